// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/labels.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace backissue;

TEST_CASE("a line's beginning says what it is") {
  struct Case {
    std::string_view line;
    DumpLabel label;
    bool alone;
  };
  const Case cases[] = {{"By", DumpLabel::kByline, true},
                        {"By Ines Calado", DumpLabel::kByline, false},
                        {"byInes Calado", DumpLabel::kByline, false},
                        {"Source: Agencies", DumpLabel::kSource, false},
                        {"Read more: Ferry runs", DumpLabel::kRelated, false},
                        {"RELATED STORIES", DumpLabel::kRelated, true},
                        {"The ferry runs again.", DumpLabel::kNone, false},
                        {"", DumpLabel::kNone, false}};
  for (const auto& [line, label, alone] : cases) {
    CAPTURE(line);
    const auto found = label_of(line);
    CHECK(found.label == label);
    CHECK(found.alone == alone);
  }
}
