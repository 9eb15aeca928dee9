// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/declared_dates.h"

namespace backissue {
namespace {

struct DateName {
  Fact fact;
  Origin origin;
  std::string_view name;
  float confidence;
};

// Confidence: 1 where the vocabulary says just this; less for names that papers use for either
// date.
constexpr DateName kDateNames[] = {
    {Fact::kPublished, Origin::kJsonLd, "datepublished", 1.F},
    {Fact::kPublished, Origin::kOpenGraph, "article:published_time", 1.F},
    {Fact::kPublished, Origin::kOpenGraph, "article:published", .95F},
    {Fact::kPublished, Origin::kOpenGraph, "og:article:published_time", .95F},
    {Fact::kPublished, Origin::kOpenGraph, "og:published_time", .95F},
    {Fact::kPublished, Origin::kMicrodata, "datepublished", .95F},
    {Fact::kPublished, Origin::kMeta, "datepublished", .95F},
    {Fact::kPublished, Origin::kMeta, "article:published_time", .95F},
    {Fact::kPublished, Origin::kMeta, "parsely-pub-date", .9F},
    {Fact::kPublished, Origin::kMeta, "sailthru.date", .85F},
    {Fact::kPublished, Origin::kMeta, "dc.date.issued", .9F},
    {Fact::kPublished, Origin::kMeta, "dcterms.issued", .9F},
    {Fact::kPublished, Origin::kMeta, "citation_publication_date", .85F},
    {Fact::kPublished, Origin::kMeta, "citation_date", .8F},
    {Fact::kPublished, Origin::kMeta, "publication_date", .9F},
    {Fact::kPublished, Origin::kMeta, "publication-date", .9F},
    {Fact::kPublished, Origin::kMeta, "publishdate", .9F},
    {Fact::kPublished, Origin::kMeta, "publish-date", .9F},
    {Fact::kPublished, Origin::kMeta, "publish_date", .9F},
    {Fact::kPublished, Origin::kMeta, "pubdate", .9F},
    {Fact::kPublished, Origin::kMeta, "published_time", .9F},
    {Fact::kPublished, Origin::kMeta, "published", .85F},
    {Fact::kPublished, Origin::kMeta, "cxenseparse:recs:publishtime", .9F},
    {Fact::kPublished, Origin::kMeta, "cxenseparse:publishtime", .85F},
    {Fact::kPublished, Origin::kMeta, "originalpublicationdate", .9F},
    {Fact::kPublished, Origin::kMeta, "article_date_original", .9F},
    {Fact::kPublished, Origin::kMeta, "dcterms.created", .75F},
    {Fact::kPublished, Origin::kMeta, "dc.date.created", .75F},
    {Fact::kPublished, Origin::kMeta, "dcterms.date", .7F},
    {Fact::kPublished, Origin::kMeta, "dc.date", .7F},
    {Fact::kPublished, Origin::kMeta, "dc.created", .7F},
    {Fact::kPublished, Origin::kMeta, "timestamp", .5F},
    {Fact::kPublished, Origin::kMeta, "date", .5F},
    {Fact::kPublished, Origin::kMeta, "created", .6F},
    {Fact::kPublished, Origin::kJsonLd, "uploaddate", .7F},
    {Fact::kPublished, Origin::kJsonLd, "datecreated", .6F},
    {Fact::kPublished, Origin::kJsonLd, "page:datepublished", .6F},
    {Fact::kPublished, Origin::kMicrodata, "datecreated", .6F},
    {Fact::kPublished, Origin::kMicrodata, "uploaddate", .6F},
    {Fact::kPublished, Origin::kMicrodata, "issued", .9F},
    {Fact::kPublished, Origin::kMicrodata, "created", .7F},
    {Fact::kPublished, Origin::kMicrodata, "date", .6F},
    {Fact::kModified, Origin::kJsonLd, "datemodified", 1.F},
    {Fact::kModified, Origin::kOpenGraph, "article:modified_time", 1.F},
    {Fact::kModified, Origin::kOpenGraph, "og:updated_time", .8F},
    {Fact::kModified, Origin::kMicrodata, "datemodified", .95F},
    {Fact::kModified, Origin::kMicrodata, "modified", .8F},
    {Fact::kModified, Origin::kMeta, "dcterms.modified", .9F},
    {Fact::kModified, Origin::kMeta, "dc.date.modified", .9F},
    {Fact::kModified, Origin::kMeta, "last-modified", .7F},
    {Fact::kModified, Origin::kMeta, "lastmod", .8F},
    {Fact::kModified, Origin::kMeta, "revised", .7F},
    {Fact::kModified, Origin::kJsonLd, "page:datemodified", .6F},
};

}  // namespace

std::vector<Candidate> declared_dates(const Declarations& declared) {
  std::vector<Candidate> candidates;
  for (const auto& [fact, origin, name, confidence] : kDateNames)
    for (const auto value : declared.values(origin, {name}))
      candidates.push_back({fact, origin, std::string(value), confidence});
  return candidates;
}

}  // namespace backissue
