// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/value_columns.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>

#include "common/index/columns/column_blocks.h"
#include "common/index/schema/facets.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/schema.h"
#include "common/leb128.h"
#include "common/text.h"

namespace backissue {
namespace {

/// Those that facets count, each once, the first first.
std::set<Xapian::valueno> counted_slots() {
  std::set<Xapian::valueno> slots;
  for (const FacetEntry& facet : kFacets) slots.insert(facet.slot);
  return slots;
}

std::string column_name(Xapian::valueno slot) {
  return std::string(metadata::kValueColumn) + std::to_string(slot);
}

using Numbers = std::unordered_map<std::string, std::uint32_t>;

/// `visit(id, content)` for each article whose slot holds something, in ascending order.
template <class Visit>
void each_content(const Xapian::Database& database, Xapian::valueno slot, Visit visit) {
  const auto end = database.valuestream_end(slot);
  for (auto value = database.valuestream_begin(slot); value != end; ++value)
    visit(value.get_docid(), slot == slot::kPublished ? (*value).substr(0, kDayDigits) : *value);
}

/// The most frequent value first, so that blocks of frequent ones take few bytes.
std::vector<std::string> values_by_frequency(const Xapian::Database& database,
                                             Xapian::valueno slot) {
  Numbers counts;
  each_content(database, slot, [&](Xapian::docid, const std::string& content) {
    for (const std::string_view value : split(content, kValueSeparator))
      if (!value.empty()) ++counts[std::string(value)];
  });
  std::vector<std::string> values;
  values.reserve(counts.size());
  for (const auto& [value, count] : counts) values.push_back(value);
  std::sort(values.begin(), values.end(), [&](const std::string& a, const std::string& b) {
    const auto of_a = counts.at(a);
    const auto of_b = counts.at(b);
    return of_a != of_b ? of_a > of_b : a < b;
  });
  return values;
}

/// Puts the values of articles, which come in ascending order, into blocks.
class ValueWriter {
 public:
  ValueWriter(Xapian::WritableDatabase& database, Xapian::valueno slot)
      : blocks_(database, column_name(slot)) {}

  void add(Xapian::docid id, const std::vector<std::uint32_t>& numbers) {
    skip_to(id);
    numbers_.insert(numbers_.end(), numbers.begin(), numbers.end());
    close_article(static_cast<std::uint32_t>(numbers.size()));
  }
  /// Articles before this one that were not added have no values.
  void skip_to(std::uint64_t id) {
    while (next_ < id) close_article(0);
  }
  void finish() {
    if (!counts_.empty()) close_block();
    blocks_.finish();
  }

 private:
  void close_article(std::uint32_t count) {
    counts_.push_back(count);
    ++next_;
    if (counts_.size() == kColumnBlock) close_block();
  }
  void close_block() {
    const std::size_t of_counts = width_of(counts_);
    const std::size_t of_numbers = width_of(numbers_);
    std::string bytes{static_cast<char>(of_counts), static_cast<char>(of_numbers)};
    append_numbers(bytes, counts_, of_counts);
    append_numbers(bytes, numbers_, of_numbers);
    blocks_.put(bytes);
    counts_.clear();
    numbers_.clear();
  }

  BlockWriter blocks_;
  std::uint64_t next_ = 1;              // article
  std::vector<std::uint32_t> counts_;   // of the articles of this block
  std::vector<std::uint32_t> numbers_;  // of their values
};

void write_column(Xapian::WritableDatabase& database, Xapian::valueno slot) {
  const std::vector<std::string> values = values_by_frequency(database, slot);
  std::string head = column_head(database);
  Numbers numbers;
  for (const std::string& value : values) {
    append_leb128(head, value.size());
    head += value;
    numbers.emplace(value, static_cast<std::uint32_t>(numbers.size()));
  }
  database.set_metadata(column_name(slot), head);
  ValueWriter writer(database, slot);
  std::vector<std::uint32_t> of_article;
  each_content(database, slot, [&](Xapian::docid id, const std::string& content) {
    of_article.clear();
    for (const std::string_view value : split(content, kValueSeparator))
      if (!value.empty()) of_article.push_back(numbers.at(std::string(value)));
    writer.add(id, of_article);
  });
  writer.skip_to(std::uint64_t{database.get_lastdocid()} + 1);
  writer.finish();
}

}  // namespace

void write_value_columns(Xapian::WritableDatabase& database) {
  for (const Xapian::valueno slot : counted_slots()) write_column(database, slot);
}

ValueColumn::ValueColumn(const Xapian::Database& database, Xapian::valueno slot)
    : database_(database), slot_(slot), head_(database.get_metadata(column_name(slot))) {
  std::string_view rest = head_;
  const Xapian::docid last = take_column_head(database, rest);
  if (last == 0) return;
  while (!rest.empty()) {
    const auto bytes = take_leb128(rest);
    if (!bytes || *bytes > rest.size()) return;
    values_.push_back(rest.substr(0, *bytes));
    rest.remove_prefix(*bytes);
  }
  last_ = last;
}

std::size_t ValueColumn::blocks() const {
  return last_ / kColumnBlock + (last_ % kColumnBlock > 0 ? 1 : 0);
}

/// Damaged where it is not of so many articles or names values that there are not.
ValueColumn::Block ValueColumn::block(std::size_t number) const {
  const std::uint64_t passed = std::uint64_t{number} * kColumnBlock;
  const std::size_t articles = std::min<std::uint64_t>(kColumnBlock, last_ - passed);
  Block block{static_cast<Xapian::docid>(passed + 1), {}, {}};
  const std::string kept = read_column_block(database_, column_name(slot_), number);
  if (kept.size() < 2) return block;
  const auto of_counts = static_cast<std::size_t>(kept[0]);
  const auto of_numbers = static_cast<std::size_t>(kept[1]);
  const std::string_view bytes = std::string_view(kept).substr(2);
  if (of_counts > 4 || bytes.size() < articles * of_counts) return block;
  const auto counts = numbers_in(bytes.substr(0, articles * of_counts), of_counts);
  block.numbers = numbers_in(bytes.substr(articles * of_counts), of_numbers);
  const auto sum = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  const bool is_whole = counts.size() == articles && sum == block.numbers.size() &&
                        std::all_of(block.numbers.begin(), block.numbers.end(),
                                    [&](std::uint32_t one) { return one < values_.size(); });
  if (!is_whole) return block;
  block.begins.resize(articles + 1);
  std::partial_sum(counts.begin(), counts.end(), block.begins.begin() + 1);
  return block;
}

}  // namespace backissue
