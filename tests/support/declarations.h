// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_SUPPORT_DECLARATIONS_H_
#define BACKISSUE_TESTS_SUPPORT_DECLARATIONS_H_

#include <initializer_list>

#include "indexer/extract/declared/declarations.h"

namespace backissue {

/// What a page declares, for tests that need no page around it.
inline Declarations declarations(std::initializer_list<Declaration> list) {
  Declarations declared;
  for (const auto& one : list) declared.add(one.origin, one.name, one.value);
  return declared;
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_DECLARATIONS_H_
