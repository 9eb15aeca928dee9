// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

TEST_CASE("searches beside a busy writer are never refused") {
  // Large enough for its tables to have blocks that a commit replaces.
  std::vector<Article> news;
  for (int i = 0; i < 400; ++i)
    news.push_back(article("Port strike " + std::to_string(i), "Word " + std::to_string(i * 7919)));
  SmallArchive files(news);
  std::atomic<bool> writing{true};
  std::thread writer([&] {
    for (int i = 0; i < 40; ++i) files.add({article("Later " + std::to_string(i), "More strike.")});
    writing = false;
  });
  Archive archive = files.open();
  std::size_t refused = 0;
  do {
    SearchRequest request = request_for("port strike");
    request.facets = {FacetKind::kLanguage};
    if (!search(archive, request)) ++refused;
  } while (writing);
  writer.join();
  CHECK(refused == 0);
}
