// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_TEXT_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_TEXT_H_

#include <string_view>

#include "indexer/input/forms/form.h"

namespace backissue {

inline constexpr std::string_view kTextForm = "text";

/// A page saved as plain text. What starts as HTML under such a name is read as HTML.
std::unique_ptr<PageReader> open_text(OpenFile file, const PageLimits& limits);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_TEXT_H_
