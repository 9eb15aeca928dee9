// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/soft_hyphens.h"

#include <string_view>

namespace backissue {

std::string without_soft_hyphens(std::string utf8) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  for (auto at = utf8.find(kSoftHyphen); at != std::string::npos; at = utf8.find(kSoftHyphen, at))
    utf8.erase(at, kSoftHyphen.size());
  return utf8;
}

}  // namespace backissue
