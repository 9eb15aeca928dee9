// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

/// BACKISSUE_FUZZ_TARGET is one of the functions of targets.h.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  backissue::fuzz::BACKISSUE_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
