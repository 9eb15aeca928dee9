// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extract_html.h"

#include <string>
#include <utility>
#include <vector>

#include "common/analysis/language.h"
#include "common/analysis/language_tag.h"
#include "indexer/extract/body/body.h"
#include "indexer/extract/body/find_body.h"
#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/headline/title.h"
#include "indexer/extract/page/inquiry.h"
#include "indexer/extract/page/page_address.h"
#include "indexer/extract/page/page_language.h"
#include "indexer/extract/page/publisher.h"
#include "indexer/extract/page/section.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/extract/page/summary.h"
#include "indexer/extract/people/authors.h"
#include "indexer/extract/published/declared_dates.h"
#include "indexer/extract/published/published.h"
#include "indexer/extract/tags/tags.h"
#include "indexer/extract/text/text_key.h"
#include "indexer/extract/text/urls.h"

namespace backissue {
namespace {

constexpr std::size_t kNotedCodePoints = 80;  // of a text, to recognise it by

void set_address(const Declarations& declared, const PageContext& context, Article& article,
                 Evidence* evidence) {
  PageAddress address = find_address(declared, context.url, evidence);
  article.url = std::move(address.url);
  article.canonical_url = std::move(address.canonical);
  article.site = std::move(address.site);
}

// A headline of its own under a month's folder: blogs whose scripts fetch the whole post declare no
// more than that.
bool is_dated_story(const Article& article, const Declarations& declared) {
  return !declared.first(Origin::kOpenGraph, {"og:title"}).empty() &&
         has_month_folder(path_of(page_url(article)));
}

BodyHints body_hints(const Article& article, const Declarations& declared,
                     std::string_view markup) {
  BodyHints hints;
  hints.title = article.title;
  hints.declared_body = declared.article_body;
  hints.summary = article.summary;
  hints.authors = article.authors;
  hints.says_article = declared.says_article;
  hints.markup = markup;
  return hints;
}

// Some pages load the text when they are shown, and a recording's has none, whatever is recommended
// below it; what they say of themselves is still worth finding.
bool stands_for_text(const Article& article, const Declarations& declared, const Body& body) {
  if (article.title.empty()) return false;
  const bool textless = body.refused == Reason::kNoArticle &&
                        (declared.says_article || is_dated_story(article, declared));
  const bool recording = declared.says_recording &&
                         (body.refused == Reason::kNoArticle || body.refused == Reason::kListPage);
  return textless || (recording && !article.summary.empty());
}

void set_body(const Body& body, const Declarations& declared, Extraction& out, Evidence* evidence) {
  out.article.body = body.text;
  out.refused = body.refused;
  if (evidence && !body.text.empty())
    evidence->add({Fact::kBody, body.hidden ? Origin::kState : Origin::kVisibleText,
                   head_code_points(body.text, kNotedCodePoints), 1.F},
                  true);
  if (!stands_for_text(out.article, declared, body)) return;
  out.article.body = out.article.summary.empty() ? out.article.title : out.article.summary;
  out.refused.reset();
}

void set_language(const std::vector<std::string>& declared, Article& article, Evidence* evidence) {
  article.language =
      detect_language(article.body.empty() ? article.title + ' ' + article.summary : article.body,
                      declared.empty() ? std::string() : declared.front());
  if (evidence && !article.language.empty())
    evidence->add({Fact::kLanguage, Origin::kVisibleText, article.language, 1.F}, true);
}

void set_dates(const Inquiry& page, const DateHints& hints, Article& article) {
  ChosenDates dates = choose_dates(page.tree, declared_dates(page.declared), hints, page.evidence);
  article.published = dates.published;
  article.published_from = std::move(dates.published_from);
  article.modified = dates.modified;
}

std::string title_element(const html::Tree& tree) {
  const html::NodeId id = tree.find(html::Tag::kTitle);
  return id == html::kNoNode ? std::string() : short_text(tree, id);
}

}  // namespace

Extraction extract_html(const html::Tree& tree, const PageContext& context, Evidence* evidence) {
  return extract_html(tree, read_declarations(tree, original_url(context.url)), context, evidence);
}

Extraction extract_html(const html::Tree& tree, const Declarations& declared,
                        const PageContext& context, Evidence* evidence) {
  Extraction out;
  auto& article = out.article;
  set_address(declared, context, article, evidence);
  const SiteNames site(declared, article.site);
  const Inquiry page{tree, declared, site, evidence};
  const Headline headline = choose_title(page);
  article.title = headline.text;
  article.publisher =
      choose_publisher(declared, {title_element(tree), article.title, article.site}, evidence);
  article.section = choose_section(page, article.url, article.title);
  Authors authors = choose_authors(page, headline.node);
  article.authors = std::move(authors.names);
  if (article.publisher.empty()) article.publisher = std::move(authors.agency);
  article.summary = choose_summary(declared, article.title, evidence);
  const auto languages = declared_languages(tree, declared, evidence);
  const Body body = find_body(tree, body_hints(article, declared, context.markup));
  set_body(body, declared, out, evidence);
  if (article.authors.empty()) article.authors = choose_signature(page, body.last);
  article.tags = choose_tags(page, {article.title, article.section, article.body, headline.node});
  set_language(languages, article, evidence);
  const std::string region = with_region(article.language, article.site, languages);
  set_dates(page, {article.url, region, article.title, context.saved, &body}, article);
  article.saved = context.saved;
  return out;
}

}  // namespace backissue
