// SPDX-License-Identifier: GPL-3.0-or-later
/// What is said of a database that is not as it was written.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_ERRORS_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_ERRORS_H_

#include <string_view>

#include "common/result.h"

namespace backissue {

/// `how`: what is missing or wrong, as the end of a sentence.
Error damaged_database(std::string_view name, std::string_view how);
/// The same for the record of one article.
Error damaged_record(std::string_view how);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_ERRORS_H_
