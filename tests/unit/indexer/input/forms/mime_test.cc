// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/mime.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("fields are unfolded and found in any case") {
  MimeHeader header;
  for (const auto* line : {"Content-Type: multipart/related;\r\n", "\tboundary=\"a b\"\r\n",
                           "SUBJECT:  one\n", "subject: two\n"})
    CHECK(header.add(line) == MimeHeader::Line::kTaken);
  CHECK(header.add("\r\n") == MimeHeader::Line::kEnd);
  CHECK(header.value_of("content-type") == "multipart/related; boundary=\"a b\"");
  CHECK(header.value_of("Subject") == "one");
  CHECK(header.value_of("Date").empty());
}

TEST_CASE("a line that is no field begins the body") {
  for (const auto* line : {"<html>", "no colon", "no name: at all", ": x", " folded"}) {
    CAPTURE(line);
    CHECK(MimeHeader().add(line) == MimeHeader::Line::kBody);
  }
}

TEST_CASE("parameters are read with and without quotes") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"text/html; charset=utf-8", "utf-8"},
      {"text/html;CHARSET = \"utf-8\" ; x=y", "utf-8"},
      {"text/html; x=\"a;charset=b\"; charset=c", "c"},
      {"text/html; charset", ""},
      {"text/html; charset=", ""},
      {"text/html; charset=\"utf-8", "utf-8"},
      {"text/html", ""},
      {"", ""},
  };
  for (const auto& [field, charset] : cases) {
    CAPTURE(field);
    CHECK(mime_parameter(field, "charset") == charset);
  }
  CHECK(mime_type(" Text/HTML ; charset=x") == "text/html");
}

TEST_CASE("encoded words become text") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Plain", "Plain"},
      {"=?utf-8?Q?Caf=C3=A9_au_lait?=", "Caf\u00E9 au lait"},
      {"=?UTF-8?B?w6k=?= b", "\u00E9 b"},
      {"a =?iso-8859-1?q?=E9?= b", "a \u00E9 b"},
      {"=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "\u00E9"},  // one character in two words
      {"=?utf-8?Q?a?= =?koi8-r?Q?=C1?=", "a\u0430"},
      {"=?utf-8*en?Q?a?=", "a"},
      {"caf\xC3\xA9", "caf\u00E9"},
      {"=?utf-8?X?a?=", "=?utf-8?X?a?="},
      {"=?utf-8?Q?open", "=?utf-8?Q?open"},
      {"=?", "=?"},
  };
  for (const auto& [field, text] : cases) {
    CAPTURE(field);
    CHECK(decode_words(field) == text);
  }
}

TEST_CASE("transfer encodings are undone, broken ones as far as they go") {
  struct Case {
    std::string_view encoding, body, text;
  };
  const Case cases[] = {
      {"quoted-printable", "a=3Db=\r\nc=\nd=  \r\ne", "a=bcde"},
      {"Quoted-Printable", "=e4=E4", "\xE4\xE4"},
      {"quoted-printable", "a=zz=", "a=zz"},
      {"base64", "YWJj\r\nZA==", "abcd"},
      {"BASE64", "YQ==Yg==", "ab"},
      {"base64", "Y!W*J", "ab"},
      {"8bit", "a=3D", "a=3D"},
      {"", "a=3D", "a=3D"},
      {"x-unknown", "YQ==", "YQ=="},
  };
  for (const auto& [encoding, body, text] : cases) {
    CAPTURE(encoding, body);
    CHECK(decode_transfer(std::string(body), encoding) == text);
  }
}
