// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/record.h"

#include "tests/fuzz/laws.h"
#include "tests/fuzz/targets.h"

namespace backissue::fuzz {

void record(std::string_view bytes) {
  const auto article = decode_record(bytes);
  if (!article) return;
  const auto written = encode_record(*article);
  const auto again = decode_record(written);
  require(again.has_value(), "what was written can be read");
  require(encode_record(*again) == written, "reading and writing again changes nothing");
}

}  // namespace backissue::fuzz
