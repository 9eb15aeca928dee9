// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/state_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

const std::string kParagraph =
    "The new harbour bridge opened to traffic on Monday, two years later than planned and far over "
    "its budget, which the city council had raised four times since the first stone was laid.";

std::string text_in(const std::string& json) {
  const auto tree = tree_of("<script type=\"application/json\">" + json + "</script>");
  return text_in_state(tree, "Bridge opens");
}

}  // namespace

TEST_CASE("the prose of the object that bears the title is the text") {
  const std::string first = kParagraph + " One.";
  const std::string second = kParagraph + " Two.";
  const std::string third = kParagraph + " Three.";
  CHECK(text_in(R"({"page":{"title":"Bridge opens","slug":"bridge-opens","blocks":[{"text":")" +
                first + R"("},{"text":")" + second + R"("},{"text":")" + third +
                R"("}]},"more":{"title":"Other story","blocks":["x"]}})") ==
        first + "\n\n" + second + "\n\n" + third);
}

TEST_CASE("without such an object, or with too little prose in it, there is no text") {
  CHECK(
      text_in(R"({"title":"Other story","body":")" + kParagraph + kParagraph + kParagraph + R"("})")
          .empty());
  CHECK(text_in(R"({"title":"Bridge opens","body":")" + kParagraph + R"("})").empty());
  CHECK(text_in("{").empty());
}
