// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_HTML_BLANK_H_
#define BACKISSUE_INDEXER_HTML_BLANK_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backissue::html {

/// The inside of a script that holds JSON, left out of the markup.
struct SetAside {
  std::size_t tag_at;        ///< where the script's start tag begins in the blanked markup
  std::string_view content;  ///< in the page
};

/// An attribute left out of a start tag. Of several with one name only the first counts.
struct SetAsideAttribute {
  std::size_t tag_at;      ///< where its start tag begins in the blanked markup
  std::string_view name;   ///< in the page, as written
  std::string_view value;  ///< in the page, without character references
};

/// Stretches of text stand in the blanked markup as one private code point each, this and the index
/// into Blanked::texts: to the parser all characters but white space are alike, and it takes them
/// one by one.
inline constexpr char32_t kFirstTextMark = 0x100000;
inline constexpr std::size_t kMaxTextMarks = 0xFFFE;

struct Blanked {
  std::string markup;
  std::vector<std::string_view> texts;        ///< in the page, without character references
  std::size_t text_bytes = 0;                 ///< of texts
  std::vector<SetAside> json;                 ///< by tag_at
  std::vector<SetAsideAttribute> attributes;  ///< by tag_at, those that extraction reads
};

/// The page without what extraction never reads and the parser would spend most of its time on: the
/// inside of scripts, styles, SVG, frames and comments, attributes, and white space beside tags
/// past its first character (its line break, where it has one). The tags stay, so the tree of the
/// rest is the same. <noscript> loses its inside too, as in a browser that runs scripts.
///
/// Attributes that a tree can depend on, or with character references to resolve, stay in the
/// markup; there only the data of data: URIs goes.
///
/// Where only a whole parser could tell how the tokenizer goes on (raw text within <select>,
/// MathML, framesets, HTML within SVG), the page is left as it is from there on.
Blanked blank(std::string_view page);

/// `text` of the blanked page as it stood in the page, appended to `out`.
void append_text(std::string_view text, const Blanked& blanked, std::string& out);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_BLANK_H_
