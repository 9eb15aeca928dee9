// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_query.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "common/analysis/fold.h"
#include "common/index/schema/terms.h"
#include "searcher/match/positional.h"
#include "searcher/match/postings/weighting.h"

namespace backissue {
namespace {

using Xapian::Query;

// Of a word's weight, the part that only the very word typed earns, and of the rest the part that
// only forms with its accents earn (docs/ranking.md).
constexpr double kSameWord = 0.2;
constexpr double kSameAccents = 0.7;
// Long queries (docs/ranking.md): the part of the residual idf that adds to the weight, and what
// stays of the weight at least.
constexpr double kClumping = 0.5;
constexpr double kLeastWeight = 0.05;
// What neighbours in the query earn as neighbours in an article. The check costs time that is well
// spent where one of them is rare: its weight at least this part of that of a word in one article
// alone.
constexpr double kNeighbours = 0.05;
constexpr double kTelling = 0.2;
// The same where a word was typed without the accents that would tell which of several it is
// (docs/analysis.md): then its neighbour has to.
constexpr double kUnsureNeighbours = 0.2;
constexpr double kUnsureTelling = 0.05;
// Past so many words a query is a pasted text: its neighbours are too many to check, and its most
// telling words say what it is about.
constexpr std::size_t kMaxWithNeighbours = 32;
constexpr std::size_t kMaxRanked = 200;
// Two articles of the archive to one posting of the words, or fewer: then an array of all pays.
constexpr double kFewPostings = 2;

// Archives of many languages (docs/ranking.md): what an article in the query's language is given of
// the weight of all words; the part of a word that only its forms in that language earn; and how
// likely a language has to be for its forms, and to be preferred.
constexpr double kPreference = 0.15;
constexpr double kLikelyForms = 0.9;
constexpr double kLikely = 0.1;
constexpr double kClear = 0.5;

template <class Keep>
std::vector<WordForm> forms_that(const WordReading& word, Keep keep) {
  std::vector<WordForm> kept;
  std::copy_if(word.forms.begin(), word.forms.end(), std::back_inserter(kept), keep);
  return kept;
}

/// Typed plainly, and the archive holds it with accents in more than one way (Vietnamese "ma": má,
/// mà, mã).
bool is_unsure(const WordReading& word) {
  const auto is_accented = [&](const WordForm& form) {
    return form.word != word.term && fold_accents(form.word) == word.term;
  };
  return std::count_if(word.forms.begin(), word.forms.end(), is_accented) > 1;
}

}  // namespace

WordQueries::Set WordQueries::set_of(const std::vector<WordForm>& forms, Field field) const {
  Set set;
  for (const auto& form : forms) {
    const std::string prefix(field == Field::kHeadline ? entry_of(field).prefix
                                                       : std::string_view());
    const std::string term = prefix + form.word;
    Query query(term);
    Xapian::doccount frequency = prefix.empty() ? form.documents : database_.get_termfreq(term);
    if (field == Field::kBody) {
      const std::string headline_only = capped_term(prefix::kNotInBody, form.word);
      frequency -= std::min(frequency, database_.get_termfreq(headline_only));
      query = Query(Query::OP_AND_NOT, query, Query(headline_only));
      set.is_of_terms = false;
    }
    if (frequency == 0) continue;
    set.terms.push_back(term);
    set.queries.push_back(std::move(query));
    set.frequencies.push_back(frequency);
  }
  return set;
}

const Languages& WordQueries::languages_of(const Set& set) {
  const auto [entry, is_new] = languages_.try_emplace(set.terms);
  if (is_new) entry->second = collection_.languages_of(set.terms, set.frequencies);
  return entry->second;
}

double WordQueries::documents_of(const Set& set) {
  const auto [entry, is_new] = counted_.try_emplace(set.terms, 0);
  if (is_new) entry->second = documents_of_any(database_, set.terms, set.frequencies, lists_.get());
  return entry->second;
}

/// `languages`: of all forms of the word. Of what it weighs in them and in the likely languages of
/// the query the lesser: a foreign word that is common where it comes from does not become telling
/// by being rare here.
double WordQueries::weight_of(const Set& set, const Languages& languages) {
  const double documents = documents_of(set);
  const double in_its_own = collection_.word_weight(languages, documents);
  if (likely_.empty()) return in_its_own;
  return std::min(in_its_own, collection_.weight_in(likely_, languages_of(set), documents));
}

/// By how much a word counts more, or less, for the clumps that it comes in.
double WordQueries::clumping(const Set& set, const Languages& languages) {
  double occurrences = 0;
  for (const auto& term : set.terms)
    occurrences += static_cast<double>(database_.get_collection_freq(term));
  const double documents = documents_of(set);
  const double residual = collection_.residual_idf(
      likely_, likely_.empty() ? languages : languages_of(set), documents, occurrences);
  return std::max(kLeastWeight, 1 + kClumping * residual / weight_of(set, languages));
}

double WordQueries::weight_in_query(const Set& set, const Languages& languages,
                                    bool in_long_query) {
  const double weight = weight_of(set, languages);
  return in_long_query ? weight * clumping(set, languages) : weight;
}

Query WordQueries::by_terms(const Set& set, double weight) const {
  const double estimate = engine_estimate(collection_.articles(), set.frequencies);
  return {Query::OP_SCALE_WEIGHT, Query(Query::OP_SYNONYM, set.queries.begin(), set.queries.end()),
          weight / engine_idf(collection_.articles(), estimate)};
}

/// `plans`: those of its kind, to be settled.
template <class Source>
Query WordQueries::planned(std::vector<std::shared_ptr<typename Source::Plan>>& plans,
                           typename Source::Plan plan) {
  plan.average_length = database_.get_avlength();
  if (!lists_->is_union()) plan.own = lists_;
  plans.push_back(std::make_shared<typename Source::Plan>(std::move(plan)));
  return Query((new Source(plans.back()))->release());
}

Query WordQueries::by_source(std::vector<WordSource::Set> sets) {
  return planned<WordSource>(word_plans_, {.sets = std::move(sets), .own = nullptr});
}

Query WordQueries::by_source(std::vector<std::vector<WordSource::Set>> words) {
  return planned<JoinedSource>(joined_plans_, {.words = std::move(words), .own = nullptr});
}

void WordQueries::settle(Bm25Shape shape) {
  for (const auto& plan : word_plans_) plan->shape = shape;
  for (const auto& plan : joined_plans_) plan->shape = shape;
}

WordQueries::Weighed WordQueries::weighed(const Entry& entry, bool in_long_query) {
  const auto& [word, field, said] = entry;
  const Set all = set_of(word.forms, field);
  if (all.terms.empty()) return {Query::MatchNothing, {}, 0};
  const Languages& languages = languages_of(all);
  double times = said;
  std::vector<Query> parts;
  Weighed weighed;
  const auto take = [&](const Set& set, double share) {
    if (set.terms.empty()) return;
    const double weight = weight_in_query(set, languages, in_long_query) * times * share;
    parts.push_back(by_terms(set, weight));
    if (lists_ && all.is_of_terms) weighed.sets.push_back({set.terms, weight});
  };
  const auto take_share = [&](const std::vector<WordForm>& forms, double share) {
    if (forms.empty() || forms.size() == word.forms.size()) return;
    take(set_of(forms, field), share);
    times *= 1 - share;
  };
  take_share(forms_that(word, [&](const WordForm& form) { return form.word == word.term; }),
             kSameWord);
  take_share(forms_that(word, [](const WordForm& form) { return form.same_accents; }),
             kSameAccents);
  if (!likely_.empty())
    take_share(
        forms_that(word,
                   [&](const WordForm& form) { return form.word == word.term || is_likely(form); }),
        kLikelyForms);
  take(all, 1);
  weighed.by_terms = Query(Query::OP_OR, parts.begin(), parts.end());
  weighed.postings = std::accumulate(all.frequencies.begin(), all.frequencies.end(), 0.0);
  return weighed;
}

QueryShapes WordQueries::query(const WordReading& word, Field field, double times) {
  const Weighed one = weighed({word, field, times}, false);
  return one.sets.empty() ? QueryShapes(one.by_terms)
                          : QueryShapes(one.by_terms, by_source(one.sets));
}

/// Words of which each is in few articles are joined by the engine: it takes no array of all
/// articles for that.
QueryShapes WordQueries::any_of(const std::vector<Entry>& entries, bool in_long_query) {
  std::vector<Query> matching, ranking;
  std::vector<std::vector<WordSource::Set>> together;
  double postings = 0;
  for (const Entry& entry : entries) {
    Weighed one = weighed(entry, in_long_query);
    matching.push_back(one.by_terms);
    if (one.sets.empty()) ranking.push_back(one.by_terms);
    if (!one.sets.empty()) together.push_back(std::move(one.sets));
    postings += one.postings;
  }
  if (together.size() > 1 && postings * kFewPostings >= collection_.articles())
    ranking.push_back(by_source(std::move(together)));
  else
    for (auto& sets : together) ranking.push_back(by_source(std::move(sets)));
  return {Query(Query::OP_OR, matching.begin(), matching.end()),
          Query(Query::OP_OR, ranking.begin(), ranking.end()),
          Query(Query::OP_AND, matching.begin(), matching.end())};
}

bool WordQueries::is_likely(const WordForm& form) const {
  return std::any_of(likely_.begin(), likely_.end(), [&](const LanguageShare& language) {
    return language.share >= kLikely &&
           std::count(form.languages.begin(), form.languages.end(), language.language) > 0;
  });
}

Languages WordQueries::likely_languages(const std::vector<std::pair<WordReading, double>>& words) {
  std::vector<WordOfQuery> read;
  for (const auto& [word, times] : words) {
    const Set set = set_of(word.forms, Field::kText);
    if (!set.terms.empty()) read.push_back({languages_of(set), documents_of(set), times});
  }
  return collection_.likely_languages(read);
}

Query WordQueries::preference(double weight) const {
  const std::string prefix(entry_of(Field::kLanguage).prefix);
  std::vector<Query> parts;
  for (const auto& [language, articles, share] : likely_) {
    if (share < kClear) continue;
    auto* source = new Xapian::FixedWeightPostingSource(kPreference * share * weight);
    parts.emplace_back(Query::OP_FILTER, Query(source->release()), Query(prefix + language));
  }
  return {Query::OP_OR, parts.begin(), parts.end()};
}

double WordQueries::weight(const WordReading& word, Field field) {
  const Set set = set_of(word.forms, field);
  return set.terms.empty() ? 0 : weight_of(set, languages_of(set));
}

bool WordQueries::is_telling(const WordReading& word, double least) {
  return weight(word, Field::kText) >= least * word_weight(collection_.articles(), 1);
}

Query WordQueries::pair(const WordReading& first, const WordReading& second, double times) {
  const Run run{first, second};
  const Query places[] = {run_query(run, Field::kBody), run_query(run, Field::kHeadline)};
  return {Query::OP_SCALE_WEIGHT, Query(Query::OP_SYNONYM, std::begin(places), std::end(places)),
          times};
}

void RankedWords::add(const WordReading& word, Field field) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(field)));
  for (const auto& form : word.forms) (key += form.same_accents ? '\1' : '\2') += form.word;
  const auto [at, is_new] = index_.try_emplace(key, entries_.size());
  if (is_new)
    entries_.push_back({word, field, 1});
  else
    entries_[at->second].times += 1;
  if (last_ && field == Field::kText && entries_[*last_].field == field)
    neighbours_.emplace(*last_, at->second);
  last_ = at->second;
}

void RankedWords::keep_most_telling() {
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < entries_.size(); ++i)
    order.emplace_back(-words_.weight(entries_[i].word, entries_[i].field) * entries_[i].times, i);
  std::sort(order.begin(), order.end());
  std::vector<WordQueries::Entry> kept;
  for (std::size_t i = 0; i < kMaxRanked; ++i) kept.push_back(std::move(entries_[order[i].second]));
  entries_ = std::move(kept);
}

Languages RankedWords::likely_languages() const {
  std::vector<std::pair<WordReading, double>> words;
  for (const auto& entry : entries_) words.emplace_back(entry.word, entry.times);
  return words_.likely_languages(words);
}

double RankedWords::weight() const {
  double sum = 0;
  for (const auto& entry : entries_) sum += entry.times * words_.weight(entry.word, entry.field);
  return sum;
}

std::optional<QueryShapes> RankedWords::query() {
  if (entries_.size() > kMaxRanked) keep_most_telling();
  if (entries_.empty()) return std::nullopt;
  return words_.any_of(entries_, entries_.size() > kShortQuery);
}

std::vector<Query> RankedWords::neighbours() {
  std::vector<Query> queries;
  if (entries_.size() <= kShortQuery || entries_.size() > kMaxWithNeighbours) return queries;
  for (const auto& [first, second] : neighbours_) {
    const WordReading& left = entries_[first].word;
    const WordReading& right = entries_[second].word;
    const bool unsure = is_unsure(left) || is_unsure(right);
    const double least = unsure ? kUnsureTelling : kTelling;
    if (words_.is_telling(left, least) || words_.is_telling(right, least))
      queries.push_back(words_.pair(left, right, unsure ? kUnsureNeighbours : kNeighbours));
  }
  return queries;
}

}  // namespace backissue
