// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/frequent_words.h"

#include <algorithm>
#include <vector>

#include "common/index/columns/column_blocks.h"
#include "common/index/schema/schema.h"
#include "common/leb128.h"

namespace backissue {
namespace {

// In one article of so many: that makes the index 1.5 % larger.
constexpr Xapian::doccount kShare = 50;
constexpr Xapian::doccount kFewestPostings = kLargeArchive / kShare;

// Of a posting, what the number with its distance to the one before says of its occurrences.
constexpr unsigned kOccurrenceBits = 2;
constexpr std::uint32_t kMany = 1U << kOccurrenceBits;  // these and more

std::string head_key() {
  return std::string(metadata::kFrequentWord);
}

std::string list_key(const std::string& term) {
  return column_part_key(metadata::kFrequentWord, term);
}

/// A word of the index: terms with a prefix begin with a capital letter.
bool is_word(const std::string& term) {
  return !term.empty() && (term[0] < 'A' || term[0] > 'Z');
}

std::string encoded(const Xapian::Database& database, const std::string& term) {
  std::string bytes;
  Xapian::docid before = 0;
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    const Xapian::docid article = *at;
    const std::uint32_t occurrences = std::max<std::uint32_t>(1, at.get_wdf());
    const std::uint64_t distance = article - before - 1;
    append_leb128(bytes, distance << kOccurrenceBits | (std::min(occurrences, kMany) - 1));
    if (occurrences >= kMany) append_leb128(bytes, occurrences - kMany);
    before = article;
  }
  return bytes;
}

/// Nearly all numbers are of one byte.
inline bool take_number(std::string_view& bytes, std::uint64_t& number) {
  if (bytes.empty()) return false;
  number = static_cast<unsigned char>(bytes.front());
  if (number < 0x80) return bytes.remove_prefix(1), true;
  const auto longer = take_leb128(bytes);
  return longer ? (number = *longer, true) : false;
}

/// False where the bytes are no list of at most `most` articles up to `last`.
bool decode(std::string_view bytes, std::size_t most, Xapian::docid last, PostingList& out) {
  out.articles.resize(most);
  out.occurrences.resize(most);
  std::uint64_t article = 0, number = 0, more = 0;
  std::size_t count = 0;
  for (; !bytes.empty(); ++count) {
    if (count == most || !take_number(bytes, number)) return false;
    article += (number >> kOccurrenceBits) + 1;
    std::uint64_t occurrences = (number & (kMany - 1)) + 1;
    if (occurrences == kMany) {
      if (!take_number(bytes, more)) return false;
      occurrences += more;
    }
    if (article > last) return false;
    out.articles[count] = static_cast<Xapian::docid>(article);
    out.occurrences[count] = static_cast<std::uint32_t>(occurrences);
  }
  out.articles.resize(count);
  out.occurrences.resize(count);
  return true;
}

void remove_lists(Xapian::WritableDatabase& database) {
  const std::vector<std::string> keys(database.metadata_keys_begin(head_key()),
                                      database.metadata_keys_end(head_key()));
  for (const std::string& key : keys) database.set_metadata(key, "");
}

}  // namespace

void write_frequent_words(Xapian::WritableDatabase& database) {
  remove_lists(database);
  const Xapian::doccount articles = database.get_doccount();
  if (articles < kLargeArchive) return;
  database.set_metadata(head_key(), column_head(database));
  std::vector<std::string> words;
  const auto end = database.allterms_end();
  for (auto term = database.allterms_begin(); term != end; ++term)
    if (term.get_termfreq() >= articles / kShare && is_word(*term)) words.push_back(*term);
  for (const std::string& word : words)
    database.set_metadata(list_key(word), encoded(database, word));
}

FrequentWords::FrequentWords(const Xapian::Database& database)
    : database_(database), last_(last_in_column(database, metadata::kFrequentWord)) {}

std::optional<PostingList> FrequentWords::list_of(const std::string& term,
                                                  Xapian::doccount articles) const {
  if (last_ == 0 || articles < kFewestPostings || articles > database_.get_lastdocid())
    return std::nullopt;
  const std::string kept = database_.get_metadata(list_key(term));
  PostingList list;
  if (kept.empty() || !decode(kept, articles, last_, list)) return std::nullopt;
  const auto end = database_.postlist_end(term);
  auto at = database_.postlist_begin(term);
  for (at.skip_to(last_ + 1); at != end; ++at) {
    list.articles.push_back(*at);
    list.occurrences.push_back(std::max<std::uint32_t>(1, at.get_wdf()));
  }
  // An article that has gone is still in what was kept.
  if (list.articles.size() != articles) return std::nullopt;
  return list;
}

}  // namespace backissue
