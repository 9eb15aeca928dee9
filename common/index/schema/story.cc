// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/story.h"

#include <algorithm>
#include <vector>

#include "common/characters.h"
#include "common/index/schema/terms.h"
#include "common/text.h"

namespace backissue {
namespace {

// What story_key() looks at. Papers cut wire stories at the end, so only the opening counts; two
// sentences, since one alone may be a notice that a paper prints under every story.
constexpr std::size_t kOpeningBytes = 3000;
constexpr std::size_t kMinSentenceBytes = 40;
constexpr std::size_t kMinStoryBytes = 120;
constexpr std::size_t kSentences = 2;

bool ends_sentence(char32_t c) {
  return has_use(c, kEndsForStory);
}

/// Spaces, quotes and dashes differ between two papers' printings of one sentence.
bool is_lettering(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  return c > 0xBF && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F) && !is_space(c);
}

/// The sentences of the opening, reduced to lower-case letters and digits.
std::vector<std::string> opening_sentences(std::string_view body) {
  std::vector<std::string> sentences(1);
  std::size_t taken = 0;
  for (std::size_t at = 0; at < body.size() && taken < kOpeningBytes;) {
    char32_t c = next_code_point(body, at);
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    const std::size_t before = sentences.back().size();
    if (is_lettering(c)) append_utf8(sentences.back(), c);
    taken += sentences.back().size() - before;
    if (ends_sentence(c) && before > 0) sentences.emplace_back();
  }
  return sentences;
}

std::string key_of_url(std::string_view url) {
  return names_a_page(url) ? stable_hash(without_fragment(url)) : std::string();
}

}  // namespace

std::string story_key(const Article& article) {
  auto sentences = opening_sentences(article.body);
  std::sort(sentences.begin(), sentences.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  std::string telling;
  for (const auto& sentence : sentences) {
    if (sentence.size() < kMinSentenceBytes) break;
    (telling += sentence) += '\n';
    if (std::count(telling.begin(), telling.end(), '\n') == kSentences) break;
  }
  if (telling.size() >= kMinStoryBytes) return stable_hash(telling);
  return key_of_url(page_url(article));
}

}  // namespace backissue
