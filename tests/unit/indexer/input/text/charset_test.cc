// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/text/charset.h"

#include <catch2/catch.hpp>

#include "indexer/input/text/declared_charset.h"
#include "indexer/input/text/encoding.h"

using namespace backissue;
using namespace std::string_literals;

namespace {

std::string utf16le(std::u16string_view text) {
  std::string out;
  for (const char16_t unit : text) {
    out += static_cast<char>(unit & 0xFF);
    out += static_cast<char>(unit >> 8);
  }
  return out;
}

const std::string kRussian1251 =
    "\xCF\xE0\xF0\xEE\xEC \xF1\xED\xEE\xE2\xE0 \xF5\xEE\xE4\xE8\xF2 \xF7\xE5\xF0\xE5\xE7 "
    "\xE7\xE0\xEB\xE8\xE2 \xE8 \xE2\xE5\xE7\xB8\xF2 \xEF\xEE\xF7\xF2\xF3 \xED\xE0 "
    "\xEE\xF1\xF2\xF0\xEE\xE2\xE0";
const std::string kRussianText = "Паром снова ходит через залив и везёт почту на острова";

}  // namespace

TEST_CASE("the charset comes from mark, bytes, transport or declaration, in that order of trust") {
  struct Case {
    std::string bytes;
    std::string_view transport;
    std::string_view charset;
    std::string_view text;
  };
  const Case cases[] = {
      {"caf\u00E9", "", "UTF-8", "café"},
      {"caf\u00E9", "iso-8859-1", "UTF-8", "café"},
      {"<meta charset=latin1>caf\u00E9", "", "UTF-8", "<meta charset=latin1>café"},
      {"<meta charset=latin1>caf\xE9\x92s", "", "windows-1252", "<meta charset=latin1>café’s"},
      {"<meta charset=latin1>\xE4\xE0", "windows-1251", "windows-1251", "<meta charset=latin1>да"},
      {"\xEF\xBB\xBF\xEF\xBB\xBF"s + "a", "", "UTF-8", "a"},
      {"\xFF\xFE" + utf16le(u"<p>\u0434\u0430"), "", "UTF-16LE", "<p>да"},
      {utf16le(u"<p>\u0434\u0430 </p>"), "", "UTF-16LE", "<p>да </p>"},
      {"\xFF\xFE<p>caf\u00E9 d\u00E9j\u00E0</p>", "", "UTF-8", "<p>café déjà</p>"},
      {"<meta charset=utf-16>caf\u00E9", "", "UTF-8", "<meta charset=utf-16>café"},
      {"\x1b$B$3$s\x1b(B", "", "ISO-2022-JP", "こん"},
      {"<meta charset=gb2312>\xC4\xE3\xBA\xC3", "", "GBK", "<meta charset=gb2312>你好"},
      {"\xFC\xF1\xFE", "iso-8859-9", "windows-1254", "üñş"},
      {"nul\0s stay"s, "", "UTF-8", std::string_view("nul\0s stay", 10)},
      {"some words before a\0b\0c\0d\0"s, "", "UTF-8",
       std::string_view("some words before a\0b\0c\0d\0", 26)},
      {"", "", "UTF-8", ""},
  };
  for (const auto& [bytes, transport, charset, text] : cases) {
    CAPTURE(bytes, transport);
    const auto found = decode_text(bytes, transport);
    REQUIRE(found);
    CHECK(found->charset == charset);
    CHECK(found->text == text);
  }
}

TEST_CASE("a declared charset that does not have the bytes is not believed") {
  const auto found = decode_text("<meta charset=utf-8><p>" + kRussian1251, "");
  REQUIRE(found);
  CHECK(found->charset == "windows-1251");
  CHECK(found->text == "<meta charset=utf-8><p>" + kRussianText);
  const auto japanese = decode_text("<p>" + kRussian1251, "euc-jp");
  REQUIRE(japanese);
  CHECK(japanese->charset == "windows-1251");
}

TEST_CASE("text without any declaration is told by its letters") {
  const auto iconv_like = [](std::string_view label, std::string_view bytes) {
    return convert(bytes, *encoding_of_label(label)).text;
  };
  // The same sentence in the encodings of one script.
  for (const auto label : {"koi8-r", "iso-8859-5", "ibm866"}) {
    std::string bytes;
    for (std::size_t at = 0; at < kRussianText.size(); ++at)
      for (int c = 0; c < 256; ++c) {
        const std::string one(1, static_cast<char>(c));
        const auto decoded = iconv_like(label, one);
        if (kRussianText.compare(at, decoded.size(), decoded) == 0 && !decoded.empty()) {
          bytes += one;
          at += decoded.size() - 1;
          break;
        }
      }
    CAPTURE(label);
    const auto found = decode_text(bytes, "");
    REQUIRE(found);
    CHECK(found->text == kRussianText);
  }
}

TEST_CASE("UTF-8 with a few broken bytes or a cut end stays UTF-8") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "d\u00E9j\u00E0 vu ";
  CHECK(decode_text(text + "\xE9 x", "")->charset == "UTF-8");
  CHECK(decode_text(text + "\xE2\x82", "")->text == text + "\uFFFD");
}

TEST_CASE("what is no text has no charset") {
  CHECK_FALSE(decode_text("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, ""));
  CHECK_FALSE(decode_text("%PDF-1.7\n1 0 obj", ""));
  CHECK_FALSE(
      decode_text("\x7F"
                  "ELF\2\1\1\0\0\0\0\0\0"s,
                  ""));
}

TEST_CASE("a page's own declaration is found where the HTML standard looks for it") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<meta charset=\"windows-1256\">", "windows-1256"},
      {"<META CharSet = Big5 >", "Big5"},
      {"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"},
      {"<meta content=\"text/html;charset='shift_jis'\" http-equiv=\"content-type\">", "shift_jis"},
      {"<meta name=x content='text/html; charset=koi8-r'>", ""},
      {"<?xml version='1.0' encoding='EUC-KR'?><a/>", "EUC-KR"},
      {"<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"},
      {"<a title='<meta charset=big5>'>", ""},
      {"<meta charset=no-such><meta charset=gbk>", "gbk"},
      {"<meta charset", ""},
      {"<meta http-equiv=content-type content='charset'>", ""},
  };
  for (const auto& [page, label] : cases) {
    CAPTURE(page);
    CHECK(declared_charset(page) == label);
  }
}

TEST_CASE("every encoding has a converter and its own name among its labels") {
  for (const auto& encoding : encodings()) {
    CAPTURE(encoding.name);
    CHECK(encoding_of_label(encoding.name) == &encoding);
    CHECK(convert(std::string("a\0\0\0", 4), encoding).bad < 4);
    CHECK(convert("aa aa aa", encoding).bad < 8);
  }
  CHECK(encoding_of_label(" L1 ")->name == "windows-1252");
  CHECK(encoding_of_label("") == nullptr);
}
