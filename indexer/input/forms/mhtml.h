// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_MHTML_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_MHTML_H_

#include <string_view>

#include "indexer/input/forms/form.h"

namespace backissue {

/// True for a MIME header that a browser or office puts before a page and its parts (RFC 2557);
/// letters have one that is much alike.
bool begins_like_mhtml(std::string_view head);

/// The page among the parts: the one that the header names, else the first of HTML; where that only
/// holds frames together, the frame with the most text. Images and scripts are passed over as they
/// come, so that their size costs no memory.
std::unique_ptr<PageReader> open_mhtml(OpenFile file, const PageLimits& limits);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_MHTML_H_
