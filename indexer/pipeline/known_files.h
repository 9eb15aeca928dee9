// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_KNOWN_FILES_H_
#define BACKISSUE_INDEXER_PIPELINE_KNOWN_FILES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/write/writer.h"
#include "common/reason.h"
#include "common/result.h"

namespace backissue {

/// What earlier runs know of the files under the given paths, loaded once, so that the walk asks no
/// database that the writer is busy with. Keeps 24 bytes a file: hashes stand for path and stamp.
class KnownFiles {
 public:
  enum class State { kNew, kChanged, kUnchanged };
  struct Answer {
    State state = State::kNew;
    std::optional<Reason> reason;  ///< why an unchanged file gave no article
  };

  static Result<KnownFiles> load(const Writer& writer, const std::vector<std::string>& roots);

  /// Marks the file as met. One that an earlier run was stopped in is new.
  Answer meet(std::string_view path, const FileStamp& stamp);
  bool all_met() const { return met_ == entries_.size(); }
  bool was_met(std::string_view path) const;
  /// True where a file of that stamp is known under whatever path; for other stamps hardly ever.
  bool has_stamp(const FileStamp& stamp);
  const std::vector<std::string>& roots() const { return roots_; }

 private:
  struct Entry {
    std::uint64_t path = 0;
    std::uint64_t stamp = 0;
    std::int16_t reason = kNoReason;
    bool met = false;
  };
  static constexpr std::int16_t kNoReason = -1;

  /// Its place in entries_, or their number.
  std::size_t index_of(std::string_view path) const;

  std::vector<Entry> entries_;  // by path hash
  std::size_t met_ = 0;
  std::vector<std::string> roots_;
  std::vector<std::uint64_t> stamps_;  // sorted; filled when first asked for
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_KNOWN_FILES_H_
