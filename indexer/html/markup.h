// SPDX-License-Identifier: GPL-3.0-or-later
/// Where tags, comments and raw text end, by the tokenizer of the HTML standard
/// (html.spec.whatwg.org, 13.2.5). Positions are bytes into the page; what does not end before the
/// page does ends with it.
#ifndef BACKISSUE_INDEXER_HTML_MARKUP_H_
#define BACKISSUE_INDEXER_HTML_MARKUP_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace backissue::html {

struct AttributeSpan {
  std::string_view name;   ///< as written
  std::string_view value;  ///< as written, without quotes
};

struct TagSpan {
  std::string_view name;  ///< as written
  bool closing = false;
  bool self_closing = false;
  bool complete = false;  ///< false when the page ends inside the tag
  std::size_t end = 0;    ///< after the ">"
  std::vector<AttributeSpan> attributes;

  /// Of the first such attribute, empty where absent; the name's case does not matter.
  std::string_view value_of(std::string_view name) const;
};

enum class MarkupKind { kText, kTag, kComment, kOther };

/// What the "<" at `at` begins; kText where it is only a character.
MarkupKind markup_kind(std::string_view page, std::size_t at);
/// Reads the tag that starts at `at` (kTag). `tag` is overwritten, its storage used again.
void scan_tag(std::string_view page, std::size_t at, TagSpan& tag);
std::size_t comment_end(std::string_view page, std::size_t at);
/// Of doctypes, processing instructions and other things between "<" and the next ">".
std::size_t other_end(std::string_view page, std::size_t at);

/// True when "</name" and white space, "/" or ">" start at `at`; the name's case does not matter.
bool is_end_tag(std::string_view page, std::size_t at, std::string_view name);
/// Where "</name" followed by white space, "/" or ">" starts, at or after `from`; npos where
/// nothing does.
std::size_t raw_text_end(std::string_view page, std::size_t from, std::string_view name);
/// The same for the inside of <script>, in which "<!--" and "<script" can hide an end tag (script
/// data escaped states).
std::size_t script_end(std::string_view page, std::size_t from);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_MARKUP_H_
