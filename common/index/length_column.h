// SPDX-License-Identifier: GPL-3.0-or-later
/// The lengths of all articles side by side (columns.h), which ranking asks for at nearly every
/// article that holds a frequent word: the engine takes 300 ns to find one.
#ifndef BACKISSUE_COMMON_INDEX_LENGTH_COLUMN_H_
#define BACKISSUE_COMMON_INDEX_LENGTH_COLUMN_H_

#include <xapian.h>
#include <cstddef>
#include <span>

namespace backissue {

/// Not of small archives. Throws what Xapian throws.
void write_length_column(Xapian::WritableDatabase& database);

class LengthColumn {
 public:
  /// Throws what Xapian throws. Empty where the database has none that is its own and whole.
  explicit LengthColumn(const Xapian::Database& database);
  /// Articles up to this number are in it; 0 for an empty one.
  Xapian::docid last() const { return last_; }
  /// Writes the lengths, in words as the engine has them, of article `number` * kColumnBlock + 1 and
  /// those that follow in its block; 0 for numbers that no article has. Nothing where the block is
  /// damaged, or longer than `out`.
  void read_block(std::size_t number, std::span<Xapian::termcount> out) const;

 private:
  Xapian::Database database_;
  Xapian::docid last_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_LENGTH_COLUMN_H_
