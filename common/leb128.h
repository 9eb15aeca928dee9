// SPDX-License-Identifier: GPL-3.0-or-later
/// Unsigned LEB128 (DWARF 5, section 7.6): seven bits a byte, the least significant first, the high
/// bit on all but the last.
#ifndef BACKISSUE_COMMON_LEB128_H_
#define BACKISSUE_COMMON_LEB128_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backissue {

inline void append_leb128(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out.push_back(static_cast<char>((number & 0x7F) | 0x80));
  out.push_back(static_cast<char>(number));
}

/// Takes a number off the front; nullopt when it is cut short or over 64 bits.
inline std::optional<std::uint64_t> take_leb128(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    if (shift == 63 && byte > 1) return std::nullopt;
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if ((byte & 0x80) == 0) return number;
  }
  return std::nullopt;
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_LEB128_H_
