// SPDX-License-Identifier: GPL-3.0-or-later
/// The values of a slot, of all articles side by side (columns.h), for counting: the engine takes
/// ten times as long to give the slots themselves.
#ifndef BACKISSUE_COMMON_INDEX_COLUMNS_VALUE_COLUMNS_H_
#define BACKISSUE_COMMON_INDEX_COLUMNS_VALUE_COLUMNS_H_

#include <xapian.h>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Of all slots that facets count, as part of the open batch. Throws what Xapian throws.
void write_value_columns(Xapian::WritableDatabase& database);

class ValueColumn {
 public:
  /// Throws what Xapian throws. Empty where the database has none for this slot, or one that was
  /// not written for it (merged by another program) or is damaged.
  ValueColumn(const Xapian::Database& database, Xapian::valueno slot);
  ValueColumn(const ValueColumn&) = delete;  // values() are parts of its head
  ValueColumn& operator=(const ValueColumn&) = delete;

  /// Articles up to this number are in it; 0 for an empty one.
  Xapian::docid last() const { return last_; }
  /// The values as in the slots, most frequent first; of moments only the day, "YYYYMMDD". Good as
  /// long as the column is.
  const std::vector<std::string_view>& values() const { return values_; }

  /// Articles one after the other, and their values.
  struct Block {
    Xapian::docid first = 1;
    /// Where the values of each article begin in `numbers`, and at the end where the last ones end.
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> numbers;  ///< places in values(), in the order of the slots

    Xapian::docid end() const {
      return first + static_cast<Xapian::docid>(begins.empty() ? 0 : begins.size() - 1);
    }
    std::span<const std::uint32_t> of(Xapian::docid id) const {
      const std::size_t at = begins[id - first];
      return std::span(numbers).subspan(at, begins[id - first + 1] - at);
    }
  };
  std::size_t blocks() const;
  /// `number` from 0. A damaged block has no articles. Throws what Xapian throws.
  Block block(std::size_t number) const;

 private:
  Xapian::Database database_;
  Xapian::valueno slot_;
  std::string head_;
  Xapian::docid last_ = 0;
  std::vector<std::string_view> values_;  // in head_
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_COLUMNS_VALUE_COLUMNS_H_
