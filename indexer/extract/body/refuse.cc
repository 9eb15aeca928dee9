// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/refuse.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text.h"
#include "indexer/extract/body/refuse_words.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/text/word_finder.h"

namespace backissue {
namespace {

using html::Tag;

template <std::size_t kSize>
bool has_any(std::string_view lower, const std::array<std::string_view, kSize>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return lower.find(phrase) != lower.npos; });
}

// What is counted over the page's blocks once, for all the rules.
struct Census {
  float kept = 0;          // words of the text
  float linked_heads = 0;  // link-only lines as long as a headline
  float heads_below = 0;   // of those, the ones below the first of the text
  float teasers = 0;       // kept paragraphs that follow such a line
  float teaser_words = 0;
  float items = 0;  // kept blocks that have the linked headline and its summary in one
  float item_words = 0;
  float longest = 0;  // words of the longest kept paragraph
};

constexpr float kHeadlineWords = 4;

// The time of day or a section may stand beside the link.
bool is_linked_head(const BlockView& view) {
  if (view.line.words < kHeadlineWords) return false;
  return view.link_share > 0.9F ||
         (view.link_share > 0.6F && view.block.links == 1 && !view.line.ends_sentence);
}

bool is_linked_item(const BlockView& view) {
  constexpr float kLeastShare = 0.1F;
  return view.block.links == 1 && view.link_share > kLeastShare && view.path.to_list < kFar;
}

Census count(const PageView& page, const std::vector<bool>& kept) {
  Census census;
  bool after_head = false;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto& view = page.blocks[i];
    if (kept[i]) {
      census.kept += view.line.words;
      census.longest = std::max(census.longest, view.line.words);
      if (after_head && !is_linked_head(view)) census.teasers += 1;
      if (after_head || is_linked_head(view)) census.teaser_words += view.line.words;
      if (is_linked_item(view)) {
        census.items += 1;
        census.item_words += view.line.words;
      }
    }
    if (is_linked_head(view)) {
      census.linked_heads += 1;
      if (census.kept > 0) census.heads_below += 1;
    }
    if (view.line.words >= kHeadlineWords) after_head = is_linked_head(view);
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

// Words of a short text in paragraphs about consent.
float consent_words(const PageView& page, const std::vector<bool>& kept, const Census& census) {
  constexpr float kNoticeWords = 400;
  float words = 0;
  if (census.kept >= kNoticeWords) return words;
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    if (kept[i] &&
        has_any(ascii_lower(head_bytes(page.blocks[i].block.text, kPleaBytes)), kConsentWords))
      words += page.blocks[i].line.words;
  return words;
}

// What the page is called, in ASCII lower case: the headline that was chosen, the one shown and the
// one of its tab. Without long ones, since a story about an error says more.
std::vector<std::string> titles_of(const PageView& page, const BodyHints& hints) {
  constexpr std::size_t kShortTitle = 80;  // bytes
  std::vector<std::string> titles;
  const auto add = [&](std::string_view title) {
    if (title.size() < kShortTitle) titles.push_back(ascii_lower(title));
  };
  add(hints.title);
  if (page.title < page.blocks.size()) add(page.blocks[page.title].block.text);
  if (const auto id = page.tree->find(Tag::kTitle); id != html::kNoNode)
    add(short_text(*page.tree, id));
  return titles;
}

template <std::size_t kSize>
bool title_has(const std::vector<std::string>& titles,
               const std::array<std::string_view, kSize>& phrases) {
  return std::any_of(titles.begin(), titles.end(),
                     [&](const std::string& title) { return has_any(title, phrases); });
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
bool is_consent_wall(const PageView& page, const std::vector<std::string>& titles,
                     const Census& census, float notice) {
  if (notice <= 0.7F * census.kept) return false;
  // The page's name plate is a heading too, but leads to its front.
  const bool headed =
      page.title < page.blocks.size() && page.blocks[page.title].line.words >= kHeadlineWords &&
      page.blocks[page.title].link_share < 0.5F && !title_has(titles, kConsentWords);
  return !headed && has_accept_button(*page.tree);
}

// A section or a topic is named in a word or three, or by the site's name in a picture; a story has
// a headline.
bool has_label_for_headline(const PageView& page) {
  return page.title == page.blocks.size() || page.blocks[page.title].line.words < kHeadlineWords;
}

constexpr float kSomeHeads = 10;  // fewer stand beside anything as "most read"

// Among the headlines of others next to no text, and none that reads like a story: legal notices,
// offers of newsletters and the like are left of a front. `notice`: words about consent.
bool is_frame(const PageView& page, const Census& census, float notice, float likeliest) {
  constexpr float kUnlikely = 1.7F;
  constexpr float kLittle = 100;
  constexpr float kNothingElse = 5;
  return census.linked_heads >= kSomeHeads && census.kept < kLittle &&
         (likeliest < kUnlikely || census.kept - notice < kNothingElse) &&
         has_label_for_headline(page);
}

// Fronts, topics and search results: next to no text for all their headlines, or nothing but short
// texts below linked headlines or beside them.
bool is_list(const PageView& page, const Census& census) {
  constexpr float kManyHeads = 20;
  constexpr float kSeveral = 5;
  constexpr float kMostOf = 0.75F;
  constexpr float kSummaryWords = 60;
  // Large menus have hundreds of such links around any story, but a list has no text to speak of.
  constexpr float kFewWords = 30;
  constexpr float kOwnWords = 25;
  constexpr float kListedHeads = 12;
  if (census.kept < kFewWords &&
      (census.linked_heads >= kManyHeads ||
       (census.heads_below >= kListedHeads && has_label_for_headline(page))))
    return true;
  if (census.longest >= kSummaryWords) return false;
  const auto are_all = [&](float count, float words) {
    return count >= kSeveral && words >= kMostOf * census.kept && census.kept - words < kOwnWords;
  };
  return are_all(census.teasers, census.teaser_words) || are_all(census.items, census.item_words);
}

bool has_word(std::string_view text, std::string_view word) {
  const auto at = text.find(word);
  const auto is_apart = [&](std::size_t i) { return i >= text.size() || text[i] <= '@'; };
  return at != text.npos && (at == 0 || is_apart(at - 1)) && is_apart(at + word.size());
}

// "Error 404", "503 Service Unavailable" in any language. Numbers begin headlines too, but of
// texts that are longer.
bool names_status(std::string_view title) {
  static constexpr auto kCodes =
      std::to_array<std::string_view>({"401", "403", "408", "410", "429", "502", "503", "504"});
  constexpr std::size_t kShortTitle = 60;  // bytes
  if (title.size() > kShortTitle) return false;
  return has_word(title, "404") ||
         std::any_of(kCodes.begin(), kCodes.end(), [&](std::string_view code) {
           return title.starts_with(code) && has_word(title, code);
         });
}

// Chromium and Firefox mark the pages that they show in the place of one that they could not get.
bool is_browser_error(const html::Tree& tree) {
  const auto body = tree.find(Tag::kBody);
  return body != html::kNoNode && has_word(tree.attribute(body, "class"), "neterror");
}

bool is_error(const PageView& page, const std::vector<std::string>& titles, const Census& census) {
  constexpr float kStubWords = 60;
  constexpr float kErrorWords = 120;
  constexpr float kGoneWords = 40;
  if (census.kept >= kErrorWords) return false;
  return is_browser_error(*page.tree) || title_has(titles, kErrorTitles) ||
         (census.kept < kStubWords && std::any_of(titles.begin(), titles.end(), names_status)) ||
         (census.kept < kGoneWords && title_has(titles, kGoneTitles));
}

}  // namespace

std::optional<Reason> refusal_of(const PageView& page, const BodyHints& hints,
                                 const Choice& choice) {
  constexpr float kStubWords = 60;
  const auto census = count(page, choice.kept);
  const auto titles = titles_of(page, hints);
  if (!hints.says_article && is_error(page, titles, census)) return Reason::kErrorPage;
  const float notice = consent_words(page, choice.kept, census);
  if (!hints.says_article && is_consent_wall(page, titles, census, notice))
    return Reason::kConsentWall;
  if (census.kept < kStubWords && title_has(titles, kLoginTitles) && asks_password(*page.tree))
    return Reason::kLoginWall;
  if (census.kept < kStubWords && pleads_for_pay(page)) return Reason::kPaywallStub;
  if (!hints.says_article &&
      (is_list(page, census) || is_frame(page, census, notice, choice.likeliest)))
    return Reason::kListPage;
  if (census.kept >= 1) return std::nullopt;
  const bool lists = !hints.says_article && census.linked_heads >= kSomeHeads;
  return lists ? Reason::kListPage : Reason::kNoArticle;
}

}  // namespace backissue
