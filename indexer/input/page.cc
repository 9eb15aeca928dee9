// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/page.h"

namespace backissue {

std::string_view name_of(Form form) {
  return form == Form::kHtml ? "html" : "text";
}

}  // namespace backissue
