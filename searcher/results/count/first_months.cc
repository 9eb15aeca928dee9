// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/count/first_months.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

#include "common/index/schema/fields.h"

namespace backissue {
namespace {

/// Ascending.
std::vector<std::string> months_of(const Archive& archive) {
  const std::string beginning(prefix::kMonth);
  return {archive.all().allterms_begin(beginning), archive.all().allterms_end(beginning)};
}

/// Different ones; an article without a fingerprint is a story of its own.
class Stories {
 public:
  void add(const Xapian::Database& part, const std::string& month, const ArticleSet& found) {
    auto story = part.valuestream_begin(slot::kStory);
    const auto no_story = part.valuestream_end(slot::kStory);
    const auto end = part.postlist_end(month);
    for (auto at = part.postlist_begin(month); at != end; ++at) {
      if (!found.contains(*at)) continue;
      if (story != no_story) story.skip_to(*at);
      if (story != no_story && story.get_docid() == *at)
        known_.insert(*story);
      else
        ++unknown_;
    }
  }
  std::size_t count() const { return known_.size() + unknown_; }

 private:
  std::unordered_set<std::string> known_;
  std::size_t unknown_ = 0;
};

}  // namespace

std::optional<Xapian::Query> first_months(const Archive& archive,
                                          const std::vector<ArticleSet>& found, bool newest,
                                          std::size_t stories) {
  std::vector<std::string> months = months_of(archive);
  if (newest) std::reverse(months.begin(), months.end());
  Stories seen;
  for (auto month = months.begin(); month != months.end(); ++month) {
    for (std::size_t i = 0; i < found.size(); ++i)
      seen.add(archive.parts()[i].database, *month, found[i]);
    if (seen.count() >= stories)
      return Xapian::Query(Xapian::Query::OP_OR, months.begin(), month + 1);
  }
  return std::nullopt;
}

}  // namespace backissue
