// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_TEXT_DECLARED_CHARSET_H_
#define BACKISSUE_INDEXER_INPUT_TEXT_DECLARED_CHARSET_H_

#include <string_view>

namespace backissue {

/// The label that a page gives itself: in an XML declaration, <meta charset> or <meta http-equiv
/// content> (HTML standard, 13.2.3.2, "prescan a byte stream"). A view into `bytes`, empty where
/// there is none. Labels that name no known encoding are passed over.
std::string_view declared_charset(std::string_view bytes);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_TEXT_DECLARED_CHARSET_H_
