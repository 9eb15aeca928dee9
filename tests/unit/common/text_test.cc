// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("ill-formed UTF-8 becomes one replacement character a broken sequence") {
  CHECK(to_valid_utf8("a\xC0\xAF"
                      "b") == "a\uFFFD\uFFFDb");
  CHECK(to_valid_utf8("\xE2\x82") == "\uFFFD");
  CHECK(to_valid_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(is_valid_utf8("\xF0\x9F\x8C\x8D"));
  CHECK_FALSE(is_valid_utf8("\xF5\x80\x80\x80"));
}

TEST_CASE("a clean line has single spaces and no control that could fool a terminal") {
  CHECK(clean_line("  a\t\n b\u00A0\u3000c ") == "a b c");
  CHECK(clean_line("x\x1b[2J\u202Ey\x07") == "x[2Jy");
  CHECK(clean_paragraphs("one\ntwo\n\n \n\nthree") == "one two\n\nthree");
}

TEST_CASE("a head never ends inside a code point") {
  CHECK(head_bytes("a\u00E9", 2) == "a");
  CHECK(head_bytes("a\u00E9", 3) == "a\u00E9");
}

TEST_CASE("the last code point is read whole, and an ill-formed one as the replacement") {
  CHECK(last_code_point("a") == U'a');
  CHECK(last_code_point("a\u3002") == U'\u3002');
  CHECK(last_code_point("\U0001F600") == U'\U0001F600');
  CHECK(last_code_point("a\xE3\x80") == U'\uFFFD');
  CHECK(last_code_point("\x80") == U'\uFFFD');
}

TEST_CASE("text for a terminal shows its controls") {
  CHECK(for_terminal("a\x1b[31mb\u202E") == "a\\x1b[31mb\\u202e");
}

TEST_CASE("edit distance counts a swap of neighbours once") {
  CHECK(edit_distance("titel", "title") == 1);
  CHECK(edit_distance("source", "soruce") == 1);
  CHECK(edit_distance("", "abc") == 3);
}

TEST_CASE("white space of any script is trimmed") {
  CHECK(trim("\u3000\u00A0 a b \uFEFF") == "a b");
}
