// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/read/archive.h"

#include <filesystem>

#include "common/index/read/database.h"

namespace backissue {

Result<Archive> open_archive(const std::vector<std::string>& places) {
  Archive archive;
  archive.places = places;
  for (const std::string& place : places) {
    auto part = open_databases({place});
    if (!part) return tl::unexpected(part.error());
    std::error_code ignored;
    if (!std::filesystem::exists(place, ignored)) archive.remote = true;  // and yet it was opened
    archive.all.add_database(*part);
    archive.parts.push_back(std::move(*part));
  }
  return archive;
}

}  // namespace backissue
