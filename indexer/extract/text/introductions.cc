// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/introductions.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/analysis/fold.h"

namespace backissue {
namespace {

// clang-format off
// In lower case.
constexpr std::string_view kBylineWords[] = {
    "by", "von", "par", "por", "di", "da", "door", "av", "af", "od", "przez", "napisao", "napsal",
    "autor", "autorin", "autoren", "autorzy", "autores", "autora", "author", "authors", "auteur",
    "auteurs", "autore", "autori", "forfatter", "författare", "redaktor", "reporter", "text",
    "texte", "texto", "testo", "tekst", "words", "writer", "escribe", "oleh", "penulis",
    "wartawan", "bởi", "tác giả", "yazar", "yazan", "szerző", "írta", "kirjoittaja",
    "kirjoittanut", "skrevet av", "skrivet av", "автор", "автор статьи", "текст", "автори",
    "بقلم", "كتب", "كتبت", "الكاتب", "نوشته", "نویسنده", "מאת", "作者", "記者", "记者", "撰文", "文", "取材",
    "執筆", "글", "โดย", "द्वारा", "συντάκτης", "γράφει", "του", "a cura di", "story by", "text by",
    "words by", "text von", "foto und text", "ein artikel von", "ein beitrag von",
    "ein gastbeitrag von", "ein kommentar von", "eine analyse von", "ein interview von",
    "eine kolumne von", "ein essay von", "gastbeitrag von", "kommentar von", "analyse von",
    "interview von", "essay von", "beitrag von", "blog beitrag von", "artikel von", "kolumne von",
    "reportage von", "bericht von", "written by", "posted by", "published by", "reported by",
    "reporting by", "submitted by", "opinion by", "analysis by", "edited by", "posted on",
    "geschrieben von", "veröffentlicht von", "verfasst von", "eingestellt von", "gepostet von",
    "erstellt von", "publié par", "rédigé par", "écrit par", "propos recueillis par",
    "escrito por", "publicado por", "redactado por", "scritto da", "pubblicato da", "skriven av",
    "geschreven door", "napisał", "napisała", "opublikowane przez", "опубликовал"};
// clang-format on

bool is_break(std::string_view rest) {
  constexpr std::string_view kMarks[] = {" ", ":", "：", "／", " :"};
  return rest.empty() || std::any_of(std::begin(kMarks), std::end(kMarks),
                                     [&](auto mark) { return rest.starts_with(mark); });
}

/// False for most lines, by their first letter alone. Folding changes ASCII letters to small ones
/// and no others, unless a mark follows that joins with them.
bool may_begin_introduction(std::string_view line) {
  static const std::array<bool, 256> kBegins = [] {
    std::array<bool, 256> begins{};
    for (const auto word : kBylineWords) begins[static_cast<unsigned char>(word.front())] = true;
    return begins;
  }();
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(line[at]); };
  if (line.empty()) return false;
  if (byte(0) >= 0x80 || (line.size() > 1 && byte(1) >= 0x80)) return true;
  return kBegins[byte(0) >= 'A' && byte(0) <= 'Z' ? byte(0) | 0x20U : byte(0)];
}

}  // namespace

std::size_t introduction_length(std::string_view line) {
  if (!may_begin_introduction(line)) return 0;
  const std::string lower = fold_case(line.substr(0, 60));
  std::size_t longest = 0;
  for (const auto word : kBylineWords)
    if (word.size() > longest && word.front() == lower.front() &&
        std::string_view(lower).starts_with(word) &&
        is_break(std::string_view(lower).substr(word.size())))
      longest = word.size();
  return std::min(longest, line.size());
}

bool begins_byline(std::string_view line) {
  return introduction_length(line) > 0;
}

bool is_introduction(std::string_view folded) {
  return std::find(std::begin(kBylineWords), std::end(kBylineWords), folded) !=
         std::end(kBylineWords);
}

}  // namespace backissue
