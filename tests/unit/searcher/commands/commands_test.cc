// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/commands.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/cli/versions.h"
#include "common/index/schema/facets.h"
#include "common/index/schema/fields.h"
#include "searcher/commands/help.h"
#include "searcher/commands/search_options.h"
#include "searcher/output/formats.h"
#include "searcher/query/parser.h"
#include "searcher/query/request_parameters.h"
#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

using Args = std::vector<std::string>;

double no_time() {
  return 0;
}

std::vector<Article> harbour_news() {
  Article strike = article_at("/clips/strike.html", "Port strike",
                              "The dockers of the port strike for a second week.");
  strike.tags = {"ports"};
  return {strike};
}

Outcome run(const Args& args, const std::string& database = "/nowhere") {
  return run_command(args, {.today = {2025, 9, 18},
                            .default_database = database,
                            .shows_colour = false,
                            .columns = 80,
                            .seconds = no_time});
}

}  // namespace

TEST_CASE("an option chooses what the program does") {
  const std::pair<Args, std::string> cases[] = {
      {{"--help"}, search_help()},      {{"port", "-h"}, search_help()},
      {{"--help=query"}, query_card()}, {{"--sort", "what", "--help=query"}, query_card()},
      {{"-V"}, version_text(kProgram)}, {{"--version", "--help"}, search_help()}};
  for (const auto& [args, out] : cases) {
    CAPTURE(args);
    const Outcome outcome = run(args);
    CHECK(outcome.out == out);
    CHECK(outcome.err.empty());
    CHECK(outcome.status == ExitStatus::kFound);
  }
}

TEST_CASE("behind two dashes all is query") {
  const SmallArchive archive(harbour_news());
  const Outcome outcome = run({"--count", "--", "--help=query"}, archive.folder());
  CHECK(outcome.out == "0\n");
  CHECK(outcome.status == ExitStatus::kNothingFound);
}

TEST_CASE("the default database is searched unless another is named") {
  const SmallArchive archive(harbour_news());
  CHECK(run({"--count", "dockers"}, archive.folder()).out == "1\n");
  CHECK(run({"--count", "dockers", "--db", archive.folder()}).out == "1\n");
  CHECK(run({"dockers"}).err.find("there is no database '/nowhere'") != std::string::npos);
}

TEST_CASE("each format of the table writes what was found") {
  const SmallArchive archive(harbour_news());
  for (const std::string_view name : kFormatNames) {
    CAPTURE(name);
    const Outcome outcome = run({"dockers", "--format", std::string(name)}, archive.folder());
    CHECK(outcome.out.find("strike") != std::string::npos);
    CHECK(outcome.status == ExitStatus::kFound);
  }
}

TEST_CASE("an error is one line, and one of the query shows its place") {
  const Outcome usage = run({"--sort", "newst", "port"});
  CHECK(usage.err == "backissue-search: unknown value 'newst' of --sort; did you mean 'newest'?\n");
  CHECK(usage.status == ExitStatus::kFailed);
  const Outcome query = run({"port", "(strike"});
  CHECK(query.err.find("\n  port (strike\n       ^\n") != std::string::npos);
  CHECK(query.out.empty());
}

TEST_CASE("what a format has no place for is refused, with the way out") {
  const Args refused[] = {{"--facets", "tag", "--format", "jsonl"},
                          {"--facets", "tag", "--format", "csv"},
                          {"--facets", "tag", "--format", "paths"},
                          {"--explain", "--format", "csv", "a"},
                          {"--explain", "--format", "lines", "a"},
                          {"-0", "a"},
                          {"--null", "--format", "csv", "a"},
                          {"--count", "--facets", "tag"},
                          {"--count", "--explain", "a"},
                          {"--color", "always", "--format", "json", "a"}};
  for (const Args& args : refused) {
    CAPTURE(args);
    const Outcome outcome = run(args);
    CHECK(outcome.err.find(" has no place for --") != std::string::npos);
    CHECK(outcome.err.find("; ") != std::string::npos);
    CHECK(outcome.status == ExitStatus::kFailed);
  }
}

TEST_CASE("a star, facets, an order by day or a count without a query are of the whole archive") {
  const SmallArchive archive(harbour_news());
  const Args all[] = {
      {"*"}, {"--facets", "tag"}, {"", "--sort", "newest"}, {"--count"}, {"*", "--format", "json"}};
  for (const Args& args : all) {
    CAPTURE(args);
    const Outcome outcome = run(args, archive.folder());
    CHECK(outcome.err.empty());
    CHECK(outcome.status == ExitStatus::kFound);
    CHECK(outcome.out.find('1') != std::string::npos);
  }
  CHECK(run({"*", "--format", "json"}, archive.folder()).out.find(R"("understood":"*")") !=
        std::string::npos);
  CHECK(run({"--facets", "tag", "-n", "0", "--format", "csv"}, archive.folder()).out ==
        "facet,value,count\r\ntag,ports,1\r\n");
  for (const Args& args : {Args{}, Args{"--sort", "relevance"}, Args{"-n", "3"}})
    CHECK(run(args, archive.folder()).err.find("nothing to look for") != std::string::npos);
}

TEST_CASE("a quiet search answers by its status") {
  const SmallArchive archive(harbour_news());
  for (const std::string flag : {"-q", "--quiet"}) {
    const Outcome found = run({flag, "dockers"}, archive.folder());
    CHECK((found.out + found.err).empty());
    CHECK(found.status == ExitStatus::kFound);
    const Outcome nothing = run({flag, "zeppelin"}, archive.folder());
    CHECK((nothing.out + nothing.err).empty());
    CHECK(nothing.status == ExitStatus::kNothingFound);
  }
  CHECK(run({"-q", "(dockers"}, archive.folder()).status == ExitStatus::kFailed);
}

TEST_CASE("a dash as the query reads it from standard input") {
  const SmallArchive archive(harbour_news());
  World world = {.today = {2025, 9, 18}, .default_database = archive.folder(), .seconds = no_time};
  world.read_input = [](std::size_t) { return std::string("dockers\n-football\n"); };
  const Outcome outcome = run_command(Args{"-", "--format", "json"}, world);
  CHECK(outcome.out.find(R"("query":"dockers -football")") != std::string::npos);
  CHECK(outcome.status == ExitStatus::kFound);
  CHECK(run_command(Args{"dockers", "-"}, world).status == ExitStatus::kFound);
}

TEST_CASE("every parameter of a request but the query is an option, repeated where that may be") {
  for (const RequestParameter& row : request_parameters()) {
    if (row.name == kQueryParameter) continue;
    CAPTURE(row.name);
    const auto options = search_option_table();
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const OptionSpec& spec) { return spec.name == row.name; });
    REQUIRE(found != options.end());
    CHECK(found->repeatable == row.is_repeatable);
  }
}

TEST_CASE("the help names what the tables hold") {
  const std::string help = search_help();
  CHECK(help.find("text (default), json, jsonl, csv, lines or paths") != std::string::npos);
  CHECK(help.find("relevance (default), newest or oldest") != std::string::npos);
  CHECK(help.find("tag,source,author,section,language,year,month,day") != std::string::npos);
  CHECK(help.find("Exit status: 0 something found, 1 nothing found, 2 the query") !=
        std::string::npos);
  for (const Command& command : commands()) {
    CAPTURE(command.option);
    CHECK(help.find(command.option) != std::string::npos);
  }
}

TEST_CASE("the query card shows each field by an example that asks for it") {
  for (const FieldEntry& entry : kFields) {
    CAPTURE(entry.name);
    CHECK(query_card().find(entry.example) != std::string::npos);
    const auto tree = parse_query(entry.example, {2025, 9, 18});
    REQUIRE(tree);
    const bool is_end = entry.field == Field::kBefore || entry.field == Field::kAfter;
    CHECK(tree->field == (is_end ? Field::kPublished : entry.field));
  }
}

TEST_CASE(
    "facets stand in the order of their kinds and narrow by a field that takes their values") {
  for (const FacetEntry& facet : kFacets) {
    CAPTURE(facet.name);
    CHECK(entry_of(facet.kind).name == facet.name);
    const FieldKind kind = entry_of(facet.narrows).kind;
    CHECK(kind == (facet.date_digits > 0 ? FieldKind::kDate : FieldKind::kValue));
  }
}
