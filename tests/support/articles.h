// SPDX-License-Identifier: GPL-3.0-or-later
/// Articles for tests: English unless said otherwise, with what the test names and nothing else.
#ifndef BACKISSUE_TESTS_SUPPORT_ARTICLES_H_
#define BACKISSUE_TESTS_SUPPORT_ARTICLES_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/article.h"
#include "common/index/write/prepare.h"

namespace backissue {

inline Article article(std::string title, std::string body,
                       std::optional<CivilDay> published = std::nullopt) {
  Article made;
  made.title = std::move(title);
  made.body = std::move(body);
  made.language = "en";
  if (published) made.published = Timestamp{.day = *published};
  return made;
}

inline Article article_of(std::string body) {
  return article("", std::move(body));
}

inline Article article_in(std::string language, std::string title, std::string body) {
  Article made = article(std::move(title), std::move(body));
  made.language = std::move(language);
  return made;
}

inline Article article_at(std::string path, std::string title, std::string body) {
  Article made = article(std::move(title), std::move(body));
  made.path = std::move(path);
  return made;
}

/// The articles of one file, as a writer takes them.
inline std::vector<PreparedPtr> prepared(std::vector<Article> articles) {
  Tokenizer tokenizer;
  std::vector<PreparedPtr> made;
  for (Article& one : articles) made.push_back(prepare(std::move(one), tokenizer));
  return made;
}
inline std::vector<PreparedPtr> prepared(Article only) {
  std::vector<Article> articles;
  articles.push_back(std::move(only));
  return prepared(std::move(articles));
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_ARTICLES_H_
