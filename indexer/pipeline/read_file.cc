// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/read_file.h"

#include <new>
#include <stdexcept>

#include "indexer/extract/extract_html.h"
#include "indexer/extract/text_dump/extract_text.h"

namespace backissue {
namespace {

Extraction refused(Reason reason) {
  Extraction out;
  out.refused = reason;
  return out;
}

Extraction extract_page(const Page& page, const html::ParseLimits& limits) {
  const PageContext context{page.url, page.saved, page.text};
  if (page.form == Form::kText) return extract_text(page.text, context);
  const auto parsed = html::parse(page.text, limits);
  return parsed.tree ? extract_html(*parsed.tree, context) : refused(parsed.reason);
}

void take_page(FileResult& file, Page&& page, const html::ParseLimits& limits) {
  Extraction found = extract_page(page, limits);
  if (!found.refused && found.article.body.empty()) found.refused = Reason::kNoArticle;
  if (found.refused) {
    file.refusals.push_back({std::move(page.member), *found.refused});
    return;
  }
  Article& article = found.article;
  article.path = std::move(page.path);
  article.member = std::move(page.member);
  article.form = name_of(page.form);
  article.charset = std::move(page.charset);
  if (!article.saved) article.saved = page.saved;
  file.facts.push_back(
      {article.published.has_value(), article.saved.has_value(), article.language});
  file.articles.push_back(std::move(article));
}

}  // namespace

FileResult read_file(WalkEntry entry, const ReadLimits& read_limits,
                     const html::ParseLimits& parse_limits) {
  FileResult file;
  file.entry = std::move(entry);
  std::optional<Reason> failed = file.entry.refused;
  try {
    if (!failed)
      failed = read_pages(file.entry, read_limits,
                          [&](Page&& page) { take_page(file, std::move(page), parse_limits); });
  } catch (const std::bad_alloc&) {
    failed = Reason::kTooLarge;  // one page that asks for too much must not end the run
  } catch (const std::length_error&) {
    failed = Reason::kTooLarge;
  }
  if (failed) file.refusals.push_back({"", *failed});
  return file;
}

}  // namespace backissue
