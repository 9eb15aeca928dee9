// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser.h"
#include "searcher/query/print.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/targets.h"

namespace backissue::fuzz {

void query(std::string_view bytes) {
  constexpr CivilDay kToday{2024, 2, 29};
  const auto tree = parse_query(bytes, kToday);
  if (!tree) return;
  const auto printed = print_query(*tree);
  const auto again = parse_query(printed, kToday);
  require(again.has_value(), "what was understood is a query");
  require(same_tree(*tree, *again), "what was understood means the same");
}

}  // namespace backissue::fuzz
