// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_EVIDENCE_CANDIDATE_H_
#define BACKISSUE_INDEXER_EXTRACT_EVIDENCE_CANDIDATE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace backissue {

enum class Fact : std::uint8_t {
  kTitle,
  kAuthor,
  kPublished,
  kModified,
  kSaved,
  kTag,
  kSection,
  kPublisher,
  kSite,
  kLanguage,
  kUrl,
  kCanonicalUrl,
  kSummary,
  kBody,
};

inline constexpr std::size_t kFacts = static_cast<std::size_t>(Fact::kBody) + 1;

enum class Origin : std::uint8_t {
  kJsonLd,
  kOpenGraph,
  kMicrodata,
  kMeta,
  kRelLink,
  kTimeElement,
  kHeading,
  kTitleElement,
  kByline,
  kVisibleText,
  kUrl,
  kState,
  kFile,
};

/// As printed in `published_from`: "json-ld", "opengraph", "microdata", "meta", "link", "time",
/// "heading", "title", "byline", "text", "url", "state", "file".
std::string_view name_of(Origin origin);

/// One thing that a page says about one fact, before a rule has chosen.
struct Candidate {
  Fact fact = Fact::kTitle;
  Origin origin = Origin::kMeta;
  std::string value;       ///< as stated, cleaned of white space; dates still as written
  float confidence = 0.F;  ///< 0 to 1, comparable within one fact only
  bool taken = false;      ///< set in Evidence alone: a field has this value
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_EVIDENCE_CANDIDATE_H_
