// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/length_column.h"

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/schema/schema.h"

namespace backissue {
namespace {

/// Puts lengths into blocks.
class LengthWriter {
 public:
  explicit LengthWriter(Xapian::WritableDatabase& database)
      : blocks_(database, metadata::kLengthColumn) {}

  /// In ascending order; articles that are passed over have no length.
  void add(Xapian::docid article, Xapian::termcount length) {
    while (next_ < article) put(0);
    put(length);
  }
  void finish() {
    if (!lengths_.empty()) close_block();
    blocks_.finish();
  }

 private:
  void put(Xapian::termcount length) {
    lengths_.push_back(length);
    ++next_;
    if (lengths_.size() == kColumnBlock) close_block();
  }
  void close_block() {
    const std::size_t width = width_of(lengths_);
    std::string bytes(1, static_cast<char>(width));
    append_numbers(bytes, lengths_, width);
    blocks_.put(bytes);
    lengths_.clear();
  }

  BlockWriter blocks_;
  std::uint64_t next_ = 1;              // article
  std::vector<std::uint32_t> lengths_;  // of the block at hand
};

}  // namespace

void write_length_column(Xapian::WritableDatabase& database) {
  const bool is_large = database.get_doccount() >= kLargeArchive;
  database.set_metadata(std::string(metadata::kLengthColumn),
                        is_large ? column_head(database) : "");
  LengthWriter writer(database);
  const auto end = database.postlist_end("");
  for (auto at = database.postlist_begin(""); is_large && at != end; ++at)
    writer.add(*at, at.get_doclength());
  writer.finish();
}

LengthColumn::LengthColumn(const Xapian::Database& database)
    : database_(database), last_(last_in_column(database, metadata::kLengthColumn)) {}

LengthColumn::Block LengthColumn::block(std::size_t number) const {
  Block block;
  block.bytes_ = read_column_block(database_, metadata::kLengthColumn, number);
  const auto width = static_cast<std::size_t>(block.bytes_.empty() ? 0 : block.bytes_[0]);
  if (is_width(width)) block.width_ = width;
  return block;
}

}  // namespace backissue
