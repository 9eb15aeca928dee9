// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/posting_lists.h"

#include <algorithm>
#include <span>
#include <utility>

#include "common/index/columns.h"

namespace backissue {
namespace {

// One article in so many.
constexpr std::size_t kFew = 32;
// To read a block of lengths costs as much as to ask the engine for so many.
constexpr std::uint32_t kLengthsForBlock = 32;

}  // namespace

void PostingReader::skip_to(Xapian::docid id) {
  const auto& articles = list->articles;
  std::size_t step = 1;  // doubled until past it: what is looked for is near as a rule
  while (at + step < articles.size() && articles[at + step] < id) {
    at += step;
    step *= 2;
  }
  const std::size_t end = std::min(at + step + 1, articles.size());
  if (at >= end) return;
  const std::span<const Xapian::docid> stretch(articles.data() + at, end - at);
  at += static_cast<std::size_t>(std::ranges::lower_bound(stretch, id) - stretch.begin());
}

std::uint32_t PostingReader::occurrences_in(Xapian::docid id) {
  skip_to(id);
  return at < list->articles.size() && list->articles[at] == id ? list->occurrences[at] : 0;
}

const PostingList& PostingLists::of(const std::string& term) {
  const auto [entry, is_new] = lists_.try_emplace(term);
  if (!is_new) return entry->second;
  auto whole = columns_ ? columns_->words.list_of(term) : std::nullopt;
  entry->second = whole ? std::move(*whole) : read(term);
  return entry->second;
}

PostingList PostingLists::read(const std::string& term) const {
  PostingList list;
  const auto most = std::min<std::size_t>(database_.get_termfreq(term), last_);  // damaged ones lie
  list.articles.reserve(most);
  list.occurrences.reserve(most);
  const auto end = database_.postlist_end(term);
  for (auto at = database_.postlist_begin(term); at != end; ++at) {
    const Xapian::docid article = *at;
    if (article > last_) break;
    list.articles.push_back(article);
    // What stands in the list of an article counts, whatever the list says of how often.
    list.occurrences.push_back(std::max<std::uint32_t>(1, at.get_wdf()));
  }
  return list;
}

/// Many articles are cheaper to add up in an array of all, few to sort.
const PostingList& PostingLists::any_of(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return of(terms.front());
  const auto [entry, is_new] = unions_.try_emplace(terms);
  if (!is_new) return entry->second;
  std::vector<const PostingList*> lists;
  std::size_t postings = 0;
  for (const std::string& term : terms) {
    lists.push_back(&of(term));
    postings += lists.back()->articles.size();
  }
  entry->second = postings * kFew < last_ ? merged(lists) : summed(lists);
  return entry->second;
}

PostingList PostingLists::merged(const std::vector<const PostingList*>& lists) const {
  std::vector<std::pair<Xapian::docid, std::uint32_t>> all;
  for (const PostingList* list : lists)
    for (std::size_t i = 0; i < list->articles.size(); ++i)
      all.emplace_back(list->articles[i], list->occurrences[i]);
  std::sort(all.begin(), all.end());
  PostingList out;
  for (const auto& [article, occurrences] : all) {
    if (!out.articles.empty() && out.articles.back() == article) {
      out.occurrences.back() += occurrences;
      continue;
    }
    out.articles.push_back(article);
    out.occurrences.push_back(occurrences);
  }
  return out;
}

PostingList PostingLists::summed(const std::vector<const PostingList*>& lists) {
  sums_.resize(std::size_t{last_} + 1);
  std::size_t most = 0;
  for (const PostingList* list : lists) {
    most += list->articles.size();
    for (std::size_t i = 0; i < list->articles.size(); ++i)
      sums_[list->articles[i]] += list->occurrences[i];
  }
  most = std::min<std::size_t>(most, last_) + 1;
  PostingList out{std::vector<Xapian::docid>(most), std::vector<std::uint32_t>(most)};
  // Without a branch, which could not be foreseen: what has no occurrences is written over.
  std::size_t count = 0;
  for (Xapian::docid article = 1; article <= last_; ++article) {
    out.articles[count] = article;
    out.occurrences[count] = std::exchange(sums_[article], 0);
    count += out.occurrences[count] > 0 ? 1 : 0;
  }
  out.articles.resize(count);
  out.occurrences.resize(count);
  return out;
}

/// Each word of a query asks for it.
Xapian::termcount PostingLists::length(Xapian::docid article) {
  lengths_.resize(std::size_t{last_} + 1);
  if (article > last_) return database_.get_doclength(article);
  if (lengths_[article] == 0) read_length(article);
  return lengths_[article];
}

void PostingLists::read_length(Xapian::docid article) {
  if (columns_ && article <= columns_->lengths.last()) {
    const std::size_t number = (article - 1) / kColumnBlock;
    asked_.resize(std::max(asked_.size(), number + 1));
    if (++asked_[number] == kLengthsForBlock)
      columns_->lengths.read_block(number, std::span(lengths_).subspan(number * kColumnBlock + 1));
  }
  if (lengths_[article] == 0) lengths_[article] = database_.get_doclength(article);
}

const PostingList* PostingLists::known(const std::string& term) const {
  const auto entry = lists_.find(term);
  return entry == lists_.end() ? nullptr : &entry->second;
}

const PostingList* PostingLists::at_hand(const std::string& term) {
  if (const PostingList* list = known(term)) return list;
  auto whole = columns_ ? columns_->words.list_of(term) : std::nullopt;
  return whole ? &lists_.emplace(term, std::move(*whole)).first->second : nullptr;
}

}  // namespace backissue
