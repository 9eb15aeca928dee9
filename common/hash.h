// SPDX-License-Identifier: GPL-3.0-or-later
/// Hashes that are the same on every machine and in every version: some are on disk.
#ifndef BACKISSUE_COMMON_HASH_H_
#define BACKISSUE_COMMON_HASH_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace backissue {

/// What 64-bit FNV-1a begins with (Fowler, Noll, Vo: draft-eastlake-fnv, section 5).
inline constexpr std::uint64_t kFnvBasis = 0xcbf29ce484222325ULL;
inline constexpr std::uint64_t kFnvPrime = 0x100000001b3ULL;
/// One step of it. `part` is a byte by the book; more bits at once spread well enough for tables.
constexpr std::uint64_t fnv1a_step(std::uint64_t hash, std::uint64_t part) {
  return (hash ^ part) * kFnvPrime;
}
constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = kFnvBasis;
  for (const char c : bytes) hash = fnv1a_step(hash, static_cast<unsigned char>(c));
  return hash;
}

/// 2^64 by the golden ratio: multiplied by it, numbers that lie close are far apart (Knuth, TAOCP
/// 6.4).
inline constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15ULL;

inline constexpr std::size_t kHashDigits = 16;
/// In so many hex digits.
std::string hash_digits(std::uint64_t hash);
/// What stands for a value that is too long for a key: its first `head` bytes and a hash of the
/// whole, so that two long values that share a head stay two.
std::string head_and_hash(std::string_view value, std::size_t head);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_HASH_H_
