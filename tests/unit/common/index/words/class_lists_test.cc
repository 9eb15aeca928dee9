// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/words/class_lists.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

using Words = std::vector<std::string>;

const WordClasses kPorts = {{"port", {"port", "ported", "ports"}},
                            {"portal", {"portal", "portals"}},
                            {"porté", {"portés"}},
                            {"por" + std::string(300, 't'), {std::string(400, 'x'), "zero"}}};

}  // namespace

TEST_CASE("the beginning of a key leaves five letters, and three at least") {
  CHECK(beginning_of("") == "");
  CHECK(beginning_of("ab") == "ab");
  CHECK(beginning_of("port") == "por");
  CHECK(beginning_of("harbours") == "har");
  CHECK(beginning_of("harboursx") == "harb");
  CHECK(beginning_of("порт") == "пор");
  CHECK(beginning_of("забастовка") == "забас");
  CHECK(beginning_of(std::string(500, 'a')).size() == 120);
}

TEST_CASE("classes come back as they were, and one of them without the others") {
  const std::string entry = encode_classes("por", kPorts);
  CHECK(decode_classes("por", entry) == kPorts);
  for (const auto& [key, words] : kPorts) CHECK(words_of_class("por", entry, key) == words);
  for (const char* other : {"", "por", "porta", "portz", "z"})
    CHECK(words_of_class("por", entry, other).empty());
  CHECK(decode_classes("por", "").empty());
  CHECK(encode_classes("por", {}).empty());
}

TEST_CASE("words join their class, each once and in order") {
  WordClasses classes;
  CHECK(add_words(classes, "port", {"ports", "port", "ports"}));
  CHECK_FALSE(add_words(classes, "port", {"ports"}));
  CHECK(add_words(classes, "port", {"ported", "ports"}));
  CHECK(classes == WordClasses{{"port", {"port", "ported", "ports"}}});
}

TEST_CASE("a damaged entry gives what is before the damage") {
  const std::string entry = encode_classes("por", kPorts);
  for (std::size_t at = 0; at < entry.size(); ++at) {
    CHECK(decode_classes("por", entry.substr(0, at)).size() <= kPorts.size());
    for (const char byte : {'\xFF', '\x00', '\xF0', '\x0F'}) {
      std::string damaged = entry;
      damaged[at] = byte;
      const WordClasses read = decode_classes("por", damaged);
      CHECK(read.size() <= entry.size());
      words_of_class("por", damaged, "portal");
    }
  }
}
