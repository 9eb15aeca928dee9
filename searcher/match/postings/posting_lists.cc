// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/posting_lists.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace backissue {
namespace {

// One article in so many.
constexpr std::size_t kFew = 32;
// Articles that are added up at a time: 16 kB of sums.
constexpr std::size_t kBlock = 4096;

/// Of those that are not zero. Without a branch, which could not be foreseen: what has no
/// occurrences is written over.
void append_sums(std::uint64_t first, const std::array<std::uint32_t, kBlock>& sums,
                 PostingList& out) {
  std::array<Xapian::docid, kBlock> articles;
  std::array<std::uint32_t, kBlock> occurrences;
  std::size_t count = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    articles[count] = static_cast<Xapian::docid>(first + i);
    occurrences[count] = sums[i];
    count += sums[i] > 0 ? 1 : 0;
  }
  const auto end = static_cast<std::ptrdiff_t>(count);
  out.articles.insert(out.articles.end(), articles.begin(), articles.begin() + end);
  out.occurrences.insert(out.occurrences.end(), occurrences.begin(), occurrences.begin() + end);
}

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
  if (is_new) {
    const Xapian::doccount articles = database_.get_termfreq(term);
    auto whole = frequent(term, articles);
    entry->second = whole ? std::move(*whole) : read(term, articles);
  }
  return entry->second;
}

std::optional<PostingList> PostingLists::frequent(const std::string& term,
                                                  Xapian::doccount articles) const {
  return frequent_ ? frequent_->list_of(term, articles) : std::nullopt;
}

PostingList PostingLists::read(const std::string& term, Xapian::doccount articles) const {
  PostingList list;
  const auto most = std::min<std::size_t>(articles, last_);  // damaged ones lie
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

/// Block by block, so that what is added up stays in the processor's cache.
PostingList PostingLists::summed(const std::vector<const PostingList*>& lists) const {
  std::size_t most = 0;
  for (const PostingList* list : lists) most += list->articles.size();
  PostingList out;
  out.articles.reserve(std::min<std::size_t>(most, last_));
  out.occurrences.reserve(std::min<std::size_t>(most, last_));
  std::vector<std::size_t> places(lists.size(), 0);
  for (std::uint64_t first = 0; first <= last_; first += kBlock) {
    std::array<std::uint32_t, kBlock> sums{};
    for (std::size_t i = 0; i < lists.size(); ++i) {
      const auto& [articles, occurrences] = *lists[i];
      for (std::size_t& at = places[i]; at < articles.size() && articles[at] < first + kBlock; ++at)
        sums[articles[at] - first] += occurrences[at];
    }
    append_sums(first, sums, out);
  }
  return out;
}

const PostingList* PostingLists::known(const std::string& term) const {
  const auto entry = lists_.find(term);
  return entry == lists_.end() ? nullptr : &entry->second;
}

const PostingList* PostingLists::at_hand(const std::string& term) {
  if (const PostingList* list = known(term)) return list;
  auto whole = frequent(term, database_.get_termfreq(term));
  return whole ? &lists_.emplace(term, std::move(*whole)).first->second : nullptr;
}

}  // namespace backissue
