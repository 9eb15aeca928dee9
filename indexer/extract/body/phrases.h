// SPDX-License-Identifier: GPL-3.0-or-later
/// Stock phrases by which pages address their readers instead of telling the story, in many
/// languages.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_PHRASES_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_PHRASES_H_

#include <cstdint>
#include <string_view>

namespace backissue {

enum class Phrase : std::uint8_t {
  kReadAlso,   ///< read also, see also, more on this, related, most read
  kSubscribe,  ///< newsletter, subscription, registration, app, donation
  kCredit,     ///< photo:, source:, image of
  kShare,      ///< share, follow us
  kComment,    ///< comments, replies
  kRights,     ///< all rights reserved, reproduction, terms
  kAdvert,     ///< advertisement, sponsored
  kUpdated,    ///< published, updated, minutes to read
};
inline constexpr std::size_t kPhraseCount = 8;

struct PhraseHits {
  std::uint8_t begins = 0;    ///< a bit for every kind of phrase that the line begins with
  std::uint8_t contains = 0;  ///< or has anywhere
};

constexpr std::uint8_t bit(Phrase phrase) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(phrase));
}

/// Of a clean line. Lines of more than some 900 bytes have none: running text may use any words.
PhraseHits find_phrases(std::string_view clean);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_PHRASES_H_
