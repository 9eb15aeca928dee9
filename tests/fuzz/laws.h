// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_FUZZ_LAWS_H_
#define BACKISSUE_TESTS_FUZZ_LAWS_H_

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "common/article.h"
#include "common/text.h"

namespace backissue::fuzz {

/// Ends the process, which is what a fuzzer takes notice of.
inline void require(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %s\n", law);
  std::abort();
}

inline void require_clean_line(std::string_view text) {
  require(clean_line(text) == text, "a field is one clean line of UTF-8");
}

inline void require_day(const std::optional<Timestamp>& moment) {
  require(!moment || is_valid(moment->day), "a stated day is one that the calendar has");
}

/// What common/article.h promises of every article.
inline void require_clean(const Article& article) {
  for (const auto* field : {&article.url, &article.canonical_url, &article.title, &article.section,
                            &article.publisher, &article.site, &article.language, &article.summary})
    require_clean_line(*field);
  for (const auto& author : article.authors) require_clean_line(author);
  for (const auto& tag : article.tags) require_clean_line(tag);
  require(clean_paragraphs(article.body) == article.body, "a body is clean paragraphs of UTF-8");
  require_day(article.published);
  require_day(article.modified);
}

}  // namespace backissue::fuzz

#endif  // BACKISSUE_TESTS_FUZZ_LAWS_H_
