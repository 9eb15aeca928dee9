// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/language.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("the text overrules a declaration that it clearly is not in") {
  const std::string_view german =
      "Die Hafenarbeiter haben am Montag beschlossen, ihren Streik um eine weitere Woche zu "
      "verlängern. "
      "Die Verhandlungen sollen nach Angaben der Gewerkschaft erst am Freitag fortgesetzt werden.";
  CHECK(detect_language(german, "de-AT") == "de");
  CHECK(detect_language(german, "en") == "de");
  CHECK(detect_language(german, "") == "de");
}

TEST_CASE("languages of few pages are told too, whatever template they were set in") {
  const std::string_view zulu =
      "Abantu abaningi bahlangene edolobheni namhlanje ukuze bakhulume ngamanzi nogesi. Umphathi "
      "uthe abasebenzi "
      "bazobuyela emsebenzini ngoMsombuluko uma izingxoxo ziphumelela futhi imali yabo ikhokhwe "
      "yonke.";
  CHECK(detect_language(zulu, "en-GB") == "zu");
}

TEST_CASE("scripts tell a language by themselves") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"항만 노동자들이 파업을 연장했다", "ko"},
      {"港で働く人々がストライキを続けた", "ja"},
      {"港口工人决定继续罢工", "zh"},
      {"คนงานท่าเรือขยายเวลาการประท้วง", "th"},
      {"Οι λιμενεργάτες συνεχίζουν την απεργία", "el"},
      {"עובדי הנמל האריכו את השביתה", "he"}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(detect_language(text, "en") == expected);
  }
}

TEST_CASE("a declaration stands where the text is too short or too near to tell") {
  CHECK(detect_language("Port", "nl") == "nl");
  CHECK(detect_language("", "nl") == "nl");
  CHECK(detect_language("2025 !", "").empty());
}

TEST_CASE("a text in two languages is in that of its larger part, wherever that lies") {
  const std::string english =
      "The committee that was to inspect the harbour before winter found its gate locked and went "
      "home after writing a short report about it. ";
  const std::string german =
      "Der Ausschuss, der den Hafen vor dem Winter besichtigen sollte, fand das Tor verschlossen "
      "und ging nach Hause, nachdem er einen kurzen Bericht geschrieben hatte. ";
  const auto times = [](const std::string& text, int count) {
    std::string out;
    while (count-- > 0) out += text;
    return out;
  };
  CHECK(detect_language(times(english, 12) + times(german, 5), "") == "en");
  CHECK(detect_language(times(english, 5) + times(german, 12), "") == "de");
  CHECK(detect_language(times(english, 90) + times(german, 250), "en") == "de");
  CHECK(detect_language(times(german, 90) + times(english, 250), "de") == "en");
}
