// SPDX-License-Identifier: GPL-3.0-or-later
/// What the columns of a database have in common: things that the engine keeps apart, of all
/// articles side by side in metadata (docs/index-format.md). They are written when a database is
/// made in one piece. What came later is not in them; what is there stays true, since an article
/// keeps its values, its words and its number as long as it is there, and numbers do not come
/// again.
#ifndef BACKISSUE_COMMON_INDEX_COLUMNS_COLUMNS_H_
#define BACKISSUE_COMMON_INDEX_COLUMNS_COLUMNS_H_

#include <xapian.h>
#include <string_view>

namespace backissue {

/// All columns there are, as part of the open batch. Throws what Xapian throws.
void write_columns(Xapian::WritableDatabase& database);

/// True for the keys of columns among all metadata.
bool is_column_key(std::string_view key);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_COLUMNS_COLUMNS_H_
