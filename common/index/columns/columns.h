// SPDX-License-Identifier: GPL-3.0-or-later
/// What the columns of a database have in common: things that the engine keeps apart, of all
/// articles side by side in metadata (docs/index-format.md). They are written when a database is
/// made in one piece. What came later is not in them; what is there stays true, since an article
/// keeps its values, its words and its number as long as it is there, and numbers do not come
/// again.
#ifndef BACKISSUE_COMMON_INDEX_COLUMNS_COLUMNS_H_
#define BACKISSUE_COMMON_INDEX_COLUMNS_COLUMNS_H_

#include <xapian.h>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Articles in a block. On disk: never change.
inline constexpr Xapian::docid kColumnBlock = 1 << 13;
/// From so many articles on there are columns to rank by. Of fewer the engine gives the longest list
/// and all lengths within a few milliseconds.
inline constexpr Xapian::doccount kLargeArchive = 10'000;

/// All columns there are, as part of the open batch. Throws what Xapian throws.
void write_columns(Xapian::WritableDatabase& database);

/// True for the keys of columns among all metadata.
bool is_column_key(std::string_view key);

/// What a column, or a set of them, begins with: the database that it is of and its last article.
std::string column_head(const Xapian::Database& database);
/// Takes the head off the front. Returns the last article; 0 where it is none, or that of another
/// database, which another program merged this one from.
Xapian::docid take_column_head(const Xapian::Database& database, std::string_view& bytes);

/// Bytes that the greatest of the numbers needs: 1, 2 or 4.
std::size_t width_of(const std::vector<std::uint32_t>& numbers);
/// Least byte first.
void append_numbers(std::string& out, const std::vector<std::uint32_t>& numbers, std::size_t width);
/// Nothing where the width is none.
std::vector<std::uint32_t> numbers_in(std::string_view bytes, std::size_t width);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_COLUMNS_COLUMNS_H_
