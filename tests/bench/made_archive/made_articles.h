// SPDX-License-Identifier: GPL-3.0-or-later
/// Articles of an invented archive: the same number gives the same article on every machine,
/// whatever the size of the archive. What search costs depends on is as in real ones: words by
/// Zipf's law with inflections and ever new names, 20 years of days, 200 sources, 5000 tags, one
/// article in twenty a copy of an earlier one.
#ifndef BACKISSUE_TESTS_BENCH_MADE_ARCHIVE_MADE_ARTICLES_H_
#define BACKISSUE_TESTS_BENCH_MADE_ARCHIVE_MADE_ARTICLES_H_

#include <string>

#include "common/article.h"
#include "tests/bench/made_archive/made_words.h"

namespace backissue::made {

enum class Mix : std::uint8_t {
  kEnglish,
  kMixed,      ///< two articles in five are Russian, Arabic or Chinese instead
  kInflected,  ///< Finnish and Arabic by turns: words of hundreds of forms
};

class ArticleMaker {
 public:
  explicit ArticleMaker(Mix mix);
  Article make(std::uint64_t number) const;

 private:
  std::string word(Random& random, Script script, std::uint64_t number) const;
  std::string inflected(Random& random, Script script, std::string word) const;
  std::string sentence(Random& random, Script script, std::uint64_t number,
                       std::size_t words) const;
  std::string body(Random& random, Script script, std::uint64_t number) const;

  Mix mix_;
  RankedChoice words_;
  RankedChoice affixes_;
  RankedChoice sources_;
  RankedChoice tags_;
  RankedChoice people_;
};

/// The article as a news page would show it, about 5 kB of HTML for one of average length.
std::string page_of(const Article& article);

}  // namespace backissue::made

#endif  // BACKISSUE_TESTS_BENCH_MADE_ARCHIVE_MADE_ARTICLES_H_
