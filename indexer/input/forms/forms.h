// SPDX-License-Identifier: GPL-3.0-or-later
/// The forms that saved pages are read in. A new one is a file beside html.cc and a row here.
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_FORMS_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_FORMS_H_

#include <span>
#include <string_view>

#include "indexer/input/forms/form.h"

namespace backissue {

/// In the order in which they are asked.
std::span<const Form> forms();

/// The row among whose suffixes that of the file name is; nullptr where none has it.
const Form* form_named(std::string_view name, std::span<const Form> rows = forms());

/// Content decides: the first row that the head begins like, else the one that the name promises if
/// only names tell it, else the last row, which is for whatever might be a page.
const Form& form_of(std::string_view head, std::string_view name,
                    std::span<const Form> rows = forms());

/// True for a name that promises a form which nothing in the content could confirm.
bool is_promised(std::string_view name, std::span<const Form> rows = forms());

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_FORMS_H_
