// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_SUPPORT_TEMPORARY_FOLDER_H_
#define BACKISSUE_TESTS_SUPPORT_TEMPORARY_FOLDER_H_

#include <stdlib.h>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace backissue {

/// A new empty folder, gone with all it holds at the end of the scope.
class TemporaryFolder {
 public:
  TemporaryFolder()
      : path_((std::filesystem::temp_directory_path() / "backissue-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder " + path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_TEMPORARY_FOLDER_H_
