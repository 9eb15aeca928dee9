// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/mhtml.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/support/made_source.h"

using namespace backissue;

namespace {

Found read(const std::string& file, std::size_t max_page_bytes = 1 << 20, std::size_t step = 4096) {
  const auto reader = open_mhtml({made_source(file, step), file.size(), false}, {max_page_bytes});
  auto found = reader->next();
  REQUIRE(found);
  CHECK_FALSE(reader->next());
  return std::move(*found);
}

Page page_in(const std::string& file, std::size_t step = 4096) {
  auto found = read(file, 1 << 20, step);
  REQUIRE(std::holds_alternative<Page>(found));
  return std::get<Page>(std::move(found));
}

Reason reason_in(const std::string& file, std::size_t max_page_bytes = 1 << 20) {
  const auto found = read(file, max_page_bytes);
  REQUIRE(std::holds_alternative<NoPage>(found));
  return std::get<NoPage>(found).reason;
}

constexpr const char* kHtml = "Content-Type: text/html";

/// Each part is a header without its end and a body.
std::string related(const std::string& more_header,
                    const std::vector<std::pair<std::string, std::string>>& parts) {
  std::string file =
      "MIME-Version: 1.0\r\n" + more_header +
      "Content-Type: multipart/related; boundary=\"b\"\r\n\r\nold readers see this\r\n";
  for (const auto& [header, body] : parts) file += "--b\r\n" + header + "\r\n\r\n" + body + "\r\n";
  return file + "--b--\r\n<p>behind the end";
}

}  // namespace

TEST_CASE("the header tells where, when and what, for a page that does not") {
  const auto page = page_in(related(
      "Snapshot-Content-Location: https://news.example/a\r\nSubject: =?utf-8?Q?Caf=C3=A9?=\r\n"
      "Date: Thu, 29 Feb 2024 07:08:09 +0100\r\n",
      {{kHtml, "<p>x"}}));
  CHECK(page.form == "mhtml");
  CHECK(page.text == "<p>x");
  CHECK(page.url == "https://news.example/a");
  CHECK(page.title == "Caf\u00E9");
  CHECK(to_iso8601(*page.saved) == "2024-02-29T07:08:09+01:00");
}

TEST_CASE("what the page's own comment says of its save time comes first") {
  const auto page = page_in(
      related("Date: Thu, 29 Feb 2024 07:08:09 +0100\r\n",
              {{kHtml,
                "<html><!--\n Page saved with SingleFile \n url: https://news.example/a \n saved "
                "date: Wed Feb 28 2024 07:08:09 GMT+0100 (x)\n--><p>x"}}));
  CHECK(page.url == "https://news.example/a");
  CHECK(to_iso8601(*page.saved) == "2024-02-28T07:08:09+01:00");
}

TEST_CASE("a part is read in its own encodings, however the file comes") {
  struct Case {
    std::string header, body;
    std::string_view text, charset;
  };
  const Case cases[] = {
      {"Content-Type: text/html; charset=\"windows-1251\"\r\nContent-Transfer-Encoding: "
       "quoted-printable",
       "<p>=E4=E0=\r\n!", "<p>\u0434\u0430!", "windows-1251"},
      {"content-type: TEXT/HTML\r\ncontent-transfer-encoding: base64", "PHA+w6k=", "<p>\u00E9",
       "UTF-8"},
      {"Content-Type: text/html;\r\n\tcharset=us-ascii\r\nContent-Transfer-Encoding: 8bit",
       "<p>\xC3\xA9\r\n-- b\r\n--bb", "<p>\u00E9\r\n-- b\r\n--bb", "UTF-8"},
      {"Content-Type: application/xhtml+xml\r\nContent-Transfer-Encoding: binary",
       "<meta charset=iso-8859-2>\xBB\xBB\xB6", "<meta charset=iso-8859-2>\u0165\u0165\u015B",
       "ISO-8859-2"},
  };
  for (const auto& [header, body, text, charset] : cases) {
    for (const std::size_t step : {1, 5, 4096}) {
      CAPTURE(header, step);
      const auto page = page_in(related("", {{header, body}}), step);
      CHECK(page.text == text);
      CHECK(page.charset == charset);
    }
  }
}

TEST_CASE(
    "the page is the one that the header names, else the first of HTML, never a frame beside it") {
  const std::string image = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64";
  const std::vector<std::pair<std::string, std::string>> parts = {
      {image, "iVBORw0KGgo="},
      {std::string(kHtml) + "\r\nContent-Location: https://news.example/1", "<p>first"},
      {std::string(kHtml) + "\r\nContent-ID: <2@x>", "<p>second and longer"}};
  CHECK(page_in(related("", parts)).text == "<p>first");
  CHECK(page_in(related("", parts)).url == "https://news.example/1");
  auto named = related("", parts);
  named.replace(named.find("boundary="), 0, "start=\"<2@x>\"; ");
  CHECK(page_in(named).text == "<p>second and longer");
}

TEST_CASE("of frames the one with the most text is the page") {
  const std::string roots[] = {
      "<title>Site</title><frameset><frame src=a><frame src=b></frameset><noframes>Your browser "
      "shows no frames, which is a pity and takes many words to say</noframes>",
      "<title>Site</title><style>p{}</style><script>'<p>text'</script><iframe src=a></iframe>"};
  for (const auto& root : roots) {
    const auto page =
        page_in(related("Snapshot-Content-Location: https://news.example/\r\n",
                        {{kHtml, root},
                         {kHtml, "<a href=x>Home</a>"},
                         {std::string(kHtml) + "\r\nContent-Location: https://news.example/b",
                          "<p>The article, with more words"}}));
    CHECK(page.text == "<p>The article, with more words");
    CHECK(page.url == "https://news.example/b");
  }
}

TEST_CASE("parts may hold parts, and a page may be the only one") {
  const auto nested =
      related("", {{"Content-Type: multipart/alternative; boundary=c",
                    "--c\r\nContent-Type: text/plain\r\n\r\nno\r\n--c\r\nContent-Type: "
                    "text/html\r\n\r\n<p>yes"}});
  CHECK(page_in(nested).text == "<p>yes");
  const auto alone = page_in(
      "From: \"Saved by Windows Internet Explorer 8\"\r\nContent-Type: text/html;\r\n\t"
      "charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
      "http://news.example/\r\n a\r\n\r\n<p>x=3D");
  CHECK(alone.text == "<p>x=");
  CHECK(alone.url == "http://news.example/a");
}

TEST_CASE("addresses that are not of the web are none") {
  const auto page =
      page_in(related("Snapshot-Content-Location: file:///C:/a.html\r\n",
                      {{std::string(kHtml) + "\r\nContent-Location: cid:x", "<p>x"}}));
  CHECK(page.url.empty());
}

TEST_CASE("what is broken or made to do harm gives a reason") {
  std::string many = "Content-Type: multipart/related; boundary=b\n\n";
  for (int i = 0; i < 20'000; ++i) many += "--b\nContent-Type: image/png\n\n";
  std::string deep;
  for (int i = 0; i < 3000; ++i)
    deep += "Content-Type: multipart/related; boundary=b" + std::to_string(i) + "\n\n--b" +
            std::to_string(i) + "\n";
  const std::pair<std::string, Reason> cases[] = {
      {related("", {{kHtml, " \r\n"}}), Reason::kEmpty},
      {related("", {{kHtml, std::string("\x89PNG\r\n\x1a\n\0\0\0\0", 12)}}), Reason::kNotText},
      {related("", {{kHtml, std::string(3000, 'x')}}), Reason::kTooLarge},
      {related("", {{"Content-Type: image/png", "x"}}), Reason::kNotAPage},
      {related("", {}), Reason::kNotAPage},
      {"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx",
       Reason::kContainerDamaged},
      {"Content-Type: multipart/related; boundary=b\n\n", Reason::kContainerDamaged},
      {many, Reason::kContainerDamaged},
      {deep + kHtml + "\n\n<p>x", Reason::kContainerDamaged},
  };
  for (const auto& [file, reason] : cases) {
    CAPTURE(file.substr(0, 200));
    CHECK(reason_in(file, 2000) == reason);
  }
}

TEST_CASE("a cut file gives what is there, and images cost no memory") {
  const std::string file =
      "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
      "image/png\n\n" +
      std::string(100'000, 'x') + "\n--b\n" + kHtml + "\n\n<p>x";
  const auto found = read(file, 2000);
  REQUIRE(std::holds_alternative<Page>(found));
  CHECK(std::get<Page>(found).text == "<p>x");
}

TEST_CASE("letters are not pages") {
  const std::pair<std::string_view, bool> cases[] = {
      {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", true},
      {"Received: from a\nContent-Type: multipart/related; boundary=b\n\n", false},
      {"To: a@b.example\nContent-Type: multipart/related; boundary=b\n\n", false},
      {"Content-Type: multipart/mixed; boundary=b\n\n", false},
      {"From: <Saved by UnMHT>\nContent-Type: multipart/alternative; boundary=b\n\n", true},
      {"Content-Type: text/html\nContent-Location: http://news.example/\n\n", true},
      {"Content-Type: text/html\n\n", false},
      {"Subject: words\n\nContent-Type: multipart/related\n", false},
      {"<html>", false},
      {"", false},
  };
  for (const auto& [head, begins] : cases) {
    CAPTURE(head);
    CHECK(begins_like_mhtml(head) == begins);
  }
}
