// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/refuse.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/extract/word_finder.h"

namespace backissue {
namespace {

using html::Tag;

// Phrases are compared in ASCII lower case; letters beyond stand as they mostly do.
constexpr std::array<std::string_view, 30> kErrorTitles = {"404",
                                                           "page not found",
                                                           "not found",
                                                           "403 forbidden",
                                                           "access denied",
                                                           "bad gateway",
                                                           "service unavailable",
                                                           "gateway timeout",
                                                           "internal server error",
                                                           "just a moment",
                                                           "attention required",
                                                           "are you a robot",
                                                           "something went wrong",
                                                           "page unavailable",
                                                           "site can't be reached",
                                                           "seite nicht gefunden",
                                                           "page introuvable",
                                                           "page non trouvée",
                                                           "página no encontrada",
                                                           "página não encontrada",
                                                           "pagina non trovata",
                                                           "pagina niet gevonden",
                                                           "sidan hittades inte",
                                                           "siden blev ikke fundet",
                                                           "nie znaleziono",
                                                           "страница не найдена",
                                                           "Страница не найдена",
                                                           "sayfa bulunamadı",
                                                           "ページが見つかりません",
                                                           "页面不存在"};

constexpr std::array<std::string_view, 17> kConsentWords = {
    "cookie",          "consent",      "our partners",    "personal data",  "privacy",
    "unsere partner",  "einwilligung", "datenschutz",     "zustimm",        "personenbezogen",
    "nos partenaires", "consentement", "nuestros socios", "consentimiento", "toestemming",
    "samtycke",        "zgod"};

// On the button of a consent notice.
constexpr std::array<std::string_view, 17> kAcceptWords = {
    "accept",  "agree",   "consent",  "allow all", "akzeptier",  "zustimm",
    "erlaub",  "aceptar", "aceitar",  "accetta",   "accepteren", "akkoord",
    "godkänn", "zgadzam", "akceptuj", "прин",      "同意"};

constexpr std::array<std::string_view, 24> kPayPhrases = {
    "subscribe to read",        "subscribe to continue",
    "to continue reading",      "to read the full",
    "already a subscriber",     "for subscribers only",
    "exclusive to subscribers", "subscriber-only",
    "um weiterzulesen",         "jetzt weiterlesen",
    "nur für abonnenten",       "mit einem abo",
    "réservé aux abonnés",      "il vous reste",
    "pour lire la suite",       "solo para suscriptores",
    "para seguir leyendo",      "exclusivo para assinantes",
    "riservato agli abbonati",  "alleen voor abonnees",
    "for abonnenter",           "för prenumeranter",
    "tylko dla prenumeratorów", "この記事は有料"};

constexpr std::array<std::string_view, 16> kLoginTitles = {
    "log in",       "login",        "sign in", "anmelden", "einloggen", "connexion",
    "se connecter", "iniciar sesi", "accedi",  "inloggen", "logg inn",  "logga in",
    "log ind",      "zaloguj",      "Войти",   "ログイン"};

template <std::size_t kSize>
bool has_any(std::string_view lower, const std::array<std::string_view, kSize>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return lower.find(phrase) != lower.npos; });
}

// What is counted over the page's blocks once, for all the rules.
struct Census {
  float kept = 0;          // words of the text
  float linked_heads = 0;  // link-only lines as long as a headline
  float teasers = 0;       // kept paragraphs that follow such a line
  float longest = 0;       // words of the longest kept paragraph
  float kept_blocks = 0;
};

bool is_linked_head(const BlockView& view) {
  return view.link_share > 0.9F && view.line.words >= 4;
}

Census count(const PageView& page, const std::vector<bool>& kept) {
  Census census;
  bool after_head = false;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto& view = page.blocks[i];
    if (kept[i]) {
      census.kept += view.line.words;
      census.longest = std::max(census.longest, view.line.words);
      census.kept_blocks += 1;
      if (after_head) census.teasers += 1;
    }
    if (is_linked_head(view)) census.linked_heads += 1;
    if (view.line.words >= 4) after_head = is_linked_head(view);
  }
  return census;
}

// Longer paragraphs may tell of subscribers and of cookies; that is news.
constexpr std::size_t kPleaBytes = 400;

bool pleads_for_pay(const PageView& page) {
  static const WordFinder kPleas{kPayPhrases};
  return std::any_of(page.blocks.begin(), page.blocks.end(), [](const BlockView& view) {
    return view.block.text.size() < kPleaBytes && kPleas.is_in(ascii_lower(view.block.text));
  });
}

// Words of the text in paragraphs about consent.
float consent_words(const PageView& page, const std::vector<bool>& kept) {
  float words = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    if (kept[i] &&
        has_any(ascii_lower(head_bytes(page.blocks[i].block.text, kPleaBytes)), kConsentWords))
      words += page.blocks[i].line.words;
  return words;
}

// The headline shown and the one declared.
template <std::size_t kSize>
bool title_has(const PageView& page, const BodyHints& hints,
               const std::array<std::string_view, kSize>& phrases) {
  constexpr std::size_t kShortTitle = 80;  // bytes; a story about an error says more
  if (hints.title.size() < kShortTitle && has_any(ascii_lower(hints.title), phrases)) return true;
  if (page.title == page.blocks.size()) return false;
  const auto& shown = page.blocks[page.title].block.text;
  return shown.size() < kShortTitle && has_any(ascii_lower(shown), phrases);
}

bool asks_password(const html::Tree& tree) {
  for (html::NodeId id = 0; id < tree.size(); ++id)
    if (tree[id].tag == Tag::kInput && ascii_iequals(tree.attribute(id, "type"), "password"))
      return true;
  return false;
}

bool has_accept_button(const html::Tree& tree) {
  for (html::NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag == Tag::kInput &&
        has_any(ascii_lower(tree.attribute(id, "value")), kAcceptWords))
      return true;
    const bool control = tree[id].tag == Tag::kButton || tree[id].tag == Tag::kA;
    if (control && tree[id].end - id < 10 && has_any(ascii_lower(text_of(tree, id)), kAcceptWords))
      return true;
  }
  return false;
}

// An article about consent tells of it under a headline; a notice has buttons and none.
bool is_consent_wall(const PageView& page, const BodyHints& hints, const std::vector<bool>& kept,
                     const Census& census) {
  constexpr float kNoticeWords = 400;
  if (census.kept <= 0 || census.kept >= kNoticeWords) return false;
  if (consent_words(page, kept) <= 0.7F * census.kept) return false;
  constexpr float kHeadlineWords = 4;
  const bool headed = page.title < page.blocks.size() &&
                      page.blocks[page.title].line.words >= kHeadlineWords &&
                      !title_has(page, hints, kConsentWords);
  return !headed && has_accept_button(*page.tree);
}

// Fronts and tag pages: next to no text for all their headlines, or nothing but short texts below
// linked headlines.
bool is_list(const Census& census) {
  constexpr float kManyHeads = 20;
  // Large menus have hundreds of such links around any story, but a list has no text to speak of.
  constexpr float kFewWords = 30;
  if (census.linked_heads >= kManyHeads && census.kept < kFewWords) return true;
  return census.teasers >= 5 && census.teasers >= 0.75F * census.kept_blocks && census.longest < 60;
}

}  // namespace

std::optional<Reason> refusal_of(const PageView& page, const BodyHints& hints,
                                 const std::vector<bool>& kept) {
  constexpr float kStubWords = 60;
  constexpr float kErrorWords = 120;
  constexpr float kSomeHeads = 5;
  const auto census = count(page, kept);
  if (census.kept < kErrorWords && !hints.says_article && title_has(page, hints, kErrorTitles))
    return Reason::kErrorPage;
  if (!hints.says_article && is_consent_wall(page, hints, kept, census))
    return Reason::kConsentWall;
  if (census.kept < kStubWords && title_has(page, hints, kLoginTitles) && asks_password(*page.tree))
    return Reason::kLoginWall;
  if (census.kept < kStubWords && pleads_for_pay(page)) return Reason::kPaywallStub;
  if (!hints.says_article && is_list(census)) return Reason::kListPage;
  if (census.kept >= 1) return std::nullopt;
  const bool lists = !hints.says_article && census.linked_heads >= kSomeHeads;
  return lists ? Reason::kListPage : Reason::kNoArticle;
}

}  // namespace backissue
