// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/kinds.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/text.h"
#include "indexer/extract/text/value_words.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;
using html::Tree;

struct KindWord {
  std::string_view word;
  Kind kind;
  bool as_prefix;  ///< also at the beginning of a longer word ("relatedlinks")
};

// Sorted by word. Words seen in style sheets of many publishers, and their counterparts in the
// larger European languages.
constexpr std::array kWords = {
    KindWord{"about", Kind::kBio, false},         KindWord{"abstract", Kind::kLead, false},
    KindWord{"ad", Kind::kPromo, false},          KindWord{"address", Kind::kLegal, false},
    KindWord{"ads", Kind::kPromo, false},         KindWord{"advert", Kind::kPromo, true},
    KindWord{"aktie", Kind::kBox, false},         KindWord{"also", Kind::kRelated, false},
    KindWord{"article", Kind::kArticle, true},    KindWord{"articulo", Kind::kArticle, true},
    KindWord{"artikel", Kind::kArticle, true},    KindWord{"aside", Kind::kFrame, false},
    KindWord{"auteur", Kind::kByline, true},      KindWord{"author", Kind::kByline, true},
    KindWord{"autor", Kind::kByline, true},       KindWord{"avatar", Kind::kBio, false},
    KindWord{"banner", Kind::kPromo, true},       KindWord{"bio", Kind::kBio, false},
    KindWord{"biography", Kind::kBio, false},     KindWord{"body", Kind::kContent, true},
    KindWord{"bookmark", Kind::kShare, true},     KindWord{"box", Kind::kBox, false},
    KindWord{"breadcrumb", Kind::kNav, true},     KindWord{"bright", Kind::kBox, false},
    KindWord{"byline", Kind::kByline, true},      KindWord{"caption", Kind::kCaption, true},
    KindWord{"card", Kind::kBox, true},           KindWord{"carousel", Kind::kRelated, true},
    KindWord{"categories", Kind::kTags, false},   KindWord{"chapo", Kind::kLead, false},
    KindWord{"comment", Kind::kComment, true},    KindWord{"commentaire", Kind::kComment, true},
    KindWord{"commercial", Kind::kPromo, true},   KindWord{"compartir", Kind::kShare, true},
    KindWord{"consent", Kind::kLegal, true},      KindWord{"contenido", Kind::kContent, true},
    KindWord{"content", Kind::kContent, true},    KindWord{"contenu", Kind::kContent, true},
    KindWord{"cookie", Kind::kLegal, true},       KindWord{"copyright", Kind::kLegal, true},
    KindWord{"credit", Kind::kCaption, true},     KindWord{"crumb", Kind::kNav, true},
    KindWord{"cta", Kind::kPromo, false},         KindWord{"date", Kind::kByline, true},
    KindWord{"datum", Kind::kByline, false},      KindWord{"dek", Kind::kLead, false},
    KindWord{"desc", Kind::kLead, false},         KindWord{"description", Kind::kLead, true},
    KindWord{"dialog", Kind::kPopup, true},       KindWord{"disclaimer", Kind::kLegal, true},
    KindWord{"disqus", Kind::kComment, true},     KindWord{"donat", Kind::kPromo, true},
    KindWord{"dropdown", Kind::kNav, true},       KindWord{"duration", Kind::kCaption, false},
    KindWord{"entry", Kind::kArticle, false},     KindWord{"excerpt", Kind::kLead, true},
    KindWord{"facebook", Kind::kShare, true},     KindWord{"fact", Kind::kBox, true},
    KindWord{"factbox", Kind::kBox, true},        KindWord{"featured", Kind::kRelated, false},
    KindWord{"feedback", Kind::kComment, true},   KindWord{"figcaption", Kind::kCaption, false},
    KindWord{"figure", Kind::kCaption, true},     KindWord{"foot", Kind::kFrame, true},
    KindWord{"galerie", Kind::kCaption, true},    KindWord{"gallery", Kind::kCaption, true},
    KindWord{"gdpr", Kind::kLegal, true},         KindWord{"header", Kind::kFrame, false},
    KindWord{"headline", Kind::kTitle, true},     KindWord{"hidden", Kind::kHidden, false},
    KindWord{"hide", Kind::kHidden, false},       KindWord{"image", Kind::kCaption, true},
    KindWord{"img", Kind::kCaption, true},        KindWord{"info", Kind::kByline, false},
    KindWord{"infobox", Kind::kBox, true},        KindWord{"ingress", Kind::kLead, false},
    KindWord{"intro", Kind::kLead, true},         KindWord{"keyword", Kind::kTags, true},
    KindWord{"kicker", Kind::kTitle, false},      KindWord{"label", Kind::kTags, false},
    KindWord{"latest", Kind::kRelated, false},    KindWord{"lead", Kind::kLead, false},
    KindWord{"lede", Kind::kLead, false},         KindWord{"legal", Kind::kLegal, false},
    KindWord{"login", Kind::kPromo, true},        KindWord{"masthead", Kind::kFrame, true},
    KindWord{"media", Kind::kCaption, false},     KindWord{"menu", Kind::kNav, true},
    KindWord{"meta", Kind::kByline, true},        KindWord{"modal", Kind::kPopup, true},
    KindWord{"module", Kind::kBox, false},        KindWord{"more", Kind::kRelated, false},
    KindWord{"most", Kind::kRelated, false},      KindWord{"nav", Kind::kNav, true},
    KindWord{"newsletter", Kind::kPromo, true},   KindWord{"next", Kind::kNav, false},
    KindWord{"notice", Kind::kLegal, false},      KindWord{"outbrain", Kind::kRelated, true},
    KindWord{"overlay", Kind::kPopup, true},      KindWord{"pager", Kind::kNav, false},
    KindWord{"pagination", Kind::kNav, true},     KindWord{"paragraph", Kind::kContent, true},
    KindWord{"paywall", Kind::kPromo, true},      KindWord{"photo", Kind::kCaption, true},
    KindWord{"player", Kind::kCaption, false},    KindWord{"popover", Kind::kPopup, true},
    KindWord{"popular", Kind::kRelated, true},    KindWord{"popup", Kind::kPopup, true},
    KindWord{"post", Kind::kArticle, false},      KindWord{"preamble", Kind::kLead, false},
    KindWord{"prev", Kind::kNav, false},          KindWord{"print", Kind::kShare, false},
    KindWord{"promo", Kind::kPromo, true},        KindWord{"promoted", Kind::kPromo, false},
    KindWord{"pub", Kind::kPromo, false},         KindWord{"publicidad", Kind::kPromo, true},
    KindWord{"published", Kind::kByline, false},  KindWord{"read", Kind::kRelated, false},
    KindWord{"recirc", Kind::kRelated, true},     KindWord{"recommend", Kind::kRelated, true},
    KindWord{"register", Kind::kPromo, false},    KindWord{"reklam", Kind::kPromo, true},
    KindWord{"relacionad", Kind::kRelated, true}, KindWord{"related", Kind::kRelated, true},
    KindWord{"reply", Kind::kComment, false},     KindWord{"respond", Kind::kComment, false},
    KindWord{"share", Kind::kShare, true},        KindWord{"sharing", Kind::kShare, false},
    KindWord{"sidebar", Kind::kFrame, true},      KindWord{"signup", Kind::kPromo, true},
    KindWord{"slider", Kind::kRelated, false},    KindWord{"social", Kind::kShare, true},
    KindWord{"sponsor", Kind::kPromo, true},      KindWord{"sr", Kind::kHidden, false},
    KindWord{"standfirst", Kind::kLead, true},    KindWord{"stories", Kind::kRelated, false},
    KindWord{"story", Kind::kArticle, true},      KindWord{"subhead", Kind::kLead, true},
    KindWord{"subscri", Kind::kPromo, true},      KindWord{"subtitle", Kind::kLead, true},
    KindWord{"suggest", Kind::kRelated, true},    KindWord{"summary", Kind::kLead, true},
    KindWord{"taboola", Kind::kRelated, true},    KindWord{"tag", Kind::kTags, false},
    KindWord{"taglist", Kind::kTags, false},      KindWord{"tags", Kind::kTags, false},
    KindWord{"teaser", Kind::kRelated, true},     KindWord{"testo", Kind::kContent, false},
    KindWord{"text", Kind::kContent, false},      KindWord{"texte", Kind::kContent, false},
    KindWord{"texto", Kind::kContent, false},     KindWord{"thumb", Kind::kCaption, true},
    KindWord{"ticker", Kind::kRelated, true},     KindWord{"time", Kind::kByline, true},
    KindWord{"title", Kind::kTitle, true},        KindWord{"titre", Kind::kTitle, true},
    KindWord{"toolbar", Kind::kShare, true},      KindWord{"tools", Kind::kShare, false},
    KindWord{"topics", Kind::kTags, false},       KindWord{"trending", Kind::kRelated, true},
    KindWord{"twitter", Kind::kShare, true},      KindWord{"txt", Kind::kContent, false},
    KindWord{"video", Kind::kCaption, true},      KindWord{"visually", Kind::kHidden, false},
    KindWord{"vorspann", Kind::kLead, false},     KindWord{"whatsapp", Kind::kShare, true},
    KindWord{"widget", Kind::kBox, true},         KindWord{"yazi", Kind::kArticle, false},
};

static_assert(std::ranges::is_sorted(kWords, {}, &KindWord::word));

// Where the words with a first letter begin, and end where the next one's do.
constexpr auto kFirstWords = [] {
  std::array<std::size_t, 27> first{};
  for (std::size_t letter = 0, at = 0; letter < first.size(); first[letter++] = at)
    while (at < kWords.size() && kWords[at].word[0] < static_cast<char>('a' + letter)) ++at;
  return first;
}();

// The longest entry that the word is, or that it begins with.
Kinds kinds_of_word(std::string_view word) {
  const KindWord* best = nullptr;
  const auto letter = static_cast<std::size_t>(word[0] - 'a');
  for (auto i = kFirstWords[letter]; i < kFirstWords[letter + 1]; ++i) {
    const KindWord* const entry = &kWords[i];
    const auto size = entry->word.size();
    // The last letter tells most words apart.
    if (size > word.size() || entry->word.back() != word[size - 1]) continue;
    if (!word.starts_with(entry->word)) continue;
    const auto rest = word.substr(entry->word.size());
    // A plural is the same word.
    if (!rest.empty() && !entry->as_prefix && rest != "s") continue;
    if (best == nullptr || entry->word.size() > best->word.size()) best = entry;
  }
  return best == nullptr ? 0 : bit(best->kind);
}

Kinds kinds_of_tag(Tag tag) {
  switch (tag) {
    case Tag::kArticle:
      return bit(Kind::kArticle);
    case Tag::kNav:
    case Tag::kMenu:
      return bit(Kind::kNav);
    case Tag::kAside:
    case Tag::kFooter:
    case Tag::kHeader:
      return bit(Kind::kFrame);
    case Tag::kFigure:
    case Tag::kFigcaption:
    case Tag::kCaption:
      return bit(Kind::kCaption);
    case Tag::kDialog:
      return bit(Kind::kPopup);
    case Tag::kTime:
      return bit(Kind::kByline);
    case Tag::kForm:
      return bit(Kind::kPromo);
    default:
      return 0;
  }
}

}  // namespace

Kinds kinds_of_words(std::string_view attribute) {
  Kinds kinds = 0;
  each_value_word(attribute, [&kinds](std::string_view word) { kinds |= kinds_of_word(word); });
  return kinds;
}

std::vector<Kinds> kinds_of_elements(const Tree& tree) {
  std::vector<Kinds> kinds(tree.size(), 0);
  // Pages repeat a few hundred values thousands of times.
  std::unordered_map<std::string_view, Kinds> known;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag == Tag::kText) continue;
    kinds[id] = kinds_of_tag(tree[id].tag);
    for (const auto& [name, value] : tree.attributes(id)) {
      if (name != "class" && name != "id" && name != "itemprop" && name != "role") continue;
      const auto [at, is_new] = known.try_emplace(value, 0);
      if (is_new) at->second = kinds_of_words(head_bytes(value, 512));
      kinds[id] |= at->second;
    }
  }
  return kinds;
}

}  // namespace backissue
