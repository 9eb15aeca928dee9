// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/search/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <set>
#include <span>
#include <unordered_set>
#include <utility>

#include "common/analysis/fold.h"
#include "common/index/read/reread.h"
#include "common/index/schema/record.h"
#include "common/index/schema/terms.h"
#include "common/text.h"
#include "searcher/match/compile.h"
#include "searcher/match/matching.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/match/word_places.h"
#include "searcher/query/print.h"
#include "searcher/results/advice/hints.h"
#include "searcher/results/count/article_set.h"
#include "searcher/results/count/count_matches.h"
#include "searcher/results/count/first_months.h"
#include "searcher/results/count/tally.h"
#include "searcher/results/show/explain.h"
#include "searcher/results/show/snippet.h"

namespace backissue {
namespace {

// Up to so many matches are counted one by one unasked; a hundred thousand cost about 2 ms.
constexpr Xapian::doccount kAlwaysCounted = 200'000;

// Of a long query the first hits are put in order once more, by where they say its words; what that
// adds at most, in weights of the best one (docs/ranking.md).
constexpr std::size_t kReordered = 50;
constexpr double kEarly = 0.7;
constexpr double kTogether = 0.5;

// To sort fewer costs the engine less than to find out where the first ones lie.
constexpr std::size_t kManyToSort = 1000;

Error database_problem(std::string_view told) {
  return {ErrorCode::kDatabase, "the database can't be read: " + std::string(told),
          "check it with xapian-check, or index the archive again with --full"};
}

/// The words that stand side by side, so that an article may match without one: not those of an OR,
/// of which one is enough.
void collect_wanted(const QueryNode& node, std::vector<std::string>& out) {
  if (node.kind == NodeKind::kWord) out.push_back(node.text);
  if (node.kind != NodeKind::kRanked && node.kind != NodeKind::kAnd) return;
  for (const QueryNode& child : node.children) collect_wanted(child, out);
}

/// The tags that the query or a filter asks for, folded.
void collect_tags(const QueryNode& node, std::set<std::string>& out) {
  if (node.kind == NodeKind::kNot) return;
  if (node.kind == NodeKind::kValue && node.field == Field::kTag) out.insert(fold_value(node.text));
  for (const QueryNode& child : node.children) collect_tags(child, out);
}

/// Undated articles last in the ascending order too.
class OldestFirst : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    std::string moment = document.get_value(slot::kPublished);
    return moment.empty() ? "~" : moment;  // past every digit
  }
};

struct Ranked {
  Xapian::MSetIterator item;
  double score;
  WordPlaces::Lie gains = {};  ///< of the score, what it has for where the words are
};

class Search {
 public:
  Search(Archive& archive, const SearchRequest& request)
      : archive_(archive), request_(request), vocabulary_(archive.all, archive.parts) {}

  Result<SearchResult> run();

 private:
  Xapian::Enquire enquire_for(const Xapian::Query& query);
  Result<void> read_page();
  Xapian::Query first_by_day();
  Result<void> read_undated_apart();
  bool reorders() const;
  Xapian::MSet match(Xapian::Enquire& enquire, std::size_t first, std::size_t most) const;
  Xapian::MSet match_page(Xapian::Enquire& enquire, std::size_t offset) const;
  Xapian::MSet match_and_find(Xapian::Enquire& enquire, std::size_t first, std::size_t most);
  std::vector<Ranked> in_order(const Xapian::MSet& matches) const;
  const std::vector<ArticleSet>& found();
  PostingLists* lists_of_part() const;
  void read_counts(std::size_t at_most, std::size_t estimate);
  void count_undated_left_out();
  void note_left_out();
  std::vector<Ranges> tag_highlights(const std::vector<std::string>& tags) const;
  Result<void> read_hits(Xapian::Enquire& enquire, std::span<const Ranked> page);
  Result<Hit> read_hit(Xapian::Enquire& enquire, const Ranked& ranked);
  std::size_t count_copies(const std::string& story);
  bool has_term(Xapian::docid article, const std::string& term) const;
  std::vector<std::string> missing_words(const Xapian::Enquire& enquire,
                                         const Xapian::MSetIterator& item) const;

  Archive& archive_;
  const SearchRequest& request_;
  Vocabulary vocabulary_;
  OldestFirst oldest_first_;
  std::shared_ptr<PostingLists> lists_;
  Matching matching_;
  std::vector<ArticleSet> found_;
  std::vector<std::string> wanted_;
  std::set<std::string> wanted_tags_;
  SearchResult result_;
  std::unique_ptr<Tokenizer> tokenizer_;
  std::unique_ptr<Snippeter> snippeter_;
  std::unique_ptr<HitExplainer> explainer_;
};

Result<SearchResult> Search::run() {
  const bool is_union = archive_.parts.size() > 1;
  if (!archive_.remote) lists_ = std::make_shared<PostingLists>(archive_.all, is_union);
  auto compiled = compile_matching(request_, archive_.all, vocabulary_, lists_);
  if (!compiled) return tl::unexpected(compiled.error());
  matching_ = std::move(*compiled);
  result_.understood = print_request(request_);
  collect_wanted(request_.query, wanted_);
  collect_tags(request_.query, wanted_tags_);
  for (const QueryNode& filter : request_.filters) collect_tags(filter, wanted_tags_);
  result_.sort = request_.sort;
  if (!matching_.words.has_words && result_.sort == SortOrder::kRelevance)
    result_.sort = SortOrder::kNewest;
  const bool apart = archive_.remote && result_.sort == SortOrder::kOldest;
  if (auto read = apart ? read_undated_apart() : read_page(); !read)
    return tl::unexpected(read.error());
  count_undated_left_out();
  note_left_out();
  Advisor(archive_, request_, matching_, vocabulary_).advise(result_);
  if (request_.explain) result_.explanation = explain_query(request_, matching_, vocabulary_);
  return std::move(result_);
}

Xapian::Enquire Search::enquire_for(const Xapian::Query& query) {
  Xapian::Enquire enquire(archive_.all);
  enquire.set_query(query);
  enquire.set_weighting_scheme(ranking_weight(matching_.words.ranked_words));
  enquire.set_collapse_key(slot::kStory);
  if (result_.sort == SortOrder::kNewest) {
    enquire.set_sort_by_value_then_relevance(slot::kPublished, true);
  } else if (result_.sort == SortOrder::kOldest && !archive_.remote) {
    enquire.set_sort_by_key_then_relevance(&oldest_first_, false);
  } else if (result_.sort == SortOrder::kOldest) {
    enquire.set_sort_by_value_then_relevance(slot::kPublished, false);
  }
  return enquire;
}

Result<void> Search::read_page() {
  if (request_.limit == 0) {
    read_counts(0, 0);
    return {};
  }
  const bool by_day = result_.sort != SortOrder::kRelevance && !archive_.remote;
  Xapian::Enquire enquire = enquire_for(by_day ? first_by_day() : matching_.ranking);
  const bool count_too =
      !by_day && !archive_.remote && archive_.parts.size() == 1 && needs_engine(matching_.query);
  // One hit more than asked for, to know whether there is another page.
  const std::size_t end = request_.offset + request_.limit + 1;
  const std::size_t first = reorders() ? 0 : request_.offset;
  const std::size_t most = (reorders() ? std::max(end, kReordered) : end) - first;
  const Xapian::MSet matches =
      count_too ? match_and_find(enquire, first, most) : match(enquire, first, most);
  read_counts(by_day ? 0 : matches.get_uncollapsed_matches_upper_bound(),
              matches.get_uncollapsed_matches_estimated());
  result_.more = matches.size() > request_.offset - first + request_.limit;
  const std::vector<Ranked> ranked = in_order(matches);
  const std::size_t passed = std::min(request_.offset - first, ranked.size());
  return read_hits(enquire, std::span(ranked).subspan(passed));
}

/// What is beyond the first hits stays as it is, so that a page is the same however it is come by.
bool Search::reorders() const {
  return result_.sort == SortOrder::kRelevance && matching_.words.ranked_words > kShortQuery &&
         request_.offset < kReordered;
}

std::vector<Ranked> Search::in_order(const Xapian::MSet& matches) const {
  std::vector<Ranked> ranked;
  for (auto item = matches.begin(); item != matches.end(); ++item)
    ranked.push_back({item, item.get_weight()});
  if (!reorders() || ranked.empty()) return ranked;
  const WordPlaces places(archive_.all, matching_.words.highlights, lists_of_part());
  const double best = ranked.front().score;
  const auto end =
      ranked.begin() + static_cast<std::ptrdiff_t>(std::min(kReordered, ranked.size()));
  for (auto hit = ranked.begin(); hit != end; ++hit) {
    const WordPlaces::Lie lie = places.of(*hit->item);
    hit->gains = {best * kEarly * lie.early, best * kTogether * lie.together};
    hit->score += hit->gains.early + hit->gains.together;
  }
  std::stable_sort(ranked.begin(), end,
                   [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
  return ranked;
}

/// The query, kept to the months of the hits wanted where it has many more matches: the engine
/// weighs, and reads the moment of, each one that it sorts.
Xapian::Query Search::first_by_day() {
  std::size_t matches = 0;
  for (const ArticleSet& part : found()) matches += part.size();
  if (matches < kManyToSort) return matching_.query;
  const auto months = first_months(archive_, found(), result_.sort == SortOrder::kNewest,
                                   request_.offset + request_.limit + 1);
  return months ? Xapian::Query(Xapian::Query::OP_FILTER, matching_.query, *months)
                : matching_.query;
}

/// A server sorts by stored values alone, which would put undated articles before the oldest: they
/// are matched by themselves and follow.
Result<void> Search::read_undated_apart() {
  const Xapian::Query undated{std::string(prefix::kUndated)};
  Xapian::Enquire first = enquire_for({Xapian::Query::OP_AND_NOT, matching_.query, undated});
  const Xapian::MSet dated = match_page(first, request_.offset);
  read_counts(0, 0);
  if (auto read = read_hits(first, in_order(dated)); !read) return read;
  const std::size_t before =
      dated.empty() ? dated.get_matches_estimated() : request_.offset + dated.size();
  Xapian::Enquire second = enquire_for({Xapian::Query::OP_FILTER, matching_.query, undated});
  const Xapian::MSet rest = match_page(second, std::max(request_.offset, before) - before);
  result_.more = request_.limit > 0 && dated.size() + rest.size() > request_.limit;
  return read_hits(second, in_order(rest));
}

Xapian::MSet Search::match(Xapian::Enquire& enquire, std::size_t first, std::size_t most) const {
  return enquire.get_mset(static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(most),
                          static_cast<Xapian::doccount>(first + most));
}

Xapian::MSet Search::match_page(Xapian::Enquire& enquire, std::size_t offset) const {
  return match(enquire, offset, request_.limit + 1);
}

/// Where the engine has to look at the places of words it is made to look at each match, which are
/// then found already: to let it break off early and to count later would be to look twice.
Xapian::MSet Search::match_and_find(Xapian::Enquire& enquire, std::size_t first, std::size_t most) {
  const Xapian::Database& part = archive_.parts.front();
  ArticleSet found(part.get_lastdocid());
  ArticleCollector collector(found);
  enquire.add_matchspy(&collector);
  const Xapian::MSet matches =
      enquire.get_mset(static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(most),
                       part.get_doccount());
  enquire.clear_matchspies();
  found_.push_back(std::move(found));
  return matches;
}

/// All matches of each part, found when first asked for: without weights and without folding copies
/// that costs a fraction of ranking them.
const std::vector<ArticleSet>& Search::found() {
  if (found_.empty())
    for (const Xapian::Database& part : archive_.parts)
      found_.push_back(matching_articles(part, matching_.query, lists_of_part()));
  return found_;
}

PostingLists* Search::lists_of_part() const {
  return lists_ && !lists_->is_union() ? lists_.get() : nullptr;
}

void Search::read_counts(std::size_t at_most, std::size_t estimate) {
  if (request_.count_all || !request_.facets.empty() || at_most <= kAlwaysCounted) {
    Tally tally(request_.facets);
    if (archive_.remote)
      tally.count_remotely(archive_.all, matching_.query);
    else
      tally.count(archive_, found());
    return tally.report(result_);
  }
  result_.matches = estimate;
  result_.exact = false;
}

/// Articles that only their lack of a date keeps out.
void Search::count_undated_left_out() {
  if (!matching_.undated || !result_.exact) return;
  result_.undated_left_out = count_matches(archive_, *matching_.undated);
}

void Search::note_left_out() {
  for (const WordReading& word : matching_.words.words)
    if (word.left_out > 0)
      result_.notes.push_back(
          fmt::format("'{}' stands for the {} most frequent of {} words; write more of it",
                      word.typed, word.forms.size(), word.forms.size() + word.left_out));
}

/// The words of the query, and the whole of a tag that it asks for.
std::vector<Ranges> Search::tag_highlights(const std::vector<std::string>& tags) const {
  std::vector<Ranges> highlights;
  for (const std::string& tag : tags) {
    const bool asked = wanted_tags_.count(fold_value(tag)) > 0;
    highlights.push_back(asked ? Ranges{{0, count_code_points(tag)}} : snippeter_->highlights(tag));
  }
  return highlights;
}

Result<void> Search::read_hits(Xapian::Enquire& enquire, std::span<const Ranked> page) {
  if (page.empty() || request_.limit == 0) return {};
  if (!tokenizer_) tokenizer_ = std::make_unique<Tokenizer>();
  snippeter_ = std::make_unique<Snippeter>(matching_.words.highlights, *tokenizer_);
  if (request_.explain)
    explainer_ =
        std::make_unique<HitExplainer>(archive_.all, vocabulary_, request_.query, matching_);
  for (const Ranked& ranked : page) {
    if (result_.hits.size() == request_.limit) break;
    auto hit = read_hit(enquire, ranked);
    if (!hit) return tl::unexpected(hit.error());
    result_.hits.push_back(std::move(*hit));
  }
  return {};
}

Result<Hit> Search::read_hit(Xapian::Enquire& enquire, const Ranked& ranked) {
  const Xapian::MSetIterator& item = ranked.item;
  const Xapian::Document document = item.get_document();
  auto article = decode_record(document.get_data());
  if (!article) return tl::unexpected(article.error());
  Hit hit;
  hit.rank = request_.offset + result_.hits.size() + 1;
  hit.score = ranked.score;
  hit.article = std::move(*article);
  Snippet snippet = snippeter_->cut(hit.article.body, request_.snippet_code_points);
  hit.snippet = std::move(snippet.text);
  hit.highlights = std::move(snippet.highlights);
  hit.title_highlights = snippeter_->highlights(hit.article.title);
  hit.tag_highlights = tag_highlights(hit.article.tags);
  hit.article.body = std::string();  // a page of results may hold very many
  hit.also = count_copies(item.get_collapse_key());
  hit.missing = missing_words(enquire, item);
  if (explainer_) hit.why = explainer_->explain(*item, hit.article, item.get_weight());
  if (explainer_ && ranked.gains.early > 0)
    hit.why.push_back(fmt::format("{:.3f} early in the body, {:.3f} close together",
                                  ranked.gains.early, ranked.gains.together));
  return hit;
}

/// Exact, unlike the engine's own count, which leaves out copies that it never had to look at.
std::size_t Search::count_copies(const std::string& story) {
  if (story.empty()) return 0;
  const std::string term = capped_term(prefix::kStory, story);
  if (archive_.all.get_termfreq(term) < 2) return 0;
  if (!found_.empty()) {
    std::size_t copies = 0;
    for (std::size_t i = 0; i < found_.size(); ++i)
      copies += count_holders(archive_.parts[i], term, found_[i]);
    return copies > 0 ? copies - 1 : 0;
  }
  const Xapian::Query copies(Xapian::Query::OP_FILTER, matching_.query, Xapian::Query(term));
  const std::size_t count = count_matches(archive_, copies);
  return count > 0 ? count - 1 : 0;
}

/// Of the articles of a database on this machine: the engine knows nothing of the words of our
/// own sources. On another machine a list would come whole.
bool Search::has_term(Xapian::docid article, const std::string& term) const {
  const PostingList* list = lists_ ? lists_->known(term) : nullptr;
  if (list != nullptr) return list->contains(article);
  auto at = archive_.all.postlist_begin(term);
  const auto end = archive_.all.postlist_end(term);
  if (at != end) at.skip_to(article);
  return at != end && *at == article;
}

std::vector<std::string> Search::missing_words(const Xapian::Enquire& enquire,
                                               const Xapian::MSetIterator& item) const {
  if (matching_.words.words.size() < 2) return {};
  const auto wanted = [&](const WordReading& word) {
    return std::any_of(wanted_.begin(), wanted_.end(), [&](const std::string& text) {
      return text.find(word.typed) != std::string::npos;
    });
  };
  std::unordered_set<std::string> matching_there;
  if (archive_.remote)
    matching_there.insert(enquire.get_matching_terms_begin(item),
                          enquire.get_matching_terms_end(item));
  const auto has = [&](const std::string& term) {
    return archive_.remote ? matching_there.count(term) > 0 : has_term(*item, term);
  };
  const std::string headline(entry_of(Field::kHeadline).prefix);
  const auto found = [&](const WordReading& word) {
    return std::any_of(word.forms.begin(), word.forms.end(), [&](const WordForm& form) {
      return has(form.word) || has(headline + form.word);
    });
  };
  // "email" stands for both words of "e-mail".
  const auto in_compound = [&](const WordReading& word) {
    return std::any_of(matching_.words.words.begin(), matching_.words.words.end(),
                       [&](const WordReading& other) {
                         return other.is_compound &&
                                other.typed.find(word.typed) != other.typed.npos && found(other);
                       });
  };
  std::vector<std::string> missing;
  for (const WordReading& word : matching_.words.words) {
    const bool noted = std::find(missing.begin(), missing.end(), word.typed) != missing.end();
    if (!word.is_compound && !noted && wanted(word) && !found(word) && !in_compound(word))
      missing.push_back(word.typed);
  }
  return missing;
}

}  // namespace

Result<SearchResult> search(Archive& archive, const SearchRequest& request) {
  try {
    return read_beside_writers([&](int reading) -> Result<SearchResult> {
      if (reading > 1) {
        auto anew = open_archive(archive.places);
        if (!anew) return tl::unexpected(anew.error());
        archive = std::move(*anew);
      }
      return Search(archive, request).run();
    });
  } catch (const Xapian::DatabaseModifiedError&) {
    return tl::unexpected(Error{ErrorCode::kDatabase,
                                "the database changes faster than it can be read",
                                "search again in a moment"});
  } catch (const Xapian::NetworkError& problem) {
    return tl::unexpected(Error{ErrorCode::kDatabase,
                                "a remote database failed: " + problem.get_msg(),
                                "see whether its xapian-tcpsrv is running"});
  } catch (const Xapian::Error& problem) {
    return tl::unexpected(database_problem(problem.get_msg()));
  } catch (const std::exception& problem) {
    return tl::unexpected(database_problem(problem.what()));
  }
}

}  // namespace backissue
