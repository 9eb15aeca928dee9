// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_HTML_SVG_SPAN_H_
#define BACKISSUE_INDEXER_HTML_SVG_SPAN_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace backissue::html {

/// Where the content of an <svg> ends that starts at `from`: at its end tag, at the first HTML tag
/// that throws the parser out of it, or at the end of the page. nullopt where that takes more than
/// a look at the tags: HTML within <foreignObject>, end tags of elements outside.
std::optional<std::size_t> svg_content_end(std::string_view page, std::size_t from);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_SVG_SPAN_H_
