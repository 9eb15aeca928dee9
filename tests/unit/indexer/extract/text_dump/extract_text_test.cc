// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/extract/extract_html.h"
#include "indexer/extract/text_dump/extract_text.h"

namespace backissue {
namespace {

using Strings = std::vector<std::string>;

/// An invented paper's page as a browser copies it.
const std::string kCopied = R"(The Harbour Lantern

  • En
  • Pt
The Harbour Lantern

Menu

  • News
    • Politics
    • Harbour
  • Opinion
News
  • Politics
  • Harbour
BREAKING
Lantern reporter: The ferry line to Feroe stays closed until the storm has passed over the strait.
Port authority: Two cranes at the northern quay were damaged by wind gusts during the night.
Lantern reporter: The council votes on the new tariff on Monday, with seven members in favour so far.

Dockers walk out over night shifts at northern quay

  • By Ines Calado
  • Source: Agencies
  • Today 08:50
4 Min Read

The dockers of the northern quay stopped work at dawn, after talks on night shifts had failed for the third time.

Listen
  • x
  • FILE - Cranes at the northern quay in heavy rain, Monday, March 3, 2025. (Lantern Photo/Tom Berg)
    FILE - Cranes at the northern quay in heavy rain, Monday, March 3, 2025. (Lantern Photo/Tom Berg)

About four hundred workers left their posts at six in the morning, the union said. Ships wait outside the breakwater, and the port authority expects delays of up to three days for containers bound for the islands.

Night shifts and pay

Related News

Why the lighthouse keeper never left his island again

Do gulls dream? A small study says that they may

The union asks for a fifth week of rest for everyone who works nights more than twice a week. The port authority has offered two days, which the workers refused in a show of hands on Thursday evening.

Read more: Ferry fares rise again as islanders protest

What comes next

"We will be here tomorrow, and the day after," said Mara Lind, who speaks for the night crews. A mediator is to arrive on Saturday, and both sides have said that they would listen to what she proposes.

  • Port strike
  • Northern quay
  • 7 October pact

Most Read

A hundred boats set out for the blessing of the sea (The Harbour Lantern)

A hundred boats set out for the blessing of the sea

  • Culture
  • 17 Apr 2025
The old customs house is sold

The old customs house is sold to a family of bakers

  • Harbour
  • 18 Apr 2025

Read Next

All
Politics

Council delays the vote on the tariff once more

The Harbour Lantern

All Rights Reserved
)";

/// The same story as lynx renders it: 72 columns, link numbers, a list of addresses.
const std::string kRendered = R"(   #[1]Harbour Lantern » Feed

   [2]Harbour Lantern [3]Harbour Lantern
   ____________________ (BUTTON) Search

     * [4]Politics
     * [5]Harbour
          + [6]Tides

   [7]Home Dockers walk out over night shifts at northern quay
     * [8]Harbour

Dockers walk out over night shifts at northern quay

   by[9]Ines Calado
   April 19, 2025

   [quay-332x221.jpg]

   The dockers of the northern quay stopped work at dawn, after talks on
   night shifts had failed for the third time, and [10]ships wait outside
   the breakwater.

   The union asks for a fifth week of rest for everyone who works nights
   more than twice a week. The port authority has offered two days, which
   the workers refused.
   Total
   0
   Shares
   [11]Share 0

Read more

     * [12]Harbour

[13]The old customs house is sold to a family of bakers

   by[14]Tom Berg
   April 18, 2025

References

   Visible links:
   1. https://lantern.example/feed
   2. https://lantern.example/
)";

Extraction read(const std::string& text, std::optional<CivilDay> saved) {
  PageContext context;
  if (saved) context.saved = Timestamp{*saved, 12 * 3600, std::nullopt};
  return extract_text(text, context);
}

}  // namespace

TEST_CASE("the article is found among the furniture of a copied page") {
  const Extraction found = read(kCopied, CivilDay{2025, 4, 19});
  const Article& article = found.article;
  CHECK_FALSE(found.refused);
  CHECK(article.title == "Dockers walk out over night shifts at northern quay");
  CHECK(article.authors == Strings{"Ines Calado"});
  CHECK(article.publisher == "The Harbour Lantern");
  CHECK(article.tags == Strings{"Port strike", "Northern quay", "7 October pact"});
  CHECK(article.language == "en");
  REQUIRE(article.published);
  CHECK(to_iso8601(*article.published) == "2025-04-19T08:50:00");
  CHECK(article.published_from == "text");
}

TEST_CASE("the body of a copied page has its subheads and none of the furniture") {
  const std::string body = read(kCopied, CivilDay{2025, 4, 19}).article.body;
  CHECK(body.starts_with("The dockers of the northern quay stopped work"));
  CHECK(body.ends_with("listen to what she proposes."));
  for (const std::string_view kept :
       {"\n\nNight shifts and pay\n\n", "\n\nWhat comes next\n\n", "About four hundred workers"}) {
    CAPTURE(kept);
    CHECK(body.find(kept) != std::string::npos);
  }
  for (const std::string_view dropped : {"gulls", "lighthouse", "Ferry fares", "FILE", "Listen",
                                         "ferry line", "customs house", "Min Read", "Agencies"}) {
    CAPTURE(dropped);
    CHECK(body.find(dropped) == std::string::npos);
  }
}

TEST_CASE("today is the day of saving, unless the file is much younger than the page") {
  const std::pair<CivilDay, std::string_view> cases[] = {
      {{2025, 4, 19}, "2025-04-19T08:50:00"},  // saved as it was read
      {{2025, 4, 20}, "2025-04-20T08:50:00"},  // the lists need not be of the day before
      {{2027, 1, 5},
       "2025-04-19T08:50:00"}};  // copied since: the lists write out the days before today
  for (const auto& [saved, expected] : cases) {
    CAPTURE(to_iso8601(saved));
    const auto article = read(kCopied, saved).article;
    REQUIRE(article.published);
    CHECK(to_iso8601(*article.published) == expected);
  }
}

TEST_CASE("the date in the head of a page is its today") {
  std::string text = kCopied;
  text.replace(text.find("Menu"), 4, "Saturday, April 19, 2025");
  const auto article = read(text, CivilDay{2027, 1, 5}).article;
  REQUIRE(article.published);
  CHECK(to_iso8601(*article.published) == "2025-04-19T08:50:00");
}

TEST_CASE("a rendering's wrapping, link numbers and references are undone") {
  const Extraction found = read(kRendered, std::nullopt);
  const Article& article = found.article;
  CHECK_FALSE(found.refused);
  CHECK(article.title == "Dockers walk out over night shifts at northern quay");
  CHECK(article.authors == Strings{"Ines Calado"});
  CHECK(article.publisher == "Harbour Lantern");
  REQUIRE(article.published);
  CHECK(to_iso8601(*article.published) == "2025-04-19");
  CHECK(article.body ==
        "The dockers of the northern quay stopped work at dawn, after talks on night shifts had "
        "failed for the "
        "third time, and ships wait outside the breakwater.\n\nThe union asks for a fifth week of "
        "rest for "
        "everyone who works nights more than twice a week. The port authority has offered two "
        "days, which the "
        "workers refused.");
}

TEST_CASE("a list of tags that a word announces is found wherever it stands") {
  const auto article = read(
                           "Etiquetas\n\n  • Puerto\n  • Huelga nocturna\n\nLos estibadores paran "
                           "el puerto del norte\n\n"
                           "Mara Lind | Feroe | 19/04/2025\n\nLos estibadores del muelle norte "
                           "pararon al amanecer, después de que "
                           "fracasaran por tercera vez las negociaciones sobre los turnos de noche "
                           "en el puerto.\n\nEl sindicato pide "
                           "una quinta semana de descanso para quienes trabajan de noche más de "
                           "dos veces por semana.\n",
                           std::nullopt)
                           .article;
  CHECK(article.title == "Los estibadores paran el puerto del norte");
  CHECK(article.tags == Strings{"Puerto", "Huelga nocturna"});
  CHECK(article.authors == Strings{"Mara Lind"});
  REQUIRE(article.published);
  CHECK(to_iso8601(*article.published) == "2025-04-19");
}

TEST_CASE(
    "a headline with its standfirst above the date is told from breadcrumbs and the standfirst") {
  const auto article = read(
                           "Home › Harbour › A quay without night shifts\n\nHarbour\n\nA quay "
                           "without night shifts\n\n"
                           "Dockers and the port authority have agreed on a trial of six "
                           "months.\n\nBy Ines Calado\n\n"
                           "19 April 2025\n\nThe northern quay will close at ten in the evening "
                           "from June on, the port authority said, "
                           "and open again at six, which the union had asked for since the "
                           "winter.\n\nShips that come in at night will "
                           "wait outside the breakwater, as they do in storms, and the pilots have "
                           "agreed to begin earlier.\n",
                           std::nullopt)
                           .article;
  CHECK(article.title == "A quay without night shifts");
  CHECK(article.authors == Strings{"Ines Calado"});
  CHECK(article.body.starts_with("Dockers and the port authority have agreed"));
  REQUIRE(article.published);
  CHECK(to_iso8601(*article.published) == "2025-04-19");
}

TEST_CASE("text without paragraphs is refused, not invented") {
  CHECK(read("", std::nullopt).refused == Reason::kEmpty);
  CHECK(read("\n\n   \n", std::nullopt).refused == Reason::kEmpty);
  CHECK(read("  • News\n  • Sport\n  • Weather\n", std::nullopt).refused == Reason::kNoArticle);
}

TEST_CASE("hostile dumps neither crash nor stall") {
  for (const std::string_view piece :
       {"* ", "[1]", "[", "x\n", " \n", "a b c d e f g h i j k l m n o p.\n", "References\n",
        "   1. ", "\xff\xfe\n", "IFRAME:\n", "By\n", "19:00\n"}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    CAPTURE(piece);
    CHECK_NOTHROW(read(text, CivilDay{2025, 4, 19}));
  }
}

}  // namespace backissue
