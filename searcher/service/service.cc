// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/service/service.h"

#include <utility>

#include "common/index/read/archive.h"
#include "searcher/results/search/search.h"
#include "searcher/service/article.h"

namespace backissue {

Service::Service(Archive archive) : archive_(std::make_unique<Archive>(std::move(archive))) {}
Service::Service(Service&&) noexcept = default;
Service& Service::operator=(Service&&) noexcept = default;
Service::~Service() = default;

Result<Service> Service::open(const std::vector<std::string>& places) {
  auto archive = Archive::open(places);
  if (!archive) return tl::unexpected(archive.error());
  return Service(std::move(*archive));
}

Result<SearchResult> Service::search(const SearchRequest& request) {
  return backissue::search(*archive_, request);
}

Result<Article> Service::article(const ArticleKey& key) {
  return read_article(*archive_, key);
}

}  // namespace backissue
