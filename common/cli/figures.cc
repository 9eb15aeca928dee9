// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/figures.h"

#include <cstddef>

namespace backissue {
namespace {

std::string with_decimal(std::uint64_t bytes, std::uint64_t unit) {
  const std::uint64_t tenths = (bytes * 10 + unit / 2) / unit;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, "\u202F");
  return out;
}

std::string human_bytes(std::uint64_t bytes) {
  constexpr std::uint64_t kKilo = 1000;
  if (bytes < kKilo) return std::to_string(bytes) + " bytes";
  if (bytes < kKilo * kKilo) return with_decimal(bytes, kKilo) + " kB";
  if (bytes < kKilo * kKilo * kKilo) return with_decimal(bytes, kKilo * kKilo) + " MB";
  return with_decimal(bytes, kKilo * kKilo * kKilo) + " GB";
}

}  // namespace backissue
