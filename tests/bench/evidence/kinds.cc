// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/evidence/kinds.h"

#include <string>

#include "common/text.h"
#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/text/urls.h"
#include "indexer/html/parse.h"

namespace backissue {
namespace {

/// Where `tag` ("<body") begins, in any case; npos without one.
std::size_t find_tag(const std::string& lower, std::string_view tag) {
  for (auto at = lower.find(tag); at != std::string::npos; at = lower.find(tag, at + 1)) {
    const auto next = at + tag.size();
    if (next < lower.size() && (lower[next] == '>' || lower[next] == ' ' || lower[next] == '\n'))
      return at;
  }
  return std::string::npos;
}

/// Attributes of that name become others that nobody reads.
void rename_attribute(std::string& markup, std::string_view name) {
  for (const char gap : {' ', '\n', '\t'}) {
    const std::string written = gap + std::string(name) + '=';
    for (auto at = markup.find(written); at != std::string::npos; at = markup.find(written, at))
      markup.replace(at + 1, name.size(), "x");
  }
}

std::string without_body(const std::string& markup) {
  const std::string lower = ascii_lower(markup);
  auto end = find_tag(lower, "<body");
  if (end == std::string::npos) end = lower.find("</head>");
  return end == std::string::npos ? markup : markup.substr(0, end) + "<body></body></html>";
}

std::string without_title(const std::string& markup) {
  const std::string lower = ascii_lower(markup);
  const auto begin = find_tag(lower, "<title");
  const auto end = begin == std::string::npos ? begin : lower.find("</title>", begin);
  return end == std::string::npos ? markup : markup.substr(0, begin) + markup.substr(end + 8);
}

/// The page's language is an attribute of its root.
std::string without_root_attributes(const std::string& markup) {
  const auto begin = find_tag(ascii_lower(markup), "<html");
  const auto end = begin == std::string::npos ? begin : markup.find('>', begin);
  return end == std::string::npos ? markup : markup.substr(0, begin) + "<html" + markup.substr(end);
}

std::string visible_markup(const Page& page, const Kinds& kinds) {
  std::string markup = page.text;
  if (!kinds[kVisible]) markup = without_body(markup);
  if (!kinds[kWindowTitle]) markup = without_title(markup);
  if (!kinds[kMetas]) markup = without_root_attributes(markup);
  if (!kinds[kLinks]) rename_attribute(markup, "rel");
  if (!kinds[kMicrodataKind])
    for (const auto name : {"itemprop", "property", "itemscope", "typeof"})
      rename_attribute(markup, name);
  return markup;
}

Kind kind_of(const Declaration& declaration) {
  const bool card = declaration.name.starts_with("twitter:");
  switch (declaration.origin) {
    case Origin::kJsonLd:
      return kJsonLdKind;
    case Origin::kOpenGraph:
      return kSharing;
    case Origin::kMicrodata:
      return kMicrodataKind;
    case Origin::kRelLink:
      return kLinks;
    default:
      return card ? kSharing : kMetas;
  }
}

bool is_address(const Declaration& declaration) {
  return declaration.name == "canonical" || declaration.name == "og:url" ||
         declaration.name == "url" || declaration.name == "page:url";
}

Declarations of_kinds(const Declarations& all, const Kinds& kinds) {
  Declarations some;
  for (const auto& declaration : all.all()) {
    const Kind kind = is_address(declaration) ? kAddress : kind_of(declaration);
    if (kinds[kind]) some.add(declaration.origin, declaration.name, declaration.value);
  }
  some.says_article = all.says_article;
  some.says_recording = all.says_recording;
  if (kinds[kJsonLdKind]) some.article_body = all.article_body;
  return some;
}

}  // namespace

std::optional<Extraction> extract_from(const Page& page, const Kinds& kinds, Evidence* evidence) {
  const auto whole = html::parse(page.text, {});
  const auto shown = html::parse(visible_markup(page, kinds), {});
  if (!whole.tree || !shown.tree) return std::nullopt;
  const auto declared = read_declarations(*whole.tree, original_url(page.url));
  PageContext context;
  if (kinds[kAddress]) context.url = page.url;
  if (kinds[kSaveDate]) context.saved = page.saved;
  return extract_html(*shown.tree, of_kinds(declared, kinds), context, evidence);
}

}  // namespace backissue
