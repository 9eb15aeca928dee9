// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/length_column.h"

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/columns.h"
#include "common/index/schema.h"

namespace backissue {
namespace {

// The engine gives all lengths of fewer articles within a few milliseconds.
constexpr Xapian::doccount kFewestArticles = 10'000;

std::string head_key() {
  return std::string(metadata::kLengthColumn);
}

std::string block_key(std::size_t number) {
  return head_key() + ':' + std::to_string(number);
}

}  // namespace

void write_length_column(Xapian::WritableDatabase& database) {
  const bool is_wanted = database.get_doccount() >= kFewestArticles;
  database.set_metadata(head_key(), is_wanted ? column_head(database) : "");
  std::size_t blocks = 0;
  std::vector<std::uint32_t> lengths;
  const auto close_block = [&] {
    const std::size_t width = width_of(lengths);
    std::string bytes(1, static_cast<char>(width));
    append_numbers(bytes, lengths, width);
    database.set_metadata(block_key(blocks++), bytes);
    lengths.clear();
  };
  const auto end = database.postlist_end("");
  for (auto at = database.postlist_begin(""); is_wanted && at != end; ++at) {
    while (blocks * kColumnBlock + lengths.size() + 1 < *at) {
      lengths.push_back(0);
      if (lengths.size() == kColumnBlock) close_block();
    }
    lengths.push_back(at.get_doclength());
    if (lengths.size() == kColumnBlock) close_block();
  }
  if (!lengths.empty()) close_block();
  for (; !database.get_metadata(block_key(blocks)).empty(); ++blocks)  // of an earlier, longer one
    database.set_metadata(block_key(blocks), "");
}

LengthColumn::LengthColumn(const Xapian::Database& database) : database_(database) {
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
