// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/blank.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/html/markup.h"
#include "indexer/html/read_attributes.h"
#include "indexer/html/svg_span.h"

namespace backissue::html {
namespace {

constexpr auto npos = std::string_view::npos;

/// What an element's content means to the tokenizer, and whether it is read later.
enum class Content { kMarkup, kScript, kRawUnread, kRawRead, kNoscript, kSvg, kUnclear };

struct ContentRule {
  std::string_view name;
  Content content;
};

constexpr std::array kRules = {
    ContentRule{"script", Content::kScript},     ContentRule{"style", Content::kRawUnread},
    ContentRule{"iframe", Content::kRawUnread},  ContentRule{"noembed", Content::kRawUnread},
    ContentRule{"title", Content::kRawRead},     ContentRule{"textarea", Content::kRawRead},
    ContentRule{"xmp", Content::kRawRead},       ContentRule{"noframes", Content::kRawRead},
    ContentRule{"noscript", Content::kNoscript}, ContentRule{"svg", Content::kSvg},
    ContentRule{"math", Content::kUnclear},      ContentRule{"frameset", Content::kUnclear},
    ContentRule{"plaintext", Content::kUnclear},
};

Content content_of(std::string_view tag_name) {
  for (const auto& rule : kRules)
    if (ascii_iequals(rule.name, tag_name)) return rule.content;
  return Content::kMarkup;
}

/// Elements whose attributes take part in building the tree: copies of formatting elements are told
/// by them (but there is never a second open <a>), later <html> and <body> tags add theirs to the
/// first, and hidden inputs may stand in tables.
constexpr std::array<std::string_view, 17> kKeepAttributes = {
    "b",      "big",    "code", "em", "font", "i",    "nobr",  "s",      "small",
    "strike", "strong", "tt",   "u",  "html", "body", "input", "isindex"};

bool keeps_attributes(std::string_view tag_name) {
  return std::any_of(kKeepAttributes.begin(), kKeepAttributes.end(),
                     [&](std::string_view name) { return ascii_iequals(name, tag_name); });
}

/// No start tag of a real page has more that are read; each is compared with those before it.
constexpr std::size_t kMaxSetAside = 64;

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// May begin a character reference, or is replaced by the parser.
bool is_special(char c) {
  return c == '&' || (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n');
}

bool is_plain(std::string_view value) {
  return std::none_of(value.begin(), value.end(), [](char c) { return is_special(c); });
}

bool is_reference_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#' ||
         c == ';';
}

constexpr std::size_t kMarkBytes = 4;
/// Of all marks and little else; a page that uses such characters itself keeps its text.
constexpr char kMarkLead = '\xF4';

/// The attribute as it stands in the page, with its quotes.
std::string_view written(const AttributeSpan& attribute) {
  if (attribute.value.empty()) return attribute.name;
  const char* start = attribute.name.data();
  const char* end = attribute.value.data() + attribute.value.size();
  const char before = attribute.value.data()[-1];
  if (before == '"' || before == '\'') ++end;
  return {start, static_cast<std::size_t>(end - start)};
}

bool is_base64(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '/' || c == '=';
}

/// A media type and parameters, as they stand between "data:" and the comma (RFC 2397); not a
/// sentence that starts with "Data:".
bool is_media_type(std::string_view text) {
  return text.find_first_of("/;") != npos && text.find_first_of(" \t\r\n<>\"'") == npos;
}

class Blanker {
 public:
  explicit Blanker(std::string_view page) : page_(page), has_marks_(page.find(kMarkLead) != npos) {
    out_.markup.reserve(page.size() / 4);
  }

  Blanked run() {
    std::size_t at = 0;
    for (auto next = page_.find('<'); !unclear_ && next != npos; next = page_.find('<', at)) {
      if (!in_pre_) trim_text(at, next);
      at = pass(next);
    }
    drop(page_.size(), page_.size());
    return std::move(out_);
  }

 private:
  /// Takes what stands at the "<"; returns where to go on.
  std::size_t pass(std::size_t at) {
    switch (markup_kind(page_, at)) {
      case MarkupKind::kText:
        return at + 1;
      case MarkupKind::kOther:
        return other_end(page_, at);
      case MarkupKind::kComment:
        return pass_comment(at);
      case MarkupKind::kTag:
        break;
    }
    scan_tag(page_, at, tag_);
    if (!tag_.complete) return page_.size();
    tag_at_ = out_.markup.size() + (at - copied_);
    if (keeps_attributes(tag_.name))
      for (const auto& attribute : tag_.attributes) drop_data_uris(attribute.value);
    else if (!tag_.attributes.empty())
      pass_attributes();
    note_mode();
    return tag_.closing ? tag_.end : pass_content();
  }

  /// Of the white space at both ends of a stretch of text, between two tags, one character each is
  /// enough: the parser takes text one by one.
  void trim_text(std::size_t from, std::size_t to) {
    const auto* start = page_.data() + from;
    const auto* end = page_.data() + to;
    const auto* text = std::find_if_not(start, end, is_white);
    trim_white(from, static_cast<std::size_t>(text - page_.data()));
    if (text == end) return;
    while (is_white(end[-1])) --end;
    const auto text_end = static_cast<std::size_t>(end - page_.data());
    if (!has_marks_) pass_text(static_cast<std::size_t>(text - page_.data()), text_end);
    trim_white(text_end, to);
  }

  /// Sets aside what lies between characters that the parser has to see.
  void pass_text(std::size_t from, std::size_t to) {
    while (from < to) {
      const auto end = plain_end(from, to);
      if (end - from > kMarkBytes && out_.texts.size() < kMaxTextMarks) set_aside(from, end);
      from = inline_end(end, to);
    }
  }

  std::size_t plain_end(std::size_t from, std::size_t to) const {
    while (from < to && !is_special(page_[from])) ++from;
    return from;
  }

  /// A character reference ends at the latest with the letters and digits behind its "&".
  std::size_t inline_end(std::size_t at, std::size_t to) const {
    if (at == to) return to;
    const bool reference = page_[at++] == '&';
    while (reference && at < to && is_reference_part(page_[at])) ++at;
    return at;
  }

  void set_aside(std::size_t from, std::size_t to) {
    drop(from, to);
    append_utf8(out_.markup, kFirstTextMark + static_cast<char32_t>(out_.texts.size()));
    out_.texts.push_back(page_.substr(from, to - from));
    out_.text_bytes += to - from;
  }

  void trim_white(std::size_t from, std::size_t to) {
    if (to - from < 2) return;
    const auto kept = std::min(page_.substr(0, to).find('\n', from), to - 1);
    drop(from, kept);
    drop(kept + 1, to);
  }

  /// Leaves nothing in a start tag but its name and what the parser has to see.
  void pass_attributes() {
    const auto name_end =
        static_cast<std::size_t>(tag_.name.data() - page_.data()) + tag_.name.size();
    drop(name_end, tag_.end - (tag_.self_closing ? 2 : 1));
    if (tag_.closing) return;
    const auto first = out_.attributes.size();
    bool written_any = false;
    for (const auto& attribute : tag_.attributes) {
      if (!is_read_attribute(attribute.name, attribute.value) || is_known(attribute.name, first))
        continue;
      if (is_plain(attribute.value)) {
        out_.attributes.push_back({tag_at_, attribute.name, attribute.value});
        continue;
      }
      out_.markup += ' ';
      out_.markup += written(attribute);
      written_any = true;
    }
    if (written_any && tag_.self_closing) out_.markup += ' ';
  }

  /// True where the tag has named it before, or too many others.
  bool is_known(std::string_view name, std::size_t first) const {
    if (out_.attributes.size() - first >= kMaxSetAside) return true;
    return std::any_of(out_.attributes.begin() + static_cast<std::ptrdiff_t>(first),
                       out_.attributes.end(),
                       [&](const auto& other) { return ascii_iequals(other.name, name); });
  }

  std::size_t pass_comment(std::size_t at) {
    const auto end = comment_end(page_, at);
    if (end - at > 7 && page_.substr(0, end).ends_with("-->")) drop(at + 4, end - 3);
    return end;
  }

  /// In <select>, and in <template> after <col>, the parser passes over tags that would start raw
  /// text elsewhere.
  void note_mode() {
    const bool select = ascii_iequals(tag_.name, "select");
    if (ascii_iequals(tag_.name, "pre") || ascii_iequals(tag_.name, "listing"))
      in_pre_ = !tag_.closing;
    if (ascii_iequals(tag_.name, "template")) in_template_ = true;
    if (select && !tag_.closing) in_select_ = true;
    if (select && tag_.closing && !in_template_) in_select_ = false;
    if (in_template_ && ascii_iequals(tag_.name, "col")) unclear_ = true;
  }

  std::size_t pass_content() {
    const auto content = content_of(tag_.name);
    if (content == Content::kMarkup) return tag_.end;
    if (content == Content::kScript) return pass_script();
    if (content == Content::kNoscript) return pass_noscript();
    unclear_ = unclear_ || content == Content::kUnclear || in_select_;
    if (unclear_) return tag_.end;
    if (content == Content::kSvg) return tag_.self_closing ? tag_.end : pass_svg();
    const auto end = std::min(raw_text_end(page_, tag_.end, tag_.name), page_.size());
    if (content == Content::kRawUnread) drop(tag_.end, end);
    return end;
  }

  std::size_t pass_script() {
    const auto end = std::min(script_end(page_, tag_.end), page_.size());
    const auto content = page_.substr(tag_.end, end - tag_.end);
    const bool json = ascii_icontains(tag_.value_of("type"), "json");
    if (json && !content.empty()) out_.json.push_back({tag_at_, content});
    drop(tag_.end, end);
    return end;
  }

  std::size_t pass_noscript() {
    if (in_select_ || noscript_unclosed_) return tag_.end;
    const auto end = raw_text_end(page_, tag_.end, tag_.name);
    noscript_unclosed_ = end == npos;
    if (noscript_unclosed_) return tag_.end;
    drop(tag_.end, end);
    return end;
  }

  std::size_t pass_svg() {
    const auto end = svg_content_end(page_, tag_.end);
    unclear_ = !end;
    if (unclear_) return tag_.end;
    drop(tag_.end, *end);
    return *end;
  }

  void drop_data_uris(std::string_view value) {
    const auto start = static_cast<std::size_t>(value.data() - page_.data());
    const auto comma = value.find(',');
    if (comma != npos && ascii_iequals(value.substr(0, 5), "data:") &&
        is_media_type(value.substr(0, comma)))
      return drop(start + comma + 1, start + value.size());
    constexpr std::string_view kBase64 = ";base64,";
    for (auto at = value.find(kBase64); at != npos; at = value.find(kBase64, at)) {
      at += kBase64.size();
      const auto run = at;
      while (at < value.size() && is_base64(value[at])) ++at;
      drop(start + run, start + at);
    }
  }

  /// Copies what was passed since the last drop, and leaves out [from, to).
  void drop(std::size_t from, std::size_t to) {
    out_.markup += page_.substr(copied_, from - copied_);
    copied_ = to;
  }

  std::string_view page_;
  Blanked out_;
  TagSpan tag_;
  std::size_t tag_at_ = 0;  ///< of tag_, in the blanked markup
  std::size_t copied_ = 0;  ///< the page is copied or dropped up to here
  const bool has_marks_;
  bool in_select_ = false;  ///< possibly
  bool in_pre_ = false;     ///< white space is part of the text
  bool in_template_ = false;
  bool noscript_unclosed_ = false;
  bool unclear_ = false;
};

}  // namespace

Blanked blank(std::string_view page) {
  return Blanker(page).run();
}

void append_text(std::string_view text, const Blanked& blanked, std::string& out) {
  if (blanked.texts.empty()) {
    out += text;
    return;
  }
  for (auto mark = text.find(kMarkLead); mark != npos; mark = text.find(kMarkLead)) {
    out += text.substr(0, mark);
    text.remove_prefix(mark);
    std::size_t at = 0;
    const std::size_t index = next_code_point(text, at) - kFirstTextMark;
    if (index < blanked.texts.size()) out += blanked.texts[index];
    text.remove_prefix(at);
  }
  out += text;
}

}  // namespace backissue::html
