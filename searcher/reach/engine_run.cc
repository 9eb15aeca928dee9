// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/reach/engine_run.h"

#include "common/index/schema/fields.h"
#include "searcher/match/postings/weighting.h"

namespace backissue {

Xapian::Enquire ranking_run(const Archive& archive, const Xapian::Query& query,
                            const Matching& matching) {
  Xapian::Enquire run(archive.all());
  run.set_query(query);
  run.set_weighting_scheme(ranking_weight(matching.words.ranked_words));
  run.set_collapse_key(slot::kStory);
  return run;
}

Xapian::MSet stretch_of(const Xapian::Enquire& run, std::size_t first, std::size_t most) {
  return run.get_mset(static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(most),
                      static_cast<Xapian::doccount>(first + most));
}

void append_matches(const Xapian::Enquire& run, const Xapian::MSet& found, Ordered& out) {
  for (auto item = found.begin(); item != found.end(); ++item) out.matches.push_back({item, run});
}

}  // namespace backissue
