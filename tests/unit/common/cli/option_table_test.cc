// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/option_table.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

namespace {

constexpr OptionSpec kTable[] = {
    {"db", '\0', "DIR", "the database", "Where", true},
    {"limit", 'n', "N", "how many", "Output", false},
    {"sort", '\0', "ORDER", "which first", "Output", false},
    {"help", 'h', "", "this text", "Output", false},
};

Result<ParsedOptions> parse(std::vector<std::string> args, bool dash_words = false) {
  return parse_options(kTable, args, dash_words);
}

}  // namespace

TEST_CASE("options and arguments are told apart") {
  const auto parsed = parse({"one", "--db", "a", "--db=b", "-n", "5", "two", "--", "--sort", "-x"});
  REQUIRE(parsed);
  CHECK(parsed->arguments == std::vector<std::string>{"one", "two", "--sort", "-x"});
  CHECK(parsed->all("db") == std::vector<std::string>{"a", "b"});
  CHECK(parsed->value("limit") == "5");
  CHECK(parsed->value("sort", "relevance") == "relevance");
  CHECK_FALSE(parsed->has("help"));
}

TEST_CASE("words with a dash are arguments where the program allows them") {
  const auto parsed = parse({"port", "-football", "-n20", "-news", "-", "--help"}, true);
  REQUIRE(parsed);
  CHECK(parsed->arguments == std::vector<std::string>{"port", "-football", "-news", "-"});
  CHECK(parsed->value("limit") == "20");
  CHECK(parsed->has("help"));
}

TEST_CASE("wrong usage is said in one line") {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{"--srot", "x"}, "p: unknown option '--srot'; did you mean '--sort'?"},
      {{"--so=x"}, "p: unknown option '--so'; did you mean '--sort'?"},
      {{"--zzzzzz"}, "p: unknown option '--zzzzzz'; see --help"},
      {{"-z"}, "p: unknown option '-z'; see --help"},
      {{"--sort"}, "p: option '--sort' needs a value; write --sort ORDER"},
      {{"-n"}, "p: option '--limit' needs a value; write --limit N"},
      {{"--help=x"}, "p: option '--help' takes no value; see --help"},
      {{"--sort", "a", "--sort", "b"}, "p: option '--sort' is given twice; give it once"},
  };
  for (const auto& [args, expected] : cases) {
    const auto parsed = parse(args);
    CAPTURE(args, expected);
    REQUIRE_FALSE(parsed);
    CHECK(error_line("p", parsed.error()) == expected);
  }
}

TEST_CASE("the help has every option, grouped and aligned") {
  CHECK(options_help(kTable) ==
        "Where:\n"
        "      --db DIR      the database\n"
        "\n"
        "Output:\n"
        "  -n, --limit N     how many\n"
        "      --sort ORDER  which first\n"
        "  -h, --help        this text\n");
}

TEST_CASE("a caret stands under the place of the error") {
  CHECK(caret_lines("caf\u00E9 (x", Error{ErrorCode::kQuery, "", "", 5}) ==
        "  caf\u00E9 (x\n       ^\n");
  CHECK(caret_lines("x", Error{ErrorCode::kQuery, "", "", std::nullopt}).empty());
}

TEST_CASE("an error line cannot play tricks on the terminal") {
  CHECK(error_line("p", Error{ErrorCode::kInput, "no '\x1b[2J\n'", ""}).find('\x1b') ==
        std::string::npos);
}

TEST_CASE("the default database follows the environment") {
  CHECK(default_database("/x", "/y", "/h") == "/x");
  CHECK(default_database("", "/y", "/h") == "/y/backissue/db");
  CHECK(default_database("", "relative", "/h") == "/h/.local/share/backissue/db");
  CHECK(default_database("", "", "/h") == "/h/.local/share/backissue/db");
}

TEST_CASE("numbers are written for people") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(12431) == "12\u202F431");
  CHECK(grouped(1234567) == "1\u202F234\u202F567");
  CHECK(human_bytes(999) == "999 bytes");
  CHECK(human_bytes(1900) == "1.9 kB");
  CHECK(human_bytes(1'940'000'000) == "1.9 GB");
}

TEST_CASE("every library names itself") {
  const std::string versions = library_versions();
  for (const char* name : {"Xapian 1.", "ICU ", "Unicode ", "gumbo 0.", "Boost 1.", "Snowball"}) {
    CAPTURE(name);
    CHECK(versions.find(name) != std::string::npos);
  }
}
