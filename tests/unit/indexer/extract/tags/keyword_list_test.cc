// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags/keyword_list.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

using Tags = std::vector<std::string>;

}  // namespace

TEST_CASE("keyword lists come apart at the sign that parts them") {
  const std::pair<std::string_view, Tags> cases[] = {
      {"ports, strikes,, harbour ", {"ports", "strikes", "harbour"}},
      {"ports; strikes", {"ports", "strikes"}},
      {"Calado, Ines; ports", {"Calado", "Ines; ports"}},
      {"港、ストライキ", {"港", "ストライキ"}},
      {"موانئ، إضراب", {"موانئ", "إضراب"}},
      {"", {}},
  };
  for (const auto& [list, expected] : cases) {
    CAPTURE(list);
    CHECK(split_keywords(list) == expected);
  }
}

TEST_CASE("labels and identifiers that a system writes into keywords are no tags") {
  CHECK(clean_keywords({"Subject: Ports", "Subject: Strikes", "Page Type: Article",
                        "Language: English", "x"}) == Tags{"Ports", "Strikes"});
  CHECK(clean_keywords({"0a1b2c3d-0000-1111-2222-333344445555", "ports"}) == Tags{"ports"});
  CHECK(clean_keywords({"(1) ports"}) == Tags{"ports"});
  CHECK(clean_keywords({"Ferry: the film", "ports"}) == Tags{"Ferry: the film", "ports"});
}
