// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/blank.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/html/markup.h"
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
  explicit Blanker(std::string_view page) : page_(page) { out_.markup.reserve(page.size() / 2); }

  Blanked run() {
    std::size_t at = 0;
    while (!unclear_ && (at = page_.find('<', at)) != npos) at = pass(at);
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
    for (const auto& attribute : tag_.attributes) drop_data_uris(attribute.value);
    note_mode();
    return tag_.closing ? tag_.end : pass_content();
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
  bool in_select_ = false;  ///< possibly
  bool in_template_ = false;
  bool noscript_unclosed_ = false;
  bool unclear_ = false;
};

}  // namespace

Blanked blank(std::string_view page) {
  return Blanker(page).run();
}

}  // namespace backissue::html
