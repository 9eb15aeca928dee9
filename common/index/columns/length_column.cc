// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/length_column.h"

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/columns/columns.h"
#include "common/index/schema/schema.h"

namespace backissue {
namespace {

std::string head_key() {
  return std::string(metadata::kLengthColumn);
}

std::string block_key(std::size_t number) {
  return head_key() + ':' + std::to_string(number);
}

class BlockWriter {
 public:
  explicit BlockWriter(Xapian::WritableDatabase& database) : database_(database) {}

  /// In ascending order; articles that are passed over have no length.
  void add(Xapian::docid article, Xapian::termcount length) {
    while (blocks_ * kColumnBlock + lengths_.size() + 1 < article) put(0);
    put(length);
  }
  void finish() {
    if (!lengths_.empty()) close_block();
    // Of an earlier, longer column.
    for (; !database_.get_metadata(block_key(blocks_)).empty(); ++blocks_)
      database_.set_metadata(block_key(blocks_), "");
  }

 private:
  void put(Xapian::termcount length) {
    lengths_.push_back(length);
    if (lengths_.size() == kColumnBlock) close_block();
  }
  void close_block() {
    const std::size_t width = width_of(lengths_);
    std::string bytes(1, static_cast<char>(width));
    append_numbers(bytes, lengths_, width);
    database_.set_metadata(block_key(blocks_++), bytes);
    lengths_.clear();
  }

  Xapian::WritableDatabase& database_;
  std::size_t blocks_ = 0;
  std::vector<std::uint32_t> lengths_;  // of the block at hand
};

}  // namespace

void write_length_column(Xapian::WritableDatabase& database) {
  const bool is_large = database.get_doccount() >= kLargeArchive;
  database.set_metadata(head_key(), is_large ? column_head(database) : "");
  BlockWriter writer(database);
  const auto end = database.postlist_end("");
  for (auto at = database.postlist_begin(""); is_large && at != end; ++at)
    writer.add(*at, at.get_doclength());
  writer.finish();
}

LengthColumn::LengthColumn(const Xapian::Database& database) : database_(database) {
  if (database.get_doccount() < kLargeArchive) return;  // spares most searches the look
  const std::string head = database.get_metadata(head_key());
  std::string_view bytes = head;
  last_ = take_column_head(database, bytes);
}

LengthColumn::Block LengthColumn::block(std::size_t number) const {
  Block block;
  block.bytes_ = database_.get_metadata(block_key(number));
  const auto width = static_cast<std::size_t>(block.bytes_.empty() ? 0 : block.bytes_[0]);
  if (width == 1 || width == 2 || width == 4) block.width_ = width;
  return block;
}

}  // namespace backissue
