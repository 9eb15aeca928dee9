// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/hidden_text.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/extract/body/blocks.h"
#include "indexer/extract/body/line.h"
#include "indexer/html/markup.h"
#include "indexer/html/parse.h"
#include "indexer/html/tree.h"

namespace backissue {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Shorter strings are names and addresses; a story's paragraph is longer.
constexpr std::size_t kLeastBytes = 60;

struct Story {
  std::string text;
  float prose = 0;  // words in sentences
  std::string key;  // what the string is called where it stands
};

// Code, style sheets and templates not filled in.
bool is_code(std::string_view line) {
  return line.find_first_of("{}") != npos || line.find("=>") != npos || line.find("<%") != npos;
}

// Notices of consent stand in the scripts of many pages, ready to be shown.
bool is_notice(std::string_view text) {
  const auto lower = ascii_lower(text);
  const auto first = lower.find("cookie");
  return first != npos && lower.find("cookie", first + 1) != npos;
}

void add_paragraph(std::string_view line, Story& story) {
  if (line.empty() || is_code(line)) return;
  const auto facts = facts_of(line);
  if (facts.ends_sentence || facts.sentences > 0) story.prose += facts.words;
  if (!story.text.empty()) story.text += "\n\n";
  story.text += line;
}

// A string of markup or of plain lines.
Story read_piece(std::string_view piece) {
  constexpr float kLinks = 0.5F;
  Story story;
  if (piece.find("</") == npos && piece.find("<br") == npos) {
    for (const auto line : split(piece, '\n')) add_paragraph(clean_line(line), story);
    return story;
  }
  const auto parsed = html::parse(piece, {});
  if (!parsed.tree) return story;
  for (const auto& block : cut_blocks(*parsed.tree))
    if (static_cast<float>(block.link_characters) < kLinks * static_cast<float>(block.characters))
      add_paragraph(block.text, story);
  return story;
}

char32_t hex_digits(std::string_view text, std::size_t at, std::size_t count) {
  char32_t value = 0;
  for (std::size_t i = at; i < std::min(at + count, text.size()); ++i) {
    const char c = text[i];
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : 0;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// Reads the escape behind a backslash at `at`; returns where the text goes on.
std::size_t append_escape(std::string_view text, std::size_t at, std::string& out) {
  const char c = text[at];
  if (c == 'x') {
    append_utf8(out, hex_digits(text, at + 1, 2));
    return at + 3;
  }
  if (c != 'u') {
    out += c == 'n' || c == 'r' ? '\n' : c == 't' || c == 'b' || c == 'f' ? ' ' : c;
    return at + 1;
  }
  auto unit = hex_digits(text, at + 1, 4);
  at += 5;
  if (is_high_surrogate(unit) && text.substr(at).starts_with("\\u")) {
    const auto low = hex_digits(text, at + 2, 4);
    if (is_low_surrogate(low)) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
      at += 6;
    }
  }
  append_utf8(out, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
  return at;
}

// A string of JavaScript or JSON; none where the quote is only a character (an apostrophe in a
// comment, say), which the end of the line tells. `at` goes behind it, or behind the quote.
std::optional<std::string> read_string(std::string_view script, std::size_t& at) {
  const char quote = script[at++];
  std::string out;
  for (auto i = at; i < script.size();) {
    if (script[i] == quote) {
      at = i + 1;
      return out;
    }
    if (script[i] == '\n' && quote != '`') break;
    if (script[i] != '\\') {
      out += script[i++];
    } else if (i + 1 < script.size()) {
      i = append_escape(script, i + 1, out);
    } else {
      break;
    }
  }
  return std::nullopt;
}

bool is_quote(char c) {
  return c == '"' || c == '\'' || c == '`';
}

class Collector {
 public:
  void add_script(std::string_view script) {
    // State is often JSON in a string of a script, hardly ever deeper.
    constexpr int kDepth = 2;
    std::vector<std::string> inside;
    add_strings(script, &inside);
    for (int depth = 1; depth < kDepth && !inside.empty(); ++depth) {
      std::vector<std::string> further;
      for (const auto& text : inside) add_strings(text, &further);
      inside = std::move(further);
    }
  }

  void add_piece(std::string_view piece, std::string key) {
    if (piece.size() < kLeastBytes || is_notice(piece)) return;
    auto story = read_piece(piece);
    story.key = std::move(key);
    if (story.prose > 0) stories_.push_back(std::move(story));
  }

  // The longest piece.
  std::string best(bool in_rows) {
    constexpr float kStoryWords = 80;
    if (in_rows) join_rows();
    const auto longest =
        std::max_element(stories_.begin(), stories_.end(),
                         [](const Story& a, const Story& b) { return a.prose < b.prose; });
    if (longest == stories_.end() || longest->prose < kStoryWords) return "";
    return std::move(longest->text);
  }

 private:
  void add_strings(std::string_view script, std::vector<std::string>* inside) {
    std::string key;
    std::size_t unread = 0;  // quotes before it were tried to the end of their line
    for (std::size_t at = 0; at < script.size();) {
      if (!is_quote(script[at]) || at < unread) {
        ++at;
        continue;
      }
      auto text = read_string(script, at);
      if (!text) {
        unread = std::min(script.find('\n', at), script.size());
      } else if (text->find("\":") != npos || text->find("\\\":") != npos) {
        inside->push_back(std::move(*text));
      } else if (is_key(script, at)) {
        key = std::move(*text);
      } else {
        add_piece(*text, key);
      }
    }
  }

  static bool is_key(std::string_view script, std::size_t at) {
    return at < script.size() && script[at] == ':';
  }

  void join_rows() {
    constexpr float kParagraphWords = 12;
    std::vector<Story> joined;
    for (auto& story : stories_) {
      if (story.prose < kParagraphWords) continue;
      if (joined.empty() || joined.back().key.empty() || joined.back().key != story.key) {
        joined.push_back(std::move(story));
      } else {
        joined.back().text.append("\n\n").append(story.text);
        joined.back().prose += story.prose;
      }
    }
    stories_ = std::move(joined);
  }

  std::vector<Story> stories_;
};

bool is_template(const html::TagSpan& tag) {
  const auto type = tag.value_of("type");
  return ascii_icontains(type, "template") || ascii_icontains(type, "html") ||
         ascii_icontains(type, "handlebars");
}

}  // namespace

std::string find_hidden_text(std::string_view markup, bool in_rows) {
  Collector collector;
  html::TagSpan tag;
  for (auto at = markup.find('<'); at != npos; at = markup.find('<', at)) {
    if (html::markup_kind(markup, at) != html::MarkupKind::kTag) {
      ++at;
      continue;
    }
    html::scan_tag(markup, at, tag);
    at = tag.end;
    if (tag.closing) continue;
    const bool script = ascii_iequals(tag.name, "script");
    const bool markup_inside =
        ascii_iequals(tag.name, "noscript") || ascii_iequals(tag.name, "template");
    if (!script && !markup_inside) continue;
    const auto end =
        std::min(script ? html::script_end(markup, at) : html::raw_text_end(markup, at, tag.name),
                 markup.size());
    const auto content = markup.substr(at, end - at);
    if (markup_inside || is_template(tag))
      collector.add_piece(content, "");
    else if (!ascii_icontains(tag.value_of("type"), "json"))
      collector.add_script(content);
    at = end;
  }
  return collector.best(in_rows);
}

}  // namespace backissue
