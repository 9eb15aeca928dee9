// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "common/index/write/store.h"
#include "indexer/pipeline/dump_sink.h"
#include "indexer/pipeline/run.h"
#include "indexer/pipeline/store_sink.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

const std::vector<std::string> kPages{BACKISSUE_TEST_PAGES};

Summary run(Sink& sink, std::size_t jobs) {
  Summary summary;
  RunOptions options;
  options.jobs = jobs;
  REQUIRE(run_pipeline(kPages, sink, options, {}, summary));
  return summary;
}

std::string dump(std::size_t jobs) {
  std::string text;
  DumpSink sink([&](std::string_view more) -> Result<void> {
    text += more;
    return {};
  });
  run(sink, jobs);
  return text;
}

}  // namespace

// Real pages take every path of the extraction; four threads at once meet in what it keeps between
// pages: tables made at first use, caches.
TEST_CASE("pages read side by side give what they give one by one") {
  const auto side_by_side = dump(4);
  CHECK_FALSE(side_by_side.empty());
  CHECK(side_by_side == dump(1));
}

TEST_CASE("pages read side by side are written while others are read") {
  const TemporaryFolder folder;
  auto store = Store::open(folder.path());
  REQUIRE(store);
  auto known = KnownFiles::load(*store, kPages);
  REQUIRE(known);
  StoreSink sink(*store, *known, false);
  const auto summary = run(sink, 4);
  REQUIRE(store->commit());
  CHECK(summary.added > 0);
  CHECK(store->article_count() == summary.added);
}
