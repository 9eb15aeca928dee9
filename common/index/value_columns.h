// SPDX-License-Identifier: GPL-3.0-or-later
/// The values of a slot, of all articles side by side, for counting: the engine takes ten times as
/// long to give the slots themselves. Kept in metadata (docs/index-format.md).
///
/// They are written when a database is made in one piece. What came later is not in them; what is
/// there stays true, since an article keeps its values and its number as long as it is there, and
/// numbers do not come again.
#ifndef BACKISSUE_COMMON_INDEX_VALUE_COLUMNS_H_
#define BACKISSUE_COMMON_INDEX_VALUE_COLUMNS_H_

#include <xapian.h>
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Of all slots that facets count, as part of the open batch. Throws what Xapian throws.
void write_value_columns(Xapian::WritableDatabase& database);

/// True for the keys of columns among all metadata.
bool is_column_key(std::string_view key);

class ValueColumn {
 public:
  /// Throws what Xapian throws. Empty where the database has none for this slot, or one that was
  /// not written for it (merged by another program) or is damaged.
  ValueColumn(const Xapian::Database& database, Xapian::valueno slot);

  /// Articles up to this number are in it; 0 for an empty one.
  Xapian::docid last() const { return last_; }
  /// The values as in the slots, most frequent first; of moments only the day, "YYYYMMDD". Good as
  /// long as the column is.
  const std::vector<std::string_view>& values() const { return values_; }

  /// `visit(numbers)` for each article that is `wanted(id)` and that has values, in ascending
  /// order: a span of places in values(), in the order of the slot. Throws what Xapian throws.
  template <class Wanted, class Visit>
  void each(Wanted&& wanted, Visit&& visit) const;

 private:
  /// So many articles, how many values each has, and all these values one behind the other.
  struct Block {
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t> numbers;
  };
  Block block(std::size_t number, std::size_t articles) const;

  Xapian::Database database_;
  Xapian::valueno slot_;
  std::string head_;
  Xapian::docid last_ = 0;
  std::vector<std::string_view> values_;  // in head_
};

/// On disk: never change.
inline constexpr Xapian::docid kColumnBlock = 1 << 13;

template <class Wanted, class Visit>
void ValueColumn::each(Wanted&& wanted, Visit&& visit) const {
  for (std::uint64_t first = 1; first <= last_; first += kColumnBlock) {
    const std::uint64_t articles = std::min<std::uint64_t>(kColumnBlock, last_ + 1ULL - first);
    const Block block = this->block(first / kColumnBlock, articles);
    std::size_t at = 0;
    for (std::size_t i = 0; i < block.counts.size(); ++i) {
      const std::size_t count = block.counts[i];
      if (count > 0 && wanted(static_cast<Xapian::docid>(first + i)))
        visit(std::span<const std::uint32_t>(block.numbers).subspan(at, count));
      at += count;
    }
  }
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_VALUE_COLUMNS_H_
