// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/hash.h"

#include <fmt/format.h>

namespace backissue {

std::string hash_digits(std::uint64_t hash) {
  return fmt::format("{:016x}", hash);
}

std::string head_and_hash(std::string_view value, std::size_t head) {
  return std::string(value.substr(0, head)) += hash_digits(fnv1a(value));
}

}  // namespace backissue
