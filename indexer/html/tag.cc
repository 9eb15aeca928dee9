// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tag.h"

#include <array>

namespace backissue::html {
namespace {

constexpr std::array<std::string_view, 98> kNames = {
    "#text", "#other",  "a",          "abbr",     "address",    "article",  "aside",   "audio",
    "b",     "base",    "blockquote", "body",     "br",         "button",   "canvas",  "caption",
    "cite",  "code",    "dd",         "del",      "details",    "dialog",   "div",     "dl",
    "dt",    "em",      "embed",      "fieldset", "figcaption", "figure",   "font",    "footer",
    "form",  "frame",   "frameset",   "h1",       "h2",         "h3",       "h4",      "h5",
    "h6",    "head",    "header",     "hgroup",   "hr",         "html",     "i",       "iframe",
    "img",   "input",   "ins",        "label",    "legend",     "li",       "link",    "main",
    "mark",  "menu",    "meta",       "nav",      "noscript",   "object",   "ol",      "option",
    "p",     "picture", "pre",        "q",        "s",          "script",   "section", "select",
    "small", "source",  "span",       "strong",   "style",      "sub",      "summary", "sup",
    "svg",   "table",   "tbody",      "td",       "template",   "textarea", "tfoot",   "th",
    "thead", "time",    "title",      "tr",       "u",          "ul",       "video"};
static_assert(kNames[static_cast<std::size_t>(Tag::kVideo)] == "video");
static_assert(kNames[static_cast<std::size_t>(Tag::kHtml)] == "html");

}  // namespace

std::string_view name_of(Tag tag) {
  return kNames[static_cast<std::size_t>(tag)];
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::kAddress:
    case Tag::kArticle:
    case Tag::kAside:
    case Tag::kBlockquote:
    case Tag::kBody:
    case Tag::kCaption:
    case Tag::kDd:
    case Tag::kDetails:
    case Tag::kDialog:
    case Tag::kDiv:
    case Tag::kDl:
    case Tag::kDt:
    case Tag::kFieldset:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kFooter:
    case Tag::kForm:
    case Tag::kFrameset:
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
    case Tag::kHead:
    case Tag::kHeader:
    case Tag::kHgroup:
    case Tag::kHr:
    case Tag::kHtml:
    case Tag::kLegend:
    case Tag::kLi:
    case Tag::kMain:
    case Tag::kMenu:
    case Tag::kNav:
    case Tag::kOl:
    case Tag::kOption:
    case Tag::kP:
    case Tag::kPre:
    case Tag::kSection:
    case Tag::kSummary:
    case Tag::kTable:
    case Tag::kTbody:
    case Tag::kTd:
    case Tag::kTfoot:
    case Tag::kTh:
    case Tag::kThead:
    case Tag::kTitle:
    case Tag::kTr:
    case Tag::kUl:
      return true;
    default:
      return false;
  }
}

bool is_emphasis(Tag tag) {
  return tag == Tag::kB || tag == Tag::kStrong || tag == Tag::kEm || tag == Tag::kI;
}

}  // namespace backissue::html
