// SPDX-License-Identifier: GPL-3.0-or-later
/// Kinds of evidence on a page, and the page without some of them. Declarations are left out of the
/// list that the facts are chosen from, what is visible out of the markup.
#ifndef BACKISSUE_TESTS_BENCH_EVIDENCE_KINDS_H_
#define BACKISSUE_TESTS_BENCH_EVIDENCE_KINDS_H_

#include <array>
#include <bitset>
#include <optional>
#include <string_view>

#include "indexer/extract/extract_html.h"
#include "indexer/input/forms/page.h"

namespace backissue {

enum Kind : std::size_t {
  kJsonLdKind,
  kSharing,
  kMetas,
  kMicrodataKind,
  kLinks,
  kWindowTitle,
  kVisible,
  kAddress,
  kSaveDate,
  kKinds
};
inline constexpr std::array<std::string_view, kKinds> kKindNames = {
    "json-ld", "sharing", "metas",   "microdata", "links",
    "title",   "visible", "address", "save date"};

using Kinds = std::bitset<kKinds>;

/// What is found in a page where nothing but these kinds of evidence is there. Empty where the page
/// cannot be read at all.
std::optional<Extraction> extract_from(const Page& page, const Kinds& kinds,
                                       Evidence* evidence = nullptr);

}  // namespace backissue

#endif  // BACKISSUE_TESTS_BENCH_EVIDENCE_KINDS_H_
