// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/html.h"

#include <utility>

#include "indexer/input/forms/wrapping.h"
#include "indexer/input/text/charset.h"
#include "indexer/input/text/sniff.h"

namespace backissue {
namespace {

Found read_html(OpenFile& file, const PageLimits& limits) {
  Page page;
  if (const auto refused = read_text(file, limits, page)) return NoPage{"", *refused};
  return html_page(std::move(page.text), std::move(page.charset));
}

}  // namespace

std::optional<Reason> read_text(OpenFile& file, const PageLimits& limits, Page& page) {
  if (file.expected_bytes > limits.max_page_bytes) return Reason::kTooLarge;
  const auto bytes = read_bytes(*file.bytes, file.expected_bytes + 1, limits.max_page_bytes + 1);
  if (!bytes) return Reason::kUnreadable;
  if (bytes->size() > limits.max_page_bytes) return Reason::kTooLarge;
  if (is_blank(*bytes)) return Reason::kEmpty;
  auto decoded = decode_text(*bytes, {});
  if (!decoded) return file.is_promised ? Reason::kNotText : Reason::kNotAPage;
  if (!file.is_promised && !looks_like_html(decoded->text)) return Reason::kNotAPage;
  if (is_blank(decoded->text)) return Reason::kEmpty;
  page.text = std::move(decoded->text);
  page.charset = std::move(decoded->charset);
  return std::nullopt;
}

Page html_page(std::string text, std::string charset) {
  auto wrapping = read_wrapping(text);
  Page page;
  page.form = kHtmlForm;
  page.text = std::move(text);
  page.charset = std::move(charset);
  page.url = std::move(wrapping.url);
  page.saved = wrapping.saved;
  return page;
}

std::unique_ptr<PageReader> open_html(OpenFile file, const PageLimits& limits) {
  return single_page(std::move(file), limits, read_html);
}

}  // namespace backissue
