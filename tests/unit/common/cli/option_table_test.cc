// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/option_table.h"

#include <catch2/catch.hpp>
#include <utility>

#include "common/cli/error_text.h"

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
  };
  for (const auto& [args, expected] : cases) {
    const auto parsed = parse(args);
    CAPTURE(args, expected);
    REQUIRE_FALSE(parsed);
    CHECK(error_line("p", parsed.error()) == expected);
  }
}

TEST_CASE("of an option that is not repeatable the last value holds") {
  const auto parsed = parse({"--sort", "a", "-n", "5", "--sort=b", "-n7", "--help", "--help"});
  REQUIRE(parsed);
  CHECK(parsed->all("sort") == std::vector<std::string>{"b"});
  CHECK(parsed->all("limit") == std::vector<std::string>{"7"});
  CHECK(parsed->has("help"));
}

TEST_CASE("an option of other tools before the first word is not taken for a word to leave out") {
  const std::vector<std::string> refused[] = {
      {"-l", "strike"}, {"-v"},          {"--sort", "a", "-i", "strike"},
      {"-rn", "port"},  {"-il", "port"}, {"-5", "port"}};
  for (const auto& args : refused) {
    CAPTURE(args);
    const auto parsed = parse(args, true);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().what.rfind("unknown option '-", 0) == 0);
    CHECK(parsed.error().mend.find("put -- before the query") != std::string::npos);
  }
  const std::vector<std::string> words[] = {
      {"--", "-l", "strike"}, {"strike", "-l"}, {"-football", "-l"},
      {"-ai", "port"},        {"-news"},        {"--sort", "-l", "port"}};
  for (const auto& args : words) {
    CAPTURE(args);
    CHECK(parse(args, true));
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
