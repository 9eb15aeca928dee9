// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/text.h"

#include <utility>

#include "indexer/input/forms/html.h"
#include "indexer/input/text/sniff.h"

namespace backissue {
namespace {

Found read_dump(OpenFile& file, const PageLimits& limits) {
  Page page;
  if (const auto refused = read_text(file, limits, page)) return NoPage{"", *refused};
  if (looks_like_html(page.text)) return html_page(std::move(page.text), std::move(page.charset));
  page.form = kTextForm;
  page.markup = Markup::kText;
  return page;
}

}  // namespace

std::unique_ptr<PageReader> open_text(OpenFile file, const PageLimits& limits) {
  return single_page(std::move(file), limits, read_dump);
}

}  // namespace backissue
