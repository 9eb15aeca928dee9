// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/svg_span.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"
#include "indexer/html/markup.h"

namespace backissue::html {
namespace {

constexpr auto npos = std::string_view::npos;

/// Start tags that end foreign content (HTML standard, 13.2.6.5).
constexpr std::array<std::string_view, 44> kBreakouts = {
    "b",      "big",  "blockquote", "body",  "br",   "center", "code",    "dd",   "div",
    "dl",     "dt",   "em",         "embed", "h1",   "h2",     "h3",      "h4",   "h5",
    "h6",     "head", "hr",         "i",     "img",  "li",     "listing", "menu", "meta",
    "nobr",   "ol",   "p",          "pre",   "ruby", "s",      "small",   "span", "strike",
    "strong", "sub",  "sup",        "table", "tt",   "u",      "ul",      "var"};

bool has_attribute(const TagSpan& tag, std::string_view name) {
  return std::any_of(tag.attributes.begin(), tag.attributes.end(),
                     [&](const auto& attribute) { return ascii_iequals(attribute.name, name); });
}

bool breaks_out(const TagSpan& tag) {
  if (ascii_iequals(tag.name, "font"))
    return has_attribute(tag, "color") || has_attribute(tag, "face") || has_attribute(tag, "size");
  return std::find(kBreakouts.begin(), kBreakouts.end(), ascii_lower(tag.name)) != kBreakouts.end();
}

/// <title> and <desc> hold HTML; with nothing but text in it they end at their own end tag.
bool holds_only_text(std::string_view page, const TagSpan& tag) {
  const auto next = page.find('<', tag.end);
  return next != npos && is_end_tag(page, next, tag.name);
}

std::size_t markup_end(std::string_view page, std::size_t at, MarkupKind kind) {
  if (kind == MarkupKind::kComment) return comment_end(page, at);
  if (kind == MarkupKind::kText) return at + 1;
  constexpr std::string_view kCdata = "<![CDATA[";
  if (!page.substr(at).starts_with(kCdata)) return other_end(page, at);
  const auto end = page.find("]]>", at + kCdata.size());
  return end == npos ? page.size() : end + 3;
}

class SvgScanner {
 public:
  explicit SvgScanner(std::string_view page) : page_(page) {}

  std::optional<std::size_t> run(std::size_t at) {
    open_.push_back("svg");
    while ((at = page_.find('<', at)) != npos) {
      const auto kind = markup_kind(page_, at);
      if (kind != MarkupKind::kTag) {
        at = markup_end(page_, at, kind);
        continue;
      }
      scan_tag(page_, at, tag_);
      if (!tag_.complete) return page_.size();
      if (!tag_.closing && breaks_out(tag_)) return at;
      if (!(tag_.closing ? close() : open())) return std::nullopt;
      if (open_.empty()) return at;
      at = tag_.end;
    }
    return page_.size();
  }

 private:
  bool open() {
    const bool holds_html = ascii_iequals(tag_.name, "title") || ascii_iequals(tag_.name, "desc");
    if (ascii_iequals(tag_.name, "foreignobject")) return false;
    if (holds_html && !tag_.self_closing && !holds_only_text(page_, tag_)) return false;
    if (!tag_.self_closing) open_.push_back(tag_.name);
    return true;
  }

  bool close() {
    while (!open_.empty()) {
      const bool found = ascii_iequals(open_.back(), tag_.name);
      open_.pop_back();
      if (found) return true;
    }
    return false;
  }

  std::string_view page_;
  TagSpan tag_;
  std::vector<std::string_view> open_;
};

}  // namespace

std::optional<std::size_t> svg_content_end(std::string_view page, std::size_t from) {
  return SvgScanner(page).run(from);
}

}  // namespace backissue::html
