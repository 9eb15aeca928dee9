// SPDX-License-Identifier: GPL-3.0-or-later
/// How a column lies in a database's metadata: a head under its name, and parts, mostly blocks of
/// kColumnBlock articles, under the name, a colon and what the part is of (docs/index-format.md).
/// Writer and reader of each column are in its own file; what they share is here. Nothing here is
/// kept between calls; functions throw what Xapian throws.
#ifndef BACKISSUE_COMMON_INDEX_COLUMNS_COLUMN_BLOCKS_H_
#define BACKISSUE_COMMON_INDEX_COLUMNS_COLUMN_BLOCKS_H_

#include <xapian.h>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Articles in a block. On disk: never change.
inline constexpr Xapian::docid kColumnBlock = 1 << 13;
/// From so many articles on there are columns to rank by. Of fewer the engine gives the longest
/// list and all lengths within a few milliseconds.
inline constexpr Xapian::doccount kLargeArchive = 10'000;

/// What a column begins with: the database that it is of and its last article.
std::string column_head(const Xapian::Database& database);
/// Takes the head off the front. Returns the last article; 0 where it is none, or that of another
/// database, which another program merged this one from.
Xapian::docid take_column_head(const Xapian::Database& database, std::string_view& bytes);
/// The last article of a column to rank by; 0 where the database has none that is its own.
Xapian::docid last_in_column(const Xapian::Database& database, std::string_view name);

/// The metadata key of a part: "V1:0" is the first block of the column "V1".
std::string column_part_key(std::string_view name, std::string_view part);
/// A block, numbered from 0; empty where there is none.
std::string read_column_block(const Xapian::Database& database, std::string_view name,
                              std::size_t number);

/// Puts blocks one after the other. Keeps a reference to the database; part of its open batch.
class BlockWriter {
 public:
  BlockWriter(Xapian::WritableDatabase& database, std::string_view name)
      : database_(database), name_(name) {}

  void put(const std::string& bytes);
  /// Clears what an earlier, longer column left.
  void finish();

 private:
  Xapian::WritableDatabase& database_;
  std::string name_;
  std::size_t next_ = 0;
};

/// Bytes that the greatest of the numbers needs: 1, 2 or 4.
std::size_t width_of(const std::vector<std::uint32_t>& numbers);
inline bool is_width(std::size_t width) {
  return width == 1 || width == 2 || width == 4;
}
/// Least byte first.
void append_numbers(std::string& out, const std::vector<std::uint32_t>& numbers, std::size_t width);
/// Nothing where the width is not one.
std::vector<std::uint32_t> numbers_in(std::string_view bytes, std::size_t width);
/// The number whose least byte is at `at`; all its bytes are there.
inline std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < width; ++i)
    number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
  return number;
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_COLUMNS_COLUMN_BLOCKS_H_
