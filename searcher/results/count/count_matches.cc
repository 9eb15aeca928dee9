// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/count/count_matches.h"

#include "searcher/results/count/article_set.h"

namespace backissue {

std::size_t count_matches(const Archive& archive, const Xapian::Query& query) {
  if (!archive.remote) {
    std::size_t count = 0;
    for (const Xapian::Database& part : archive.parts)
      count += matching_articles(part, query).size();
    return count;
  }
  Xapian::Enquire enquire(archive.all);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, archive.all.get_doccount()).get_matches_estimated();
}

}  // namespace backissue
