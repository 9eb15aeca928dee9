// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/forms.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("content decides which form a file has, and its name where content cannot") {
  struct Case {
    std::string_view name;
    std::string_view head;
    std::string_view form;
    bool promised;
  };
  constexpr std::string_view kMhtml =
      "\xEF\xBB\xBF\r\nFrom: <Saved by Blink>\r\nContent-Type: multipart/related; "
      "boundary=b\r\n\r\n";
  const Case cases[] = {
      {"a.mhtml", kMhtml, "mhtml", false},   {"a.html", kMhtml, "mhtml", true},
      {"a.txt", kMhtml, "mhtml", true},      {"a", kMhtml, "mhtml", false},
      {"a.mhtml", "<html>", "html", false},  {"a.txt", "words", "text", true},
      {"a.TXT", "<html>", "text", true},     {"a.html", "words", "html", true},
      {"a.php", "<html>", "html", false},    {".html", "words", "html", false},
      {"a.txt", "Subject: x", "text", true},
  };
  for (const auto& [name, head, form, promised] : cases) {
    CAPTURE(name, head);
    CHECK(form_of(head, name).name == form);
    CHECK(is_promised(name) == promised);
  }
}
