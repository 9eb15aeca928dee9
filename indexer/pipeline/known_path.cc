// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/known_path.h"

#include <filesystem>
#include <system_error>

#include "indexer/pipeline/paths.h"

namespace backissue {

std::string known_path(const std::string& given, const std::string& working_folder) {
  namespace fs = std::filesystem;
  const fs::path absolute =
      fs::path(working_folder) / given;  // an absolute one replaces the folder
  std::error_code problem;
  const fs::path found = fs::weakly_canonical(absolute, problem);
  return plain_path((problem ? absolute.lexically_normal() : found).string());
}

}  // namespace backissue
