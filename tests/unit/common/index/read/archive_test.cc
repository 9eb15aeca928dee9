// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/read/archive.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "common/index/write/store.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

std::string database_in(const TemporaryFolder& folder) {
  const std::string place = folder.path() + "/db";
  auto store = Store::open(place);
  REQUIRE(store);
  REQUIRE(store->put_file("a.html", {{1, 2, 3}, 1, ""}, prepared(article("A", "some words"))));
  REQUIRE(store->commit());
  return place;
}

template <class Thrown>
std::string told(Archive& archive, const Thrown& thrown) {
  const auto read = archive.read([&](const Archive&) -> Result<int> { throw thrown; });
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::kDatabase);
  CHECK_FALSE(read.error().mend.empty());
  return read.error().what;
}

}  // namespace

TEST_CASE("parts know whether they are on this machine") {
  const TemporaryFolder folder;
  const auto archive = Archive::open({database_in(folder)});
  REQUIRE(archive);
  CHECK(archive->is_here());
  const Part& part = archive->parts().front();
  CHECK_FALSE(Archive({part, {part.database, "host:1", false}}).is_here());
}

TEST_CASE("whatever is thrown while an archive is read becomes an error") {
  const TemporaryFolder folder;
  auto archive = Archive::open({database_in(folder)});
  REQUIRE(archive);
  CHECK(told(*archive, Xapian::DatabaseModifiedError("")) ==
        "the database changes faster than it can be read");
  CHECK(told(*archive, Xapian::NetworkError("refused")) == "a remote database failed: refused");
  CHECK(told(*archive, Xapian::NetworkTimeoutError("late")) == "a remote database failed: late");
  CHECK(told(*archive, Xapian::DatabaseCorruptError("torn")) == "the database can't be read: torn");
  CHECK(told(*archive, std::length_error("too long")) == "the database can't be read: too long");
}

TEST_CASE("an action that a writer overtook runs again over the archive opened anew") {
  const TemporaryFolder folder;
  const std::string place = database_in(folder);
  auto archive = Archive::open({place});
  REQUIRE(archive);
  int runs = 0;
  const auto articles = archive->read([&](const Archive& now) -> Result<Xapian::doccount> {
    if (++runs == 1) throw Xapian::DatabaseModifiedError("overtaken");
    return now.all().get_doccount();
  });
  REQUIRE(articles);
  CHECK(*articles == 1);
  CHECK(runs == 2);
}
