// SPDX-License-Identifier: GPL-3.0-or-later
// Built without the thread sanitizer (CMakeLists.txt): half of oneTBB is in its headers, the other
// half in a library that the sanitizer does not know, so that all that goes from one to the other
// would look like a race. Nothing else belongs here.
#include "indexer/pipeline/in_order.h"

#include <tbb/parallel_pipeline.h>

namespace backissue {

void pass_in_order(Filters& filters, std::size_t in_flight) {
  using tbb::filter_mode;
  using Token = std::unique_ptr<Passing>;
  const auto first = [&](tbb::flow_control& flow) {
    Token token = filters.first();
    if (token == nullptr) flow.stop();
    return token;
  };
  const auto work = [&](Token token) {
    filters.work(*token);
    return token;
  };
  const auto last = [&](const Token& token) { filters.last(*token); };
  tbb::parallel_pipeline(in_flight,
                         tbb::make_filter<void, Token>(filter_mode::serial_in_order, first) &
                             tbb::make_filter<Token, Token>(filter_mode::parallel, work) &
                             tbb::make_filter<Token, void>(filter_mode::serial_in_order, last));
}

}  // namespace backissue
