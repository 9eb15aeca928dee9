// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/service/article.h"

#include <optional>
#include <utility>

#include "common/index/read/archive.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/record.h"
#include "common/index/schema/terms.h"

namespace backissue {
namespace {

std::string term_of(const ArticleKey& key) {
  switch (key.kind) {
    case ArticleKey::Kind::kId:
      return std::string(prefix::kId) + key.text;
    case ArticleKey::Kind::kPath:
      return key.member.empty() ? file_term(key.text) : id_term(key.text, key.member);
    case ArticleKey::Kind::kUrl:
      break;
  }
  return url_term(key.text);
}

/// The moments of saving lie in a slot, so that only one record has to be read.
std::optional<Xapian::docid> last_saved(const Xapian::Database& all, const std::string& term) {
  std::optional<Xapian::docid> last;
  std::string moment;
  if (term.empty()) return last;  // every article has the empty one
  for (auto at = all.postlist_begin(term); at != all.postlist_end(term); ++at) {
    std::string saved = all.get_document(*at).get_value(slot::kSaved);
    if (last && saved <= moment) continue;
    last = *at;
    moment = std::move(saved);
  }
  return last;
}

}  // namespace

std::string article_id(const Article& article) {
  return id_term(article.path, article.member).substr(prefix::kId.size());
}

Result<Article> read_article(Archive& archive, const ArticleKey& key) {
  return archive.read([&](const Archive& now) -> Result<Article> {
    const auto found = last_saved(now.all(), term_of(key));
    if (found) return decode_record(now.all().get_document(*found).get_data());
    return tl::unexpected(Error{ErrorCode::kUsage, "there is no article '" + key.text + "'",
                                "name its id, its file or its address"});
  });
}

}  // namespace backissue
