// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extract_html.h"

#include <utility>

#include "common/analysis/language.h"
#include "indexer/extract/body/body.h"
#include "indexer/extract/body/find_body.h"
#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/headline/title.h"
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

void set_address(const Declarations& declared, const PageContext& context, Extraction& out) {
  PageAddress address = find_address(declared, context.url, out.evidence);
  out.article.url = std::move(address.url);
  out.article.canonical_url = std::move(address.canonical);
  out.article.site = std::move(address.site);
}

// A headline of its own under a month's folder: blogs whose scripts fetch the whole post declare no
// more than that.
bool is_dated_story(const Article& article, const Declarations& declared) {
  const std::string& url = article.canonical_url.empty() ? article.url : article.canonical_url;
  return !declared.first(Origin::kOpenGraph, {"og:title"}).empty() &&
         has_month_folder(path_of(url));
}

Body set_body(const html::Tree& tree, const Declarations& declared, std::string_view language,
              std::string_view markup, Extraction& out) {
  BodyHints hints;
  hints.title = out.article.title;
  hints.declared_body = declared.article_body;
  hints.summary = out.article.summary;
  hints.authors = out.article.authors;
  hints.language = primary_language(language);
  hints.says_article = declared.says_article;
  hints.markup = markup;
  Body body = find_body(tree, hints);
  out.article.body = body.text;
  out.refused = body.refused;
  if (body.hidden)
    out.evidence.push_back({Fact::kBody, Origin::kState, head_code_points(body.text, 80), 1.F});
  // Some pages load the text when they are shown, and a recording's has none, whatever is
  // recommended below it; what they say of themselves is still worth finding.
  const bool textless = body.refused == Reason::kNoArticle &&
                        (hints.says_article || is_dated_story(out.article, declared));
  const bool recording = declared.says_recording &&
                         (body.refused == Reason::kNoArticle || body.refused == Reason::kListPage);
  if (!hints.title.empty() && (textless || (recording && !hints.summary.empty()))) {
    out.article.body = hints.summary.empty() ? hints.title : hints.summary;
    out.refused.reset();
  }
  return body;
}

void set_dates(const html::Tree& tree, const Declarations& declared, const PageContext& context,
               const Body& body, Extraction& out) {
  auto& article = out.article;
  const auto candidates = declared_dates(declared);
  const std::string& url = article.url.empty() ? article.canonical_url : article.url;
  const std::string language = with_region(article.language, article.site, out.evidence);
  ChosenDates dates =
      choose_dates(tree, candidates, {url, language, article.title, context.saved, &body});
  article.published = dates.published;
  article.published_from = std::move(dates.published_from);
  article.modified = dates.modified;
  out.evidence.insert(out.evidence.end(), candidates.begin(), candidates.end());
  out.evidence.insert(out.evidence.end(), dates.evidence.begin(), dates.evidence.end());
}

}  // namespace

Extraction extract_html(const html::Tree& tree, const PageContext& context) {
  return extract_html(tree, read_declarations(tree, original_url(context.url)), context);
}

Extraction extract_html(const html::Tree& tree, const Declarations& declared,
                        const PageContext& context) {
  Extraction out;
  auto& article = out.article;
  set_address(declared, context, out);
  const SiteNames site(declared, article.site);
  const Headline headline = choose_title(tree, declared, site, out.evidence);
  article.title = headline.text;
  const html::NodeId title_element = tree.find(html::Tag::kTitle);
  article.publisher = choose_publisher(
      declared, title_element == html::kNoNode ? std::string() : short_text(tree, title_element),
      article.title, article.site, out.evidence);
  article.section = choose_section(tree, declared, site, article.url, article.title, out.evidence);
  article.authors = choose_authors(tree, declared, site, headline.node, out.evidence);
  if (article.publisher.empty()) article.publisher = publisher_in_byline(out.evidence);
  article.summary = choose_summary(declared, article.title, out.evidence);
  const std::string language = declared_language(tree, declared, out.evidence);
  const Body body = set_body(tree, declared, language, context.markup, out);
  if (article.authors.empty())
    article.authors = choose_signature(tree, site, body.last, out.evidence);
  article.tags =
      choose_tags(tree, declared, site,
                  {article.title, article.section, article.body, headline.node}, out.evidence);
  article.language = detect_language(
      article.body.empty() ? article.title + ' ' + article.summary : article.body, language);
  if (!article.language.empty())
    out.evidence.push_back({Fact::kLanguage, Origin::kVisibleText, article.language, 1.F});
  set_dates(tree, declared, context, body, out);
  article.saved = context.saved;
  return out;
}

}  // namespace backissue
