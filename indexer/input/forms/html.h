// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_HTML_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_HTML_H_

#include <optional>
#include <string>
#include <string_view>

#include "indexer/input/forms/form.h"

namespace backissue {

inline constexpr std::string_view kHtmlForm = "html";

/// Also text without a tag where the name promises a page, and only what starts as a page where it
/// does not.
std::unique_ptr<PageReader> open_html(OpenFile file, const PageLimits& limits);

/// A page of HTML from text, with what the program that saved it wrote into it.
Page html_page(std::string text, std::string charset);

/// The file's text, or why it has none that could be a page.
std::optional<Reason> read_text(OpenFile& file, const PageLimits& limits, Page& page);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_HTML_H_
