// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_WRAPPING_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_WRAPPING_H_

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace backissue {

/// What the program that saved a page wrote into it about where and when.
struct Wrapping {
  std::string url;  ///< http or https, else empty
  std::optional<Timestamp> saved;
};

/// Looks at the comments near the beginning: browsers ("saved from url="), SingleFile, HTTrack
/// ("Mirrored from").
Wrapping read_wrapping(std::string_view html);

/// The address as it is kept: http or https, without space around; empty for any other.
std::string web_url(std::string_view text);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_WRAPPING_H_
