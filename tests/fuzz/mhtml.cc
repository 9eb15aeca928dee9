// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/mhtml.h"

#include <string>
#include <variant>

#include "indexer/input/forms/mime.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/targets.h"
#include "tests/support/made_source.h"

namespace backissue::fuzz {
namespace {

constexpr PageLimits kLimits{1 << 20};

std::string read(std::string_view bytes, std::size_t step) {
  const std::string file(bytes);
  const auto reader = open_mhtml({made_source(file, step), file.size(), false}, kLimits);
  const auto found = reader->next();
  require(found.has_value() && !reader->next(), "a file holds one page or a reason");
  const auto* page = std::get_if<Page>(&*found);
  if (page == nullptr) return {};
  require(is_valid_utf8(page->text), "a page is UTF-8");
  require_clean_line(page->title);
  require_clean_line(page->url);
  require_day(page->saved);
  return page->text;
}

}  // namespace

void mhtml(std::string_view bytes) {
  begins_like_mhtml(bytes);
  require(read(bytes, 4096) == read(bytes, 7), "what comes in small steps is the same");
  require(is_valid_utf8(decode_words(bytes)), "words are UTF-8");
  for (const auto encoding : {"base64", "quoted-printable"})
    require(decode_transfer(std::string(bytes), encoding).size() <= bytes.size(),
            "a body is no longer than its coded form");
}

}  // namespace backissue::fuzz
