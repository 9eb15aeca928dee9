// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_SUPPORT_SMALL_ARCHIVE_H_
#define BACKISSUE_TESTS_SUPPORT_SMALL_ARCHIVE_H_

#include <stdexcept>
#include <string>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/index/write/beside.h"
#include "common/index/write/merge.h"
#include "common/index/write/store.h"
#include "searcher/query/parser.h"
#include "searcher/results/search/search.h"
#include "tests/support/temporary_folder.h"

namespace backissue {

/// A database of a few invented articles in a folder of its own.
class SmallArchive {
 public:
  explicit SmallArchive(std::vector<Article> articles) { add(std::move(articles)); }

  void add(std::vector<Article> articles) {
    auto store = Store::open(folder());
    if (!store) throw std::runtime_error(store.error().what);
    for (Article& article : articles) {
      if (article.path.empty()) article.path = "page-" + std::to_string(++pages_) + ".html";
      const std::string path = article.path;
      std::vector<PreparedPtr> prepared;
      prepared.push_back(prepare(std::move(article), tokenizer_));
      if (!store->put_file(path, {.stamp = {}, .articles = 1, .reason = {}}, std::move(prepared)))
        throw std::runtime_error("the article can't be stored");
    }
    if (!store->commit()) throw std::runtime_error("the articles can't be committed");
  }

  /// As the end of a large run makes it.
  void make_in_one_piece() {
    if (!replace_by_merged(Beside(folder()), {folder()}))
      throw std::runtime_error("the database can't be made anew");
    Beside(folder()).remove_all();
  }

  std::string folder() const { return folder_.path() + "/db"; }

  Archive open() const {
    auto archive = Archive::open({folder()});
    if (!archive) throw std::runtime_error(archive.error().what);
    return std::move(*archive);
  }

  SearchResult find(const SearchRequest& request) const {
    Archive archive = open();
    auto result = search(archive, request);
    if (!result) throw std::runtime_error(result.error().what);
    return std::move(*result);
  }

 private:
  TemporaryFolder folder_;
  Tokenizer tokenizer_;
  std::size_t pages_ = 0;
};

inline SearchRequest request_for(std::string query) {
  SearchRequest request;
  auto parsed = parse_query(query, {2025, 9, 19});
  if (!parsed) throw std::runtime_error(parsed.error().what);
  request.query = std::move(*parsed);
  request.text = std::move(query);
  return request;
}

inline QueryNode value_filter(Field field, std::string value) {
  QueryNode node;
  node.kind = NodeKind::kValue;
  node.field = field;
  node.text = std::move(value);
  return node;
}

inline QueryNode dates_filter(CivilDay first, CivilDay last) {
  QueryNode node;
  node.kind = NodeKind::kDates;
  node.field = Field::kPublished;
  node.first = first;
  node.last = last;
  return node;
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_SMALL_ARCHIVE_H_
