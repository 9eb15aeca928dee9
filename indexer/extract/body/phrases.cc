// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/phrases.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"

namespace backissue {
namespace {

struct PhraseEntry {
  Phrase phrase;
  std::string_view words;  ///< ASCII in lower case; other letters as they mostly stand
};

constexpr std::size_t kLongLine = 900;

constexpr std::array kPhrases = {
    // English
    PhraseEntry{Phrase::kReadAlso, "read also"},
    PhraseEntry{Phrase::kReadAlso, "also read"},
    PhraseEntry{Phrase::kReadAlso, "read more"},
    PhraseEntry{Phrase::kReadAlso, "read next"},
    PhraseEntry{Phrase::kReadAlso, "see also"},
    PhraseEntry{Phrase::kReadAlso, "related"},
    PhraseEntry{Phrase::kReadAlso, "more on "},
    PhraseEntry{Phrase::kReadAlso, "more from"},
    PhraseEntry{Phrase::kReadAlso, "more:"},
    PhraseEntry{Phrase::kReadAlso, "read:"},
    PhraseEntry{Phrase::kReadAlso, "watch:"},
    PhraseEntry{Phrase::kReadAlso, "watch now"},
    PhraseEntry{Phrase::kReadAlso, "don't miss"},
    PhraseEntry{Phrase::kReadAlso, "most read"},
    PhraseEntry{Phrase::kReadAlso, "most popular"},
    PhraseEntry{Phrase::kReadAlso, "you may also"},
    PhraseEntry{Phrase::kReadAlso, "you might also"},
    PhraseEntry{Phrase::kReadAlso, "recommended"},
    PhraseEntry{Phrase::kReadAlso, "trending"},
    PhraseEntry{Phrase::kReadAlso, "click here"},
    PhraseEntry{Phrase::kReadAlso, "latest news"},
    PhraseEntry{Phrase::kReadAlso, "continue reading"},
    PhraseEntry{Phrase::kReadAlso, "up next"},
    PhraseEntry{Phrase::kReadAlso, "previous post"},
    PhraseEntry{Phrase::kSubscribe, "newsletter"},
    PhraseEntry{Phrase::kSubscribe, "subscribe"},
    PhraseEntry{Phrase::kSubscribe, "subscription"},
    PhraseEntry{Phrase::kSubscribe, "sign up"},
    PhraseEntry{Phrase::kSubscribe, "sign in"},
    PhraseEntry{Phrase::kSubscribe, "log in"},
    PhraseEntry{Phrase::kSubscribe, "your inbox"},
    PhraseEntry{Phrase::kSubscribe, "your email"},
    PhraseEntry{Phrase::kSubscribe, "download the app"},
    PhraseEntry{Phrase::kSubscribe, "download our app"},
    PhraseEntry{Phrase::kSubscribe, "support our"},
    PhraseEntry{Phrase::kSubscribe, "donate"},
    PhraseEntry{Phrase::kSubscribe, "become a member"},
    PhraseEntry{Phrase::kSubscribe, "free trial"},
    PhraseEntry{Phrase::kCredit, "photo"},
    PhraseEntry{Phrase::kCredit, "image:"},
    PhraseEntry{Phrase::kCredit, "image credit"},
    PhraseEntry{Phrase::kCredit, "picture:"},
    PhraseEntry{Phrase::kCredit, "source:"},
    PhraseEntry{Phrase::kCredit, "courtesy of"},
    PhraseEntry{Phrase::kCredit, "file photo"},
    PhraseEntry{Phrase::kCredit, "getty"},
    PhraseEntry{Phrase::kShare, "share"},
    PhraseEntry{Phrase::kShare, "follow us"},
    PhraseEntry{Phrase::kShare, "follow "},
    PhraseEntry{Phrase::kShare, "facebook"},
    PhraseEntry{Phrase::kShare, "twitter"},
    PhraseEntry{Phrase::kShare, "whatsapp"},
    PhraseEntry{Phrase::kShare, "telegram"},
    PhraseEntry{Phrase::kShare, "copy link"},
    PhraseEntry{Phrase::kShare, "print"},
    PhraseEntry{Phrase::kShare, "listen"},
    PhraseEntry{Phrase::kComment, "comment"},
    PhraseEntry{Phrase::kComment, "reply"},
    PhraseEntry{Phrase::kComment, "contact us"},
    PhraseEntry{Phrase::kComment, "have your say"},
    PhraseEntry{Phrase::kComment, "join the conversation"},
    PhraseEntry{Phrase::kComment, "get in touch"},
    PhraseEntry{Phrase::kRights, "all rights reserved"},
    PhraseEntry{Phrase::kRights, "copyright"},
    PhraseEntry{Phrase::kRights, "terms of"},
    PhraseEntry{Phrase::kRights, "privacy policy"},
    PhraseEntry{Phrase::kRights, "cookies"},
    PhraseEntry{Phrase::kRights, "republish"},
    PhraseEntry{Phrase::kRights, "reprint"},
    PhraseEntry{Phrase::kRights, "affiliate"},
    PhraseEntry{Phrase::kRights, "editor's note"},
    PhraseEntry{Phrase::kRights, "this article was"},
    PhraseEntry{Phrase::kAdvert, "advertisement"},
    PhraseEntry{Phrase::kAdvert, "sponsored"},
    PhraseEntry{Phrase::kAdvert, "promoted"},
    PhraseEntry{Phrase::kAdvert, "story continues below"},
    PhraseEntry{Phrase::kAdvert, "article continues"},
    PhraseEntry{Phrase::kAdvert, "scroll to continue"},
    PhraseEntry{Phrase::kUpdated, "published"},
    PhraseEntry{Phrase::kUpdated, "updated"},
    PhraseEntry{Phrase::kUpdated, "posted"},
    PhraseEntry{Phrase::kUpdated, "min read"},
    PhraseEntry{Phrase::kUpdated, "minute read"},
    PhraseEntry{Phrase::kUpdated, "last modified"},
    PhraseEntry{Phrase::kUpdated, "by "},
    PhraseEntry{Phrase::kUpdated, "written by"},
    PhraseEntry{Phrase::kUpdated, "filed under"},
    PhraseEntry{Phrase::kUpdated, "tags"},
    PhraseEntry{Phrase::kUpdated, "topics"},
    PhraseEntry{Phrase::kUpdated, "ago"},
    PhraseEntry{Phrase::kUpdated, "about the author"},
    // German, Dutch, Nordic
    PhraseEntry{Phrase::kReadAlso, "lesen sie auch"},
    PhraseEntry{Phrase::kReadAlso, "mehr zum thema"},
    PhraseEntry{Phrase::kReadAlso, "auch interessant"},
    PhraseEntry{Phrase::kReadAlso, "mehr dazu"},
    PhraseEntry{Phrase::kReadAlso, "lest auch"},
    PhraseEntry{Phrase::kReadAlso, "weiterlesen"},
    PhraseEntry{Phrase::kReadAlso, "meistgelesen"},
    PhraseEntry{Phrase::kReadAlso, "empfohlen"},
    PhraseEntry{Phrase::kReadAlso, "mehr aus"},
    PhraseEntry{Phrase::kReadAlso, "zum thema"},
    PhraseEntry{Phrase::kSubscribe, "abonnieren"},
    PhraseEntry{Phrase::kSubscribe, "anmelden"},
    PhraseEntry{Phrase::kSubscribe, "abonnement"},
    PhraseEntry{Phrase::kSubscribe, "jetzt testen"},
    PhraseEntry{Phrase::kCredit, "foto"},
    PhraseEntry{Phrase::kCredit, "bild:"},
    PhraseEntry{Phrase::kCredit, "quelle:"},
    PhraseEntry{Phrase::kCredit, "kuva:"},
    PhraseEntry{Phrase::kShare, "teilen"},
    PhraseEntry{Phrase::kShare, "drucken"},
    PhraseEntry{Phrase::kComment, "kommentar"},
    PhraseEntry{Phrase::kRights, "alle rechte vorbehalten"},
    PhraseEntry{Phrase::kRights, "datenschutz"},
    PhraseEntry{Phrase::kAdvert, "anzeige"},
    PhraseEntry{Phrase::kAdvert, "werbung"},
    PhraseEntry{Phrase::kUpdated, "aktualisiert"},
    PhraseEntry{Phrase::kUpdated, "stand:"},
    PhraseEntry{Phrase::kUpdated, "lesezeit"},
    PhraseEntry{Phrase::kUpdated, "von "},
    PhraseEntry{Phrase::kReadAlso, "lees ook"},
    PhraseEntry{Phrase::kReadAlso, "lees meer"},
    PhraseEntry{Phrase::kReadAlso, "les ogs"},
    PhraseEntry{Phrase::kReadAlso, "les mer"},
    PhraseEntry{Phrase::kReadAlso, "læs også"},
    PhraseEntry{Phrase::kReadAlso, "læs mere"},
    PhraseEntry{Phrase::kReadAlso, "läs också"},
    PhraseEntry{Phrase::kReadAlso, "läs mer"},
    PhraseEntry{Phrase::kReadAlso, "lue myös"},
    PhraseEntry{Phrase::kReadAlso, "lue lisää"},
    PhraseEntry{Phrase::kAdvert, "annons"},
    PhraseEntry{Phrase::kAdvert, "advertentie"},
    PhraseEntry{Phrase::kShare, "dela "},
    PhraseEntry{Phrase::kShare, "del "},
    PhraseEntry{Phrase::kUpdated, "publisert"},
    PhraseEntry{Phrase::kUpdated, "oppdatert"},
    PhraseEntry{Phrase::kUpdated, "publicerad"},
    // Romance languages
    PhraseEntry{Phrase::kReadAlso, "lire aussi"},
    PhraseEntry{Phrase::kReadAlso, "à lire"},
    PhraseEntry{Phrase::kReadAlso, "lisez aussi"},
    PhraseEntry{Phrase::kReadAlso, "voir aussi"},
    PhraseEntry{Phrase::kReadAlso, "lire la suite"},
    PhraseEntry{Phrase::kReadAlso, "leggi anche"},
    PhraseEntry{Phrase::kReadAlso, "leggi tutto"},
    PhraseEntry{Phrase::kReadAlso, "potrebbe interessarti"},
    PhraseEntry{Phrase::kReadAlso, "lea tambi"},
    PhraseEntry{Phrase::kReadAlso, "lee tambi"},
    PhraseEntry{Phrase::kReadAlso, "leer m"},
    PhraseEntry{Phrase::kReadAlso, "te puede interesar"},
    PhraseEntry{Phrase::kReadAlso, "más información"},
    PhraseEntry{Phrase::kReadAlso, "noticias relacionadas"},
    PhraseEntry{Phrase::kReadAlso, "leia tamb"},
    PhraseEntry{Phrase::kReadAlso, "leia mais"},
    PhraseEntry{Phrase::kReadAlso, "saiba mais"},
    PhraseEntry{Phrase::kReadAlso, "veja tamb"},
    PhraseEntry{Phrase::kReadAlso, "cite"},
    PhraseEntry{Phrase::kSubscribe, "abonn"},
    PhraseEntry{Phrase::kSubscribe, "inscri"},
    PhraseEntry{Phrase::kSubscribe, "suscr"},
    PhraseEntry{Phrase::kSubscribe, "iscriviti"},
    PhraseEntry{Phrase::kSubscribe, "assine"},
    PhraseEntry{Phrase::kSubscribe, "cadastre"},
    PhraseEntry{Phrase::kCredit, "crédit"},
    PhraseEntry{Phrase::kCredit, "fuente:"},
    PhraseEntry{Phrase::kCredit, "fonte:"},
    PhraseEntry{Phrase::kShare, "partager"},
    PhraseEntry{Phrase::kShare, "compartir"},
    PhraseEntry{Phrase::kShare, "condividi"},
    PhraseEntry{Phrase::kShare, "compartilh"},
    PhraseEntry{Phrase::kShare, "imprimir"},
    PhraseEntry{Phrase::kShare, "síguenos"},
    PhraseEntry{Phrase::kShare, "seguici"},
    PhraseEntry{Phrase::kComment, "coment"},
    PhraseEntry{Phrase::kComment, "commenti"},
    PhraseEntry{Phrase::kRights, "tous droits"},
    PhraseEntry{Phrase::kRights, "todos los derechos"},
    PhraseEntry{Phrase::kRights, "riproduzione riservata"},
    PhraseEntry{Phrase::kRights, "todos os direitos"},
    PhraseEntry{Phrase::kAdvert, "publicidad"},
    PhraseEntry{Phrase::kAdvert, "publicité"},
    PhraseEntry{Phrase::kAdvert, "pubblicità"},
    PhraseEntry{Phrase::kUpdated, "publié"},
    PhraseEntry{Phrase::kUpdated, "publicado"},
    PhraseEntry{Phrase::kUpdated, "pubblicato"},
    PhraseEntry{Phrase::kUpdated, "actualizado"},
    PhraseEntry{Phrase::kUpdated, "mis à jour"},
    PhraseEntry{Phrase::kUpdated, "par "},
    PhraseEntry{Phrase::kUpdated, "di "},
    PhraseEntry{Phrase::kUpdated, "por "},
    // Slavic, Baltic, Turkish, Greek, Hungarian
    PhraseEntry{Phrase::kReadAlso, "czytaj"},
    PhraseEntry{Phrase::kReadAlso, "zobacz"},
    PhraseEntry{Phrase::kReadAlso, "přečtěte si"},
    PhraseEntry{Phrase::kReadAlso, "čtěte"},
    PhraseEntry{Phrase::kReadAlso, "přečítajte"},
    PhraseEntry{Phrase::kReadAlso, "читайте"},
    PhraseEntry{Phrase::kReadAlso, "Читайте"},
    PhraseEntry{Phrase::kReadAlso, "ЧИТАЙТЕ"},
    PhraseEntry{Phrase::kReadAlso, "Читать"},
    PhraseEntry{Phrase::kReadAlso, "Подробнее"},
    PhraseEntry{Phrase::kReadAlso, "Смотрите"},
    PhraseEntry{Phrase::kReadAlso, "pročitajte"},
    PhraseEntry{Phrase::kReadAlso, "więcej"},
    PhraseEntry{Phrase::kReadAlso, "devamını oku"},
    PhraseEntry{Phrase::kReadAlso, "ilgili haber"},
    PhraseEntry{Phrase::kReadAlso, "Διαβάστε"},
    PhraseEntry{Phrase::kReadAlso, "olvass"},
    PhraseEntry{Phrase::kSubscribe, "subskryb"},
    PhraseEntry{Phrase::kSubscribe, "Подпи"},
    PhraseEntry{Phrase::kSubscribe, "подпи"},
    PhraseEntry{Phrase::kSubscribe, "Підпи"},
    PhraseEntry{Phrase::kSubscribe, "підпи"},
    PhraseEntry{Phrase::kSubscribe, "abone"},
    PhraseEntry{Phrase::kCredit, "Фото"},
    PhraseEntry{Phrase::kCredit, "фото"},
    PhraseEntry{Phrase::kCredit, "zdroj:"},
    PhraseEntry{Phrase::kCredit, "Источник:"},
    PhraseEntry{Phrase::kShare, "udostępnij"},
    PhraseEntry{Phrase::kShare, "Поделиться"},
    PhraseEntry{Phrase::kShare, "paylaş"},
    PhraseEntry{Phrase::kShare, "sdílet"},
    PhraseEntry{Phrase::kComment, "komentar"},
    PhraseEntry{Phrase::kComment, "Комментари"},
    PhraseEntry{Phrase::kComment, "yorum"},
    PhraseEntry{Phrase::kAdvert, "reklam"},
    PhraseEntry{Phrase::kAdvert, "Реклама"},
    PhraseEntry{Phrase::kRights, "Все права"},
    PhraseEntry{Phrase::kUpdated, "güncelle"},
    // Arabic, Persian, Hebrew, Hindi, East Asia, Indonesian
    PhraseEntry{Phrase::kReadAlso, "اقرأ"},
    PhraseEntry{Phrase::kReadAlso, "إقرأ"},
    PhraseEntry{Phrase::kReadAlso, "مواضيع"},
    PhraseEntry{Phrase::kReadAlso, "بیشتر بخوانید"},
    PhraseEntry{Phrase::kReadAlso, "ये भी पढ़"},
    PhraseEntry{Phrase::kReadAlso, "यह भी पढ़"},
    PhraseEntry{Phrase::kReadAlso, "関連記事"},
    PhraseEntry{Phrase::kReadAlso, "相关阅读"},
    PhraseEntry{Phrase::kReadAlso, "相關新聞"},
    PhraseEntry{Phrase::kReadAlso, "관련기사"},
    PhraseEntry{Phrase::kReadAlso, "あわせて読みたい"},
    PhraseEntry{Phrase::kReadAlso, "延伸閱讀"},
    PhraseEntry{Phrase::kReadAlso, "baca juga"},
    PhraseEntry{Phrase::kReadAlso, "xem thêm"},
    PhraseEntry{Phrase::kShare, "شارك"},
    PhraseEntry{Phrase::kShare, "分享"},
    PhraseEntry{Phrase::kComment, "تعليق"},
    PhraseEntry{Phrase::kComment, "评论"},
    PhraseEntry{Phrase::kComment, "コメント"},
    PhraseEntry{Phrase::kRights, "無断転載"},
    PhraseEntry{Phrase::kRights, "무단"},
    PhraseEntry{Phrase::kRights, "حقوق"},
    PhraseEntry{Phrase::kRights, "版权"},
    PhraseEntry{Phrase::kSubscribe, "会員"},
    PhraseEntry{Phrase::kSubscribe, "구독"},
    PhraseEntry{Phrase::kSubscribe, "ログイン"},
    PhraseEntry{Phrase::kCredit, "صورة"},
    PhraseEntry{Phrase::kCredit, "写真"},
    PhraseEntry{Phrase::kCredit, "사진"},
    PhraseEntry{Phrase::kAdvert, "إعلان"},
};

// Opening marks and arrows before the first word ("► Read also", "(Photo: …").
std::string_view from_first_word(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    auto next = at;
    const auto c = next_code_point(line, next);
    const bool mark = c < 0x30 || (c >= 0x3A && c < 0x41) || (c >= 0x5B && c < 0x61) || c == 0x7C ||
                      (c >= 0x2010 && c < 0x2C00) || c == 0xAB || c == 0xBB;
    if (!mark) break;
    at = next;
  }
  return line.substr(at);
}

// The phrases that begin with a byte, and what tells them apart without a look at the words.
struct Candidate {
  char second;
  bool is_short;  // short words say something at the beginning only
  std::uint8_t mask;
  std::string_view rest;  // of the phrase, from the third byte on
};
using ByFirstByte = std::array<std::vector<Candidate>, 256>;

ByFirstByte index_phrases() {
  constexpr std::size_t kShortBytes = 5;
  ByFirstByte index;
  for (const auto& [phrase, words] : kPhrases)
    index[static_cast<unsigned char>(words[0])].push_back(
        {words[1], words.size() < kShortBytes, bit(phrase), words.substr(2)});
  return index;
}

// Where a phrase can begin: at a word, and at any letter of scripts that need no spaces.
bool may_begin(std::string_view line, std::size_t at) {
  const auto byte = static_cast<unsigned char>(line[at]);
  if (byte >= 0xC0) return true;
  if (byte >= 0x80) return false;
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(line[at - 1]);
  return before < '0' || (before > '9' && before < 'a');
}

}  // namespace

PhraseHits find_phrases(std::string_view clean) {
  static const ByFirstByte kIndex = index_phrases();
  PhraseHits hits;
  if (clean.size() > kLongLine) return hits;
  const auto text = from_first_word(clean);
  std::array<char, kLongLine> lower;
  std::transform(text.begin(), text.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  const std::string_view line(lower.data(), text.size());
  for (std::size_t at = 0; at + 1 < line.size(); ++at) {
    if (!may_begin(line, at)) continue;
    for (const auto& [second, is_short, mask, rest] :
         kIndex[static_cast<unsigned char>(line[at])]) {
      if (second != line[at + 1] || (is_short && at > 0)) continue;
      if (!line.substr(at + 2).starts_with(rest)) continue;
      hits.contains |= mask;
      if (at == 0) hits.begins |= mask;
    }
  }
  return hits;
}

}  // namespace backissue
