// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/search/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "common/index/words/vocabulary.h"
#include "searcher/match/matching.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/match/word_places.h"
#include "searcher/query/print.h"
#include "searcher/reach/reach_of.h"
#include "searcher/results/advice/hints.h"
#include "searcher/results/count/tally.h"
#include "searcher/results/search/first_hits.h"
#include "searcher/results/search/hit_reader.h"
#include "searcher/results/show/explain.h"

namespace backissue {
namespace {

// Up to so many matches are counted one by one unasked; a hundred thousand cost about 2 ms.
constexpr std::size_t kAlwaysCounted = 200'000;

class Search {
 public:
  Search(const Archive& archive, const SearchRequest& request)
      : archive_(archive),
        request_(request),
        vocabulary_(archive.all(), archive.databases()),
        reach_(reach_of(archive)) {}

  Result<SearchResult> run();

 private:
  void decide_what_matches();
  const Matching& listed() const { return lists_all_ ? *all_words_ : any_words_; }
  Matches& listed_matches() { return lists_all_ ? *with_all_ : *with_any_; }
  Matches& counted_matches() { return with_all_ ? *with_all_ : *with_any_; }
  Result<void> read_page();
  bool reorders() const;
  void read_counts(const Ordered& found);
  void count_undated_left_out();
  void note_left_out();
  Result<void> read_hits(std::span<const RankedHit> page);

  const Archive& archive_;
  const SearchRequest& request_;
  Vocabulary vocabulary_;
  std::unique_ptr<Reach> reach_;
  Matching any_words_;
  std::unique_ptr<Matches> with_any_;
  std::optional<Matching> all_words_;  // set where that is less, and what matches
  std::unique_ptr<Matches> with_all_;
  bool lists_all_ = false;  // and nothing that lacks a word
  SearchResult result_;
};

Result<SearchResult> Search::run() {
  auto compiled = compile_matching(request_, archive_.all(), vocabulary_, reach_->lists());
  if (!compiled) return tl::unexpected(compiled.error());
  any_words_ = std::move(*compiled);
  with_any_ = reach_->find(any_words_);
  result_.understood = print_request(request_);
  result_.sort = request_.sort;
  if (!any_words_.words.has_words && result_.sort == SortOrder::kRelevance)
    result_.sort = SortOrder::kNewest;
  decide_what_matches();
  if (auto read = read_page(); !read) return tl::unexpected(read.error());
  count_undated_left_out();
  note_left_out();
  Advisor(*reach_, request_, listed(), archive_.all(), vocabulary_).advise(result_);
  if (request_.explain) result_.explanation = explain_query(request_, listed(), vocabulary_);
  return std::move(result_);
}

/// Ranked lists hold what lacks a word too, after or between what has all; lists by day do not.
void Search::decide_what_matches() {
  if (!any_words_.words.has_some || request_.match == MatchRule::kSome) {
    result_.matched_all = !any_words_.words.has_some;
    return;
  }
  all_words_ = having_all(any_words_);
  with_all_ = reach_->find(*all_words_);
  result_.matches = with_all_->size();
  result_.matched_all = result_.matches > 0 || request_.match == MatchRule::kAll;
  result_.none_has_all = !result_.matched_all;
  if (!result_.matched_all) with_all_.reset();
  if (!result_.matched_all) all_words_.reset();
  lists_all_ =
      all_words_ && (request_.match == MatchRule::kAll || result_.sort != SortOrder::kRelevance);
}

Result<void> Search::read_page() {
  if (request_.limit == 0) {
    read_counts({});
    return {};
  }
  // One hit more than asked for, to know whether there is another page.
  const std::size_t end = request_.offset + request_.limit + 1;
  const std::size_t first = reorders() ? 0 : request_.offset;
  const std::size_t most = (reorders() ? std::max(end, kReordered) : end) - first;
  const Ordered found = listed_matches().in_order(result_.sort, first, most);
  read_counts(found);
  result_.more = found.matches.size() > request_.offset - first + request_.limit;
  std::vector<RankedHit> ranked = ranked_hits(found.matches);
  if (reorders() && !ranked.empty())
    put_in_order(ranked,
                 WordPlaces(archive_.all(), listed().words.highlights, reach_->lists_of_part()));
  const std::size_t passed = std::min(request_.offset - first, ranked.size());
  return read_hits(std::span(ranked).subspan(passed));
}

/// What is beyond the first hits stays as it is, so that a page is the same whichever way a reader
/// comes to it.
bool Search::reorders() const {
  return result_.sort == SortOrder::kRelevance && listed().words.ranked_words > kShortQuery &&
         request_.offset < kReordered;
}

void Search::read_counts(const Ordered& found) {
  if (request_.count_all || !request_.facets.empty() || found.most <= kAlwaysCounted) {
    Tally tally(request_.facets);
    counted_matches().count(tally);
    tally.report(result_);
  } else if (!all_words_) {
    result_.matches = found.estimate;
    result_.exact = false;
  }
  result_.some = all_words_ ? with_any_->size() : result_.matches;
}

/// Articles that only their lack of a date keeps out.
void Search::count_undated_left_out() {
  const auto& undated = all_words_ ? all_words_->undated : any_words_.undated;
  if (undated && result_.exact) result_.undated_left_out = reach_->count(*undated);
}

void Search::note_left_out() {
  for (const WordReading& word : any_words_.words.words)
    if (word.left_out > 0)
      result_.notes.push_back(
          fmt::format("'{}' stands for the {} most frequent of {} words; write more of it",
                      word.typed, word.forms.size(), word.forms.size() + word.left_out));
  for (const std::string& unit : any_words_.words.loose_units)
    result_.notes.push_back(
        fmt::format("'{}' is nowhere as written; its parts were searched by themselves", unit));
}

Result<void> Search::read_hits(std::span<const RankedHit> page) {
  if (page.empty()) return {};
  HitReader reader(archive_.all(), vocabulary_, request_, listed(), listed_matches());
  for (const RankedHit& ranked : page.first(std::min(page.size(), request_.limit))) {
    auto hit = reader.read(ranked);
    if (!hit) return tl::unexpected(hit.error());
    hit->rank = request_.offset + result_.hits.size() + 1;
    result_.hits.push_back(std::move(*hit));
  }
  return {};
}

/// Of what is not in the archive yet nothing else that could be said helps.
void tell_state(const Archive& archive, SearchResult& result) {
  result.building = archive.building();
  if (archive.all().get_doccount() > 0) return;
  result.did_you_mean.clear();
  result.hints.clear();
  if (result.building) return;
  result.hints.push_back(
      "the archive is empty; fill it with: backissue-index" +
      (archive.is_here() ? " --db '" + archive.places().front() + "'" : std::string()) + " PATH…");
}

}  // namespace

Result<SearchResult> search(Archive& archive, const SearchRequest& request) {
  return archive.read([&](const Archive& now) {
    auto result = Search(now, request).run();
    if (result) tell_state(now, *result);
    return result;
  });
}

}  // namespace backissue
