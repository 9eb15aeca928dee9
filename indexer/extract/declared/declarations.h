// SPDX-License-Identifier: GPL-3.0-or-later
/// What a page says about itself for machines, whatever the vocabulary, as one flat list in page
/// order.
#ifndef BACKISSUE_INDEXER_EXTRACT_DECLARED_DECLARATIONS_H_
#define BACKISSUE_INDEXER_EXTRACT_DECLARED_DECLARATIONS_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/evidence/candidate.h"

namespace backissue {

struct Declaration {
  Origin origin = Origin::kMeta;  ///< kJsonLd, kOpenGraph, kMicrodata (RDFa too), kMeta or kRelLink
  /// Lower case, as the vocabulary has it: "og:title", "dc.creator", "keywords", "datepublished",
  /// "canonical".
  std::string name;
  std::string value;  ///< one clean line, never empty
};

/// Names that JSON-LD gets here: the property of the page's article ("headline", "author",
/// "keywords", …), one declaration a value; "keywordlist" for keywords written as one string;
/// "author:organization" for an author that is one; "page:…" for the properties of a WebPage
/// object, "website:name" and "organization:name", "breadcrumb" for the trail in order (microdata
/// has one too).
class Declarations {
 public:
  /// Cleans the value (white space, controls, one level of HTML escapes); passes over empty and
  /// surplus ones.
  void add(Origin origin, std::string_view name, std::string_view value);

  const std::vector<Declaration>& all() const { return all_; }
  /// Values of any of the names in page order.
  std::vector<std::string_view> values(Origin origin,
                                       std::initializer_list<std::string_view> names) const;
  /// The first value of the first name that has one; empty if none has.
  std::string_view first(Origin origin, std::initializer_list<std::string_view> names) const;

  bool says_article = false;    ///< JSON-LD or og:type names the page an article
  bool says_recording = false;  ///< og:type names the page a film or a sound recording
  std::string article_body;     ///< JSON-LD articleBody, paragraphs separated by "\n\n"

 private:
  std::vector<Declaration> all_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DECLARED_DECLARATIONS_H_
