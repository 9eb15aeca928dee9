// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/positional.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "common/text.h"
#include "tests/support/articles.h"
#include "tests/support/memory_archive.h"

using namespace backissue;

namespace {

const MemoryArchive& archive() {
  static const MemoryArchive made({article("Port strike", "The harbour is quiet."),         // 1
                                   article("Quiet", "A port strike at dawn."),              // 2
                                   article("News", "A strike closed the old port."),        // 3
                                   article("Strike", "The port is open."),                  // 4
                                   article("Ports", "Ports: strikes and more strikes.")});  // 5
  return made;
}

/// "port strike|strikes": words in a row, each in the forms that bars part.
Run run_of(std::string_view text) {
  Run run;
  for (const std::string_view step : split(text, ' ')) {
    WordReading& word = run.emplace_back();
    for (const std::string_view form : split(step, '|'))
      if (!form.empty()) word.forms.push_back({std::string(form)});
  }
  return run;
}

}  // namespace

TEST_CASE("a run stands in the headline or in the body, in its order and not across") {
  struct Case {
    std::string_view run;
    Field field;
    std::string_view expected;
  };
  const Case cases[] = {
      {"port strike", Field::kText, "12"}, {"port strike", Field::kHeadline, "1"},
      {"port strike", Field::kBody, "2"},  {"strike port", Field::kText, ""},
      {"strike the", Field::kText, ""},    {"port|ports strike|strikes", Field::kText, "125"},
      {"port ", Field::kText, ""},         {"port", Field::kHeadline, "1"}};
  for (const auto& [run, field, expected] : cases) {
    CAPTURE(run);
    CHECK(archive().matches(run_query(run_of(run), field)) == expected);
  }
}

TEST_CASE("near runs have so many words between them at most, in order where that is asked") {
  struct Case {
    std::vector<std::string_view> runs;
    int distance;
    bool ordered;
    std::string_view expected;
  };
  const Case cases[] = {
      {{"port", "strike"}, 1, false, "12"},     {{"strike", "port"}, 1, true, ""},
      {{"strike", "port"}, 1, false, "12"},     {{"strike", "port"}, 3, false, "12"},
      {{"strike", "port"}, 4, false, "123"},    {{"strike", "port"}, 4, true, "3"},
      {{"port strike", "dawn"}, 2, false, "2"}, {{"strike port", "dawn"}, 4, false, ""},
      {{"strikes", "strikes"}, 3, false, "5"},  {{"strike", "strike"}, 9, false, ""}};
  for (const auto& [runs, distance, ordered, expected] : cases) {
    std::vector<Run> made;
    for (const auto run : runs) made.push_back(run_of(run));
    CAPTURE(runs.front(), distance, ordered);
    CHECK(archive().matches(near_query(made, distance, ordered, Field::kText)) == expected);
  }
}

TEST_CASE("a window counts the words of all runs") {
  CHECK(near_window({run_of("a"), run_of("b")}, 1) == 2);
  CHECK(near_window({run_of("a b"), run_of("c")}, 5) == 7);
}
