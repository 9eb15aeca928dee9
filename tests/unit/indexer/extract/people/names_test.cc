// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/people/names.h"

#include <catch2/catch.hpp>

using namespace backissue;

TEST_CASE("a byline comes apart into names") {
  const std::pair<std::string_view, std::vector<std::string>> cases[] = {
      {"By Ines Calado", {"Ines Calado"}},
      {"By Ines Calado and Tom Berg, Reuters", {"Ines Calado", "Tom Berg", "Reuters"}},
      {"Von Ines Calado und Tom Berg", {"Ines Calado", "Tom Berg"}},
      {"Ein Gastbeitrag von Ines Calado", {"Ines Calado"}},
      {"Par Inès Calado et Tom Berg (à Lisbonne)", {"Inès Calado", "Tom Berg"}},
      {"Por Inés Calado", {"Inés Calado"}},
      {"Автор: Инна Каладо", {"Инна Каладо"}},
      {"文／山田花子", {"山田花子"}},
      {"山田花子記者", {"山田花子"}},
      {"ByInes Calado", {"Ines Calado"}},
      {"Ines Calado ines@post.example", {"Ines Calado"}},
      {"Ines Calado https://social.example/ines", {"Ines Calado"}},
      {"Ines Calado, 12 March 2024", {"Ines Calado"}},
      {"Ines Calado am 12.03.2024", {"Ines Calado"}},
      {"By\nInes Calado\nand\nTom Berg", {"Ines Calado", "Tom Berg"}},
      {"Ines Calado; Ines Calado", {"Ines Calado"}},
      {"By", {}},
      {"", {}},
      {"| • –", {}},
  };
  for (const auto& [byline, expected] : cases) {
    CAPTURE(byline);
    CHECK(split_byline(byline) == expected);
  }
}

TEST_CASE("bylines of many languages and scripts come apart alike") {
  const std::pair<std::string_view, std::vector<std::string>> cases[] = {
      {"Por Inês Calado e Tom Berg", {"Inês Calado", "Tom Berg"}},
      {"Por Inés Calado y Tom Berg, EFE", {"Inés Calado", "Tom Berg", "EFE"}},
      {"Di Ines Calado e Tom Berg", {"Ines Calado", "Tom Berg"}},
      {"Door Ines Calado en Tom Berg", {"Ines Calado", "Tom Berg"}},
      {"Av Ines Calado och Tom Berg", {"Ines Calado", "Tom Berg"}},
      {"Af Ines Calado og Tom Berg", {"Ines Calado", "Tom Berg"}},
      {"Autor: Inês Čalado i Tomasz Berg", {"Inês Čalado", "Tomasz Berg"}},
      {"Инна Каладо и Том Берг", {"Инна Каладо", "Том Берг"}},
      {"Інна Каладо та Том Берг", {"Інна Каладо", "Том Берг"}},
      {"Ίνα Καλάδου και Τομ Μπεργκ", {"Ίνα Καλάδου", "Τομ Μπεργκ"}},
      {"İnci Kaya ve Tan Berk", {"İnci Kaya", "Tan Berk"}},
      {"김하나 기자", {"김하나"}},
      {"山田花子、佐藤太郎", {"山田花子", "佐藤太郎"}},
      {"कविता शर्मा और राम वर्मा", {"कविता शर्मा", "राम वर्मा"}},
      {"بقلم كريم ضو", {"كريم ضو"}},
      {"מאת דנה לוי", {"דנה לוי"}},
      {"Oleh Ines Kalado dan Tom Berg", {"Ines Kalado", "Tom Berg"}},
      {"Ines Calado & Tom Berg", {"Ines Calado", "Tom Berg"}},
      {"Ines Calado / Tom Berg", {"Ines Calado", "Tom Berg"}},
      {"Ines Calado | Tom Berg", {"Ines Calado", "Tom Berg"}},
  };
  for (const auto& [byline, expected] : cases) {
    CAPTURE(byline);
    CHECK(split_byline(byline) == expected);
  }
}

TEST_CASE("what stands beside an author's name on pages is none") {
  for (const std::string_view text :
       {"Alle Artikel", "Show all articles of Ines Calado", "All posts by Ines Calado",
        "Keine Kommentare", "Zur Artikelübersicht", "Rezept von", "Seite", "Stand",
        "Managing Director", "Project Manager", "No comments", "Tous les articles",
        "Todos los artículos"}) {
    CAPTURE(text);
    CHECK(kind_of_name(text) == NameKind::kNone);
  }
}

TEST_CASE("names are told by their looks") {
  const std::pair<std::string_view, NameKind> cases[] = {
      {"Ines Calado", NameKind::kPerson},   {"Ludwig van Beethoven", NameKind::kPerson},
      {"J. R. Stone", NameKind::kPerson},   {"山田花子", NameKind::kPerson},
      {"Инна Каладо", NameKind::kPerson},   {"ines", NameKind::kWord},
      {"Staff reporter", NameKind::kGroup}, {"Harbour News Agency", NameKind::kGroup},
      {"Redaktion", NameKind::kGroup},      {"who travelled to Lisbon", NameKind::kNone},
      {"3 Min Read", NameKind::kNone},      {"", NameKind::kNone},
  };
  for (const auto& [name, expected] : cases) {
    CAPTURE(name);
    CHECK(kind_of_name(name) == expected);
  }
}

TEST_CASE("an Arabic comma parts names, and a reading time is none") {
  CHECK(split_byline("كريم ضو، لينا صبرا") == std::vector<std::string>{"كريم ضو", "لينا صبرا"});
  CHECK(kind_of_name("دقيقتان للقراءة") == NameKind::kNone);
  CHECK(kind_of_name("Lesezeit Minuten") == NameKind::kNone);
  CHECK(kind_of_name("وكالات") == NameKind::kGroup);
}

TEST_CASE("roles before a name and picture credits behind it go") {
  const std::pair<std::string_view, std::vector<std::string>> cases[] = {
      {"Political correspondent Ines Calado", {"Ines Calado"}},
      {"By Chief Editor Ines Calado", {"Ines Calado"}},
      {"Hafen-Reporterin Ines Calado", {"Ines Calado"}},
      {"Корреспондент Инна Каладо", {"Инна Каладо"}},
      {"Post staff reporter", {"Post staff reporter"}},
      {"Ines Calado Illustration von Tom Berg", {"Ines Calado"}},
      {"By Ines Calado Photos by Tom Berg", {"Ines Calado"}},
  };
  for (const auto& [byline, expected] : cases) {
    CAPTURE(byline);
    CHECK(split_byline(byline) == expected);
  }
}
