// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands/index_options.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace backissue;

namespace {
Result<IndexOptions> parse(std::vector<std::string> args) {
  return parse_index_options(args);
}
}  // namespace

TEST_CASE("options say what the indexer does and how") {
  const auto options = parse({"--db", "d", "--full", "--prune", "-j", "3", "--progress", "never",
                              "--report", "r", "--format", "json", "a", "b"});
  REQUIRE(options);
  CHECK(options->mode == IndexMode::kIndex);
  CHECK(options->database == "d");
  CHECK(options->jobs == 3);
  CHECK(options->full);
  CHECK(options->prune);
  CHECK(options->json);
  CHECK(options->progress == When::kNever);
  CHECK(options->report == "r");
  CHECK(options->paths == std::vector<std::string>{"a", "b"});
}

TEST_CASE("help and version go before all else") {
  CHECK(parse({"--help", "--jobs", "many"})->mode == IndexMode::kHelp);
  CHECK(parse({"--version", "--dump"})->mode == IndexMode::kVersion);
  CHECK(parse({"-V"})->mode == IndexMode::kVersion);
  CHECK(parse({"--dump", "-"})->mode == IndexMode::kDump);
  CHECK(parse({"--hidden", "a"})->hidden);
}

TEST_CASE("to forget needs no path to read") {
  const auto options = parse({"--forget", "a", "--forget", "b"});
  REQUIRE(options);
  CHECK(options->forget == std::vector<std::string>{"a", "b"});
  CHECK(options->paths.empty());
}

TEST_CASE("values that do not fit are refused") {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{}, "no PATH is given"},
      {{""}, "a PATH is empty"},
      {{"--db", "", "a"}, "--db is empty"},
      {{"--report", "", "a"}, "--report is empty"},
      {{"--jobs", "0", "a"}, "'0' is no value for --jobs"},
      {{"--format", "jsn", "a"}, "unknown value 'jsn' of --format"},
      {{"--forget", ""}, "a PATH is empty"},
      {{"-"}, "a page from standard input has no place in a database"},
      {{"--dump", "--report", "-", "a"}, "--dump and --report - both write to standard output"},
      {{"--dump", "--forget", "b", "a"}, "--dump has no database to forget from"},
      {{"--progress", "x", "a"}, "unknown value 'x' of --progress"}};
  for (const auto& [args, expected] : cases) {
    const auto options = parse(args);
    REQUIRE_FALSE(options);
    CHECK(options.error().what == expected);
  }
}

TEST_CASE("every option of the table is in the help, and choices are those of the reader") {
  const std::string help = index_help();
  for (const OptionSpec& spec : index_option_table()) {
    CHECK(help.find("--" + std::string(spec.name)) != std::string::npos);
    if (spec.choices == nullptr) continue;
    for (const std::string_view value : spec.choices())
      CHECK(parse({"--" + std::string(spec.name), std::string(value), "a"}));
  }
}
