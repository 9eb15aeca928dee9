// SPDX-License-Identifier: GPL-3.0-or-later
/// The lengths of all articles side by side (columns.h), which ranking asks for at nearly every
/// article that holds a frequent word: 6 ns each, where the engine takes 20 to 40
/// (docs/performance.md).
#ifndef BACKISSUE_COMMON_INDEX_COLUMNS_LENGTH_COLUMN_H_
#define BACKISSUE_COMMON_INDEX_COLUMNS_LENGTH_COLUMN_H_

#include <xapian.h>
#include <cstddef>
#include <string>

#include "common/index/columns/column_blocks.h"

namespace backissue {

/// Not of small archives. Throws what Xapian throws.
void write_length_column(Xapian::WritableDatabase& database);

class LengthColumn {
 public:
  /// Throws what Xapian throws. Empty where the database has none that is its own and whole.
  explicit LengthColumn(const Xapian::Database& database);
  /// Articles up to this number are in it; 0 for an empty one.
  Xapian::docid last() const { return last_; }
  /// Of article `number` * kColumnBlock + 1 and those that follow.
  class Block {
   public:
    bool empty() const { return width_ == 0; }
    /// In words as the engine has it, of the article at this place in the block; 0 where there is
    /// none, or the block does not tell.
    Xapian::termcount at(std::size_t place) const {
      return (place + 1) * width_ < bytes_.size() ? number_at(bytes_, 1 + place * width_, width_)
                                                  : 0;
    }

   private:
    friend LengthColumn;

    std::string bytes_;  // the width, then the numbers
    std::size_t width_ = 0;
  };
  /// Empty where it is damaged.
  Block block(std::size_t number) const;

 private:
  Xapian::Database database_;
  Xapian::docid last_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_COLUMNS_LENGTH_COLUMN_H_
