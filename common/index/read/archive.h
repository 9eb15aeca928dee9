// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_INDEX_READ_ARCHIVE_H_
#define BACKISSUE_COMMON_INDEX_READ_ARCHIVE_H_

#include <xapian.h>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/index/read/database.h"
#include "common/index/read/reread.h"
#include "common/index/schema/schema.h"
#include "common/result.h"

namespace backissue {

/// Databases that are searched as one. One thread at a time.
class Archive {
 public:
  /// Places as open_place() takes them.
  static Result<Archive> open(const std::vector<std::string>& places);
  explicit Archive(std::vector<Part> parts);

  /// Their union. The engine shows the dictionary of its first part alone.
  const Xapian::Database& all() const { return all_; }
  std::span<const Part> parts() const { return parts_; }
  /// The same without their places.
  std::vector<Xapian::Database> databases() const;
  /// True where all parts are on this machine: the engine then takes code of ours into the match.
  bool is_here() const;
  /// Where one of them is being made for the first time: how far all of these are.
  const std::optional<Building>& building() const { return building_; }
  /// As they were given.
  const std::vector<std::string>& places() const { return places_; }

  /// What `action(*this)` returns, a Result. This is the one wall: an action that a writer
  /// overtakes is done anew over the archive opened anew, and whatever the engine throws in the end
  /// becomes an Error (kDatabase).
  template <class Action>
  auto read(Action&& action) -> decltype(action(std::as_const(*this))) {
    using Answer = decltype(action(std::as_const(*this)));
    const auto once = [&](int reading) -> Answer {
      if (reading > 1)
        if (auto opened = open_anew(); !opened) return tl::unexpected(opened.error());
      return action(std::as_const(*this));
    };
    return walled([&] { return read_beside_writers(once); }, &reading_error);
  }

 private:
  Result<void> open_anew();
  static Error reading_error(const Thrown& thrown);

  std::vector<std::string> places_;
  std::vector<Part> parts_;
  std::optional<Building> building_;
  Xapian::Database all_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_READ_ARCHIVE_H_
