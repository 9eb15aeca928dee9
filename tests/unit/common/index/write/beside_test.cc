// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/beside.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

namespace fs = std::filesystem;

/// A folder like a database's, whose only file says `content`.
void make_database(const std::string& folder, std::string_view content) {
  fs::create_directories(folder);
  std::ofstream(folder + "/iamglass", std::ios::binary) << content;
}

std::string content_of(const std::string& folder) {
  std::ifstream file(folder + "/iamglass", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("databases beside the live one are listed in order and removed one by one or together") {
  const TemporaryFolder folder;
  const std::string live = folder.path() + "/db";
  make_database(live, "old");
  const Beside beside(live);
  CHECK(beside.names().empty());
  for (const char* name : {"b", "a", "c"}) {
    const auto place = beside.place_for(name);
    REQUIRE(place);
    make_database(*place, name);
  }
  CHECK(beside.names() == Names{"a", "b", "c"});
  beside.remove("b");
  CHECK(beside.names() == Names{"a", "c"});
  beside.remove_all();
  CHECK(beside.names().empty());
  CHECK_FALSE(fs::exists(live + ".building"));
  CHECK(content_of(live) == "old");
}

TEST_CASE("what the engine has not made stays beside") {
  const TemporaryFolder folder;
  const std::string live = folder.path() + "/db";
  make_database(live, "old");
  const Beside beside(live);
  const auto place = beside.place_for("a");
  REQUIRE(place);
  make_database(*place, "new");
  std::ofstream(*place + "/notes.txt") << "mine";
  beside.remove_all();
  CHECK(beside.names() == Names{"a"});
  CHECK(fs::exists(*place + "/notes.txt"));
  CHECK(content_of(*place) == "new");
}

TEST_CASE("a switch-over exchanges the two databases and keeps the live one's permissions") {
  const TemporaryFolder folder;
  const std::string live = folder.path() + "/db";
  make_database(live, "old");
  fs::permissions(live, fs::perms::owner_all | fs::perms::group_read);
  const Beside beside(live);
  if (!beside.can_switch_over()) return;  // a file system without the exchange of folders
  CHECK_FALSE(fs::exists(live + ".building"));
  const auto place = beside.place_for("made");
  REQUIRE(place);
  make_database(*place, "new");
  REQUIRE(beside.switch_over("made"));
  CHECK(content_of(live) == "new");
  CHECK(content_of(*place) == "old");
  CHECK(fs::status(live).permissions() == (fs::perms::owner_all | fs::perms::group_read));
}

TEST_CASE("a live folder that holds other files is not switched") {
  const TemporaryFolder folder;
  const std::string live = folder.path() + "/db";
  make_database(live, "old");
  std::ofstream(live + "/notes.txt") << "mine";
  const Beside beside(live);
  CHECK_FALSE(beside.can_switch_over());
  const auto place = beside.place_for("made");
  REQUIRE(place);
  make_database(*place, "new");
  CHECK_FALSE(beside.switch_over("made"));
  CHECK(content_of(live) == "old");
}

TEST_CASE("a link to a database stands for the folder that it leads to") {
  const TemporaryFolder folder;
  make_database(folder.path() + "/real", "old");
  fs::create_directory_symlink(folder.path() + "/real", folder.path() + "/link");
  const auto place = Beside(folder.path() + "/link").place_for("a");
  REQUIRE(place);
  CHECK(*place == fs::canonical(folder.path()).string() + "/real.building/a");
}
