// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/column_blocks.h"

#include <algorithm>

#include "common/leb128.h"

namespace backissue {
namespace {

template <std::size_t kWidth>
void read_numbers(std::string_view bytes, std::vector<std::uint32_t>& out) {
  out.resize(bytes.size() / kWidth);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = number_at(bytes, i * kWidth, kWidth);
}

}  // namespace

std::string column_head(const Xapian::Database& database) {
  std::string head = database.get_uuid();
  append_leb128(head, database.get_lastdocid());
  return head;
}

Xapian::docid take_column_head(const Xapian::Database& database, std::string_view& bytes) {
  const std::string uuid = database.get_uuid();
  if (!bytes.starts_with(uuid)) return 0;
  bytes.remove_prefix(uuid.size());
  const auto last = take_leb128(bytes);
  return last && *last <= database.get_lastdocid() ? static_cast<Xapian::docid>(*last) : 0;
}

Xapian::docid last_in_column(const Xapian::Database& database, std::string_view name) {
  if (database.get_doccount() < kLargeArchive) return 0;  // spares most searches the look
  const std::string head = database.get_metadata(std::string(name));
  std::string_view bytes = head;
  return take_column_head(database, bytes);
}

std::string column_part_key(std::string_view name, std::string_view part) {
  std::string key(name);
  return (key += ':') += part;
}

std::string read_column_block(const Xapian::Database& database, std::string_view name,
                              std::size_t number) {
  return database.get_metadata(column_part_key(name, std::to_string(number)));
}

void BlockWriter::put(const std::string& bytes) {
  database_.set_metadata(column_part_key(name_, std::to_string(next_++)), bytes);
}

void BlockWriter::finish() {
  while (!read_column_block(database_, name_, next_).empty()) put("");
}

std::size_t width_of(const std::vector<std::uint32_t>& numbers) {
  const auto greatest = std::max_element(numbers.begin(), numbers.end());
  if (greatest == numbers.end() || *greatest <= 0xFF) return 1;
  return *greatest <= 0xFFFF ? 2 : 4;
}

void append_numbers(std::string& out, const std::vector<std::uint32_t>& numbers,
                    std::size_t width) {
  for (const std::uint32_t number : numbers)
    for (std::size_t byte = 0; byte < width; ++byte)
      out.push_back(static_cast<char>(number >> 8 * byte & 0xFF));
}

std::vector<std::uint32_t> numbers_in(std::string_view bytes, std::size_t width) {
  std::vector<std::uint32_t> numbers;
  if (width == 1) read_numbers<1>(bytes, numbers);
  if (width == 2) read_numbers<2>(bytes, numbers);
  if (width == 4) read_numbers<4>(bytes, numbers);
  return numbers;
}

}  // namespace backissue
