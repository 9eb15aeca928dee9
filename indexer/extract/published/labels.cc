// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/labels.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/analysis/fold.h"
#include "common/text.h"
#include "indexer/extract/text/word_finder.h"

namespace backissue {
namespace {

/// Beginnings of words, case-folded.
constexpr std::array<std::string_view, 47> kPublished = {
    "publish",      "posted",        "veröffentlicht",
    "erstellt",     "publié",        "paru le",
    "mis en ligne", "mise en ligne", "publicad",
    "publicat",     "publicación",   "pubblicat",
    "gepubliceerd", "geplaatst",     "publicerad",
    "publisert",    "udgivet",       "julkaistu",
    "opublikowan",  "dodano",        "zveřejněno",
    "vydáno",       "objavljen",     "közzétéve",
    "megjelent",    "yayın",         "eklenme",
    "đăng",         "diterbitkan",   "tayang",
    "опубликован",  "опубліковано",  "дата публикации",
    "публикуван",   "δημοσί",        "נשר",
    "פורסם",        "نشر",           "انتشار",
    "प्रकाशित",      "প্রকাশ",         "เผยแพร่",
    "发布",         "發布",          "公開",
    "등록",         "입력"};

constexpr std::array<std::string_view, 40> kModified = {
    "update",     "modif",        "edited",        "revised",     "aktualisiert", "geändert",
    "mis à jour", "mise à jour",  "actualizad",    "actualitzat", "atualizad",    "aggiornat",
    "bijgewerkt", "gewijzigd",    "uppdaterad",    "oppdatert",   "opdateret",    "päivitetty",
    "muokattu",   "aktualizacja", "zaktualizowan", "aktualizov",  "upraveno",     "ažurirano",
    "frissítve",  "módosítva",    "güncelle",      "cập nhật",    "diperbarui",   "обновлен",
    "изменен",    "оновлено",     "ενημερώ",       "עודכן",       "تحديث",        "تعديل",
    "بهروز",      "अपडेट",         "更新",          "수정"};

constexpr std::array<std::string_view, 6> kCopyright = {"©",          "copyright",   "(c) ",
                                                        "all rights", "alle rechte", "tous droits"};

constexpr std::array<std::string_view, 12> kUntil = {
    " bis",      " bis zum",  " until", " till",    " expires", " jusqu'au",
    " jusqu’au", " hasta el", " até",   " fino al", " tot",     " до"};

}  // namespace

bool says_published(std::string_view utf8) {
  static const WordFinder kWords{kPublished};
  return kWords.is_in(fold_case(utf8));
}
bool says_modified(std::string_view utf8) {
  static const WordFinder kWords{kModified};
  return kWords.is_in(fold_case(utf8));
}
bool says_until(std::string_view utf8) {
  const std::string text = " " + fold_case(trim(utf8));
  return std::any_of(kUntil.begin(), kUntil.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}

bool speaks_of_end(std::string_view utf8) {
  const std::string text = " " + fold_case(utf8) + " ";
  return std::any_of(kUntil.begin(), kUntil.end(), [&](std::string_view word) {
    return text.find(std::string(word) + " ") != std::string::npos;
  });
}

bool says_copyright(std::string_view utf8) {
  static const WordFinder kWords{kCopyright};
  return kWords.is_in(fold_case(utf8));
}

}  // namespace backissue
