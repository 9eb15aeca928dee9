// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/errors.h"

#include <string>

namespace backissue {

Error damaged_database(std::string_view name, std::string_view how) {
  return {ErrorCode::kDatabase,
          "database '" + std::string(name) + "' is damaged: " + std::string(how),
          "make a new one in another folder: backissue-index --db DIR PATH…"};
}

Error damaged_record(std::string_view how) {
  return {
      ErrorCode::kDatabase, "an article's record is damaged: " + std::string(how),
      "check the database with xapian-check (package xapian-tools), or index again into a new one"};
}

}  // namespace backissue
