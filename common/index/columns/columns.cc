// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/columns/columns.h"

#include <algorithm>

#include "common/index/columns/frequent_words.h"
#include "common/index/columns/length_column.h"
#include "common/index/schema/schema.h"
#include "common/index/columns/value_columns.h"
#include "common/leb128.h"

namespace backissue {
namespace {

template <std::size_t kWidth>
void read_numbers(std::string_view bytes, std::vector<std::uint32_t>& out) {
  out.resize(bytes.size() / kWidth);
  for (std::size_t i = 0; i < out.size(); ++i)
    for (std::size_t byte = 0; byte < kWidth; ++byte)
      out[i] |= std::uint32_t{static_cast<unsigned char>(bytes[i * kWidth + byte])} << 8 * byte;
}

}  // namespace

void write_columns(Xapian::WritableDatabase& database) {
  write_value_columns(database);
  write_length_column(database);
  write_frequent_words(database);
}

bool is_column_key(std::string_view key) {
  return key.starts_with(metadata::kValueColumn) || key.starts_with(metadata::kLengthColumn) ||
         key.starts_with(metadata::kFrequentWord);
}

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
