// SPDX-License-Identifier: GPL-3.0-or-later
/// The one door to the archives: command line, tests and whoever else asks go through it. No type
/// of the engine is seen above it.
#ifndef BACKISSUE_SEARCHER_SERVICE_SERVICE_H_
#define BACKISSUE_SEARCHER_SERVICE_SERVICE_H_

#include <memory>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/result.h"
#include "searcher/query/request.h"
#include "searcher/results/result.h"
#include "searcher/service/article_key.h"

namespace backissue {

class Archive;

/// One thread at a time; several in one process do not disturb each other. Answers own what they
/// hold. All errors of the archive are kDatabase, whichever library met them; what a writer changes
/// meanwhile is read anew.
class Service {
 public:
  /// Each place is a folder, or "host:port" of a xapian-tcpsrv; together they are searched as one.
  static Result<Service> open(const std::vector<std::string>& places);
  Service(Service&&) noexcept;
  Service& operator=(Service&&) noexcept;
  ~Service();

  /// kQuery where the query asks for what cannot be found out.
  Result<SearchResult> search(const SearchRequest& request);
  /// Whole, with its body; see read_article().
  Result<Article> article(const ArticleKey& key);

 private:
  explicit Service(Archive archive);

  std::unique_ptr<Archive> archive_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_SERVICE_SERVICE_H_
