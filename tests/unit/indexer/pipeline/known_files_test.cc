// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/known_files.h"

#include <catch2/catch.hpp>

#include "tests/support/known_writer.h"

using namespace backissue;

namespace {

constexpr FileStamp kStamp = {10, 20, 30};

KnownFiles load(const KnownWriter& writer, const std::vector<std::string>& roots) {
  auto known = KnownFiles::load(writer, roots);
  if (!known) FAIL(known.error().what);
  return std::move(*known);
}

using State = KnownFiles::State;

}  // namespace

TEST_CASE("a file is unchanged where size, time and inode are, and new where none was known") {
  KnownWriter writer;
  writer.files = {{"a/1", {kStamp, 1, ""}},
                  {"a/2", {kStamp, 0, "list-page"}},
                  {"a/3", {{}, 7, ""}},  // a run was stopped in it
                  {"ab/4", {kStamp, 1, ""}}};
  KnownFiles known = load(writer, {"a"});
  CHECK(known.meet("a/1", kStamp).state == State::kUnchanged);
  CHECK_FALSE(known.meet("a/1", kStamp).reason);
  CHECK(known.meet("a/2", kStamp).reason == Reason::kListPage);
  CHECK(known.meet("a/3", kStamp).state == State::kNew);
  CHECK(known.meet("a/0", kStamp).state == State::kNew);
  CHECK(known.meet("ab/4", kStamp).state == State::kNew);  // not under the root
  for (const FileStamp& other : {FileStamp{11, 20, 30}, {10, 21, 30}, {10, 20, 31}})
    CHECK(known.meet("a/1", other).state == State::kChanged);
}

TEST_CASE("all are met when each was, however often") {
  KnownWriter writer;
  writer.files = {{"a", {kStamp, 1, ""}}, {"b", {kStamp, 1, ""}}};
  KnownFiles known = load(writer, {".", "."});
  CHECK_FALSE(known.all_met());
  known.meet("a", kStamp);
  known.meet("a", {});
  known.meet("new", kStamp);
  CHECK_FALSE(known.all_met());
  CHECK(known.was_met("a"));
  CHECK_FALSE(known.was_met("b"));
  CHECK_FALSE(known.was_met("new"));
  known.meet("b", {});
  CHECK(known.all_met());
}

TEST_CASE("a stamp is known under whatever path") {
  KnownWriter writer;
  writer.files = {{"a", {kStamp, 1, ""}}, {"b", {{1, 2, 3}, 1, ""}}};
  KnownFiles known = load(writer, {"."});
  CHECK(known.has_stamp(kStamp));
  CHECK(known.has_stamp({1, 2, 3}));
  CHECK_FALSE(known.has_stamp({1, 2, 4}));
}

TEST_CASE("a writer that can't be read is an error") {
  KnownWriter writer;
  writer.is_broken = true;
  CHECK_FALSE(KnownFiles::load(writer, {"."}));
}
