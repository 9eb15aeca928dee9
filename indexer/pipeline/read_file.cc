// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/read_file.h"

#include <new>
#include <stdexcept>

#include "indexer/extract/extract_html.h"
#include "indexer/extract/text_dump/extract_text.h"
#include "indexer/html/parse.h"

namespace backissue {
namespace {

Extraction refused(Reason reason) {
  Extraction out;
  out.refused = reason;
  return out;
}

Extraction extract_page(const Page& page) {
  const PageContext context{page.url, page.saved, page.text};
  if (page.markup == Markup::kText) return extract_text(page.text, context);
  const auto parsed = html::parse(page.text, {});
  return parsed.tree ? extract_html(*parsed.tree, context) : refused(parsed.reason);
}

void take_page(FileResult& file, Page&& page) {
  Extraction found = extract_page(page);
  if (!found.refused && found.article.body.empty()) found.refused = Reason::kNoArticle;
  if (found.refused) {
    file.refusals.push_back({std::move(page.member), *found.refused});
    return;
  }
  Article& article = found.article;
  article.path = std::move(page.path);
  article.member = std::move(page.member);
  article.form = page.form;
  article.charset = std::move(page.charset);
  if (article.title.empty()) article.title = std::move(page.title);
  if (!article.saved) article.saved = page.saved;
  file.facts.push_back(
      {article.published.has_value(), article.saved.has_value(), article.language});
  file.articles.push_back(std::move(article));
}

/// One page that asks for too much must not end the run.
template <class Action>
auto within_memory(Action&& action) -> tl::expected<decltype(action()), Reason> {
  try {
    return action();
  } catch (const std::bad_alloc&) {
    return tl::unexpected(Reason::kTooLarge);
  } catch (const std::length_error&) {
    return tl::unexpected(Reason::kTooLarge);
  }
}

}  // namespace

std::optional<Found> next_page(FilePages& pages) {
  auto found = within_memory([&] { return pages.next(); });
  return found ? std::move(*found) : Found(NoPage{"", found.error()});
}

void read_page(FileResult& file, Found found) {
  if (const auto* none = std::get_if<NoPage>(&found)) {
    file.refusals.push_back({none->member, none->reason});
    return;
  }
  Page& page = std::get<Page>(found);
  const std::string member = page.member;
  const auto taken = within_memory([&] { return take_page(file, std::move(page)), true; });
  if (!taken) file.refusals.push_back({member, taken.error()});
}

void read_file(FileResult& file, const PageLimits& limits, std::span<const Form> rows) {
  auto pages = within_memory([&] {
                 return open_pages(file.entry, limits, rows);
               }).and_then([](auto&& opened) { return std::move(opened); });
  if (!pages) {
    file.refusals.push_back({"", pages.error()});
  } else if (pages->form().holds_many) {
    file.pages = std::make_unique<FilePages>(std::move(*pages));
  } else {
    while (auto found = next_page(*pages)) read_page(file, std::move(*found));
  }
}

}  // namespace backissue
