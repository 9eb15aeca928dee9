// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/columns.h"

#include "common/index/columns/frequent_words.h"
#include "common/index/columns/length_column.h"
#include "common/index/columns/value_columns.h"
#include "common/index/schema/schema.h"

namespace backissue {

void write_columns(Xapian::WritableDatabase& database) {
  write_value_columns(database);
  write_length_column(database);
  write_frequent_words(database);
}

bool is_column_key(std::string_view key) {
  return key.starts_with(metadata::kValueColumn) || key.starts_with(metadata::kLengthColumn) ||
         key.starts_with(metadata::kFrequentWord);
}

}  // namespace backissue
