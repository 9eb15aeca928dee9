// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_SUPPORT_KNOWN_WRITER_H_
#define BACKISSUE_TESTS_SUPPORT_KNOWN_WRITER_H_

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "common/index/write/writer.h"

namespace backissue {

/// A writer that knows the files it is told of, in memory, and takes no articles.
class KnownWriter final : public Writer {
 public:
  std::map<std::string, FileRecord> files;
  bool is_broken = false;  ///< every question fails

  Result<void> each_file(
      std::string_view start,
      const std::function<void(const std::string&, const FileRecord&)>& visit) const override {
    if (is_broken) return tl::unexpected(Error{ErrorCode::kDatabase, "broken", ""});
    for (const auto& [path, record] : files)
      if (path.starts_with(start)) visit(path, record);
    return {};
  }
  Result<void> put_piece(std::string_view path, FilePiece piece) override {
    if (piece.record) files[std::string(path)] = *piece.record;
    return {};
  }
  Result<void> remove_file(std::string_view path) override {
    files.erase(std::string(path));
    return {};
  }
  Result<void> move_file(std::string_view from, std::string_view to) override {
    if (auto moved = files.extract(std::string(from))) {
      moved.key() = std::string(to);
      files.insert(std::move(moved));
    }
    return {};
  }
  bool is_first_run() const override { return files.empty(); }
  Result<void> expect_files(std::uint64_t) override { return {}; }
  Result<std::string> finish() override { return std::string(); }
};

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_KNOWN_WRITER_H_
