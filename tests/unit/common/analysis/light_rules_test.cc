// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/light_rules.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace backissue;

TEST_CASE("a language without rules has none") {
  for (const std::string_view language : {"en", "de", "", "xx"}) {
    CAPTURE(language);
    CHECK(light_rules_of(language) == nullptr);
  }
}

TEST_CASE("forms of one word lose their endings") {
  struct Case {
    std::string_view language;
    std::vector<std::string_view> forms;
    std::string_view stem;
  };
  const Case cases[] = {{"pl", {"statek", "statekami"}, "statek"},
                        {"pl", {"wyborach", "wyborami", "wybory", "wyborów"}, "wybor"},
                        {"cs", {"noviny", "novinami", "novinách"}, "novin"},
                        {"sk", {"noviny", "novinami"}, "novin"},
                        {"uk", {"газета", "газетами", "газету"}, "газет"},
                        {"ko", {"항구", "항구에서", "항구의"}, "항구"},
                        {"ko", {"노동자", "노동자들은"}, "노동자"}};
  for (const auto& [language, forms, stem] : cases) {
    const LightRules* rules = light_rules_of(language);
    REQUIRE(rules);
    for (const std::string_view form : forms) {
      CAPTURE(language, form);
      CHECK(light_stem(*rules, form) == stem);
    }
  }
}

TEST_CASE("the longest ending that leaves enough of the word goes, and short words stay") {
  const LightRules* polish = light_rules_of("pl");
  REQUIRE(polish);
  CHECK(light_stem(*polish, "domami") == "dom");
  CHECK(light_stem(*polish, "dam") == "dam");
  CHECK(light_stem(*polish, "") == "");
}

TEST_CASE("an ending is known whatever its accents, and what is left keeps its own") {
  const LightRules* czech = light_rules_of("cs");
  REQUIRE(czech);
  CHECK(light_stem(*czech, "přístavů") == "přístav");
  CHECK(light_stem(*czech, "přístavu") == "přístav");
}
