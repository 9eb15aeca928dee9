// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/ast.h"

#include <algorithm>

namespace backissue {

bool same_tree(const QueryNode& a, const QueryNode& b) {
  return a.kind == b.kind && a.field == b.field && a.text == b.text && a.distance == b.distance &&
         a.first == b.first && a.last == b.last &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                    same_tree);
}

}  // namespace backissue
