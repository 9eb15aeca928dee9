// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_HIDDEN_TEXT_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_HIDDEN_TEXT_H_

#include <string>
#include <string_view>

namespace backissue {

/// The story that a page's markup holds where no reader sees it: as a string in the state from
/// which scripts build the page, in a script template, in <noscript> or <template>. Paragraphs
/// separated by "\n\n"; empty where nothing there is a story's worth of prose. Meant for pages that
/// show next to nothing; scripts of pure JSON are text_in_state()'s. What else scripts hold
/// (notices, teasers) is only told by its length. `in_rows`: a row of strings of one name counts as
/// one text, as where each paragraph has its own; on a page of many articles their summaries would.
/// Linear in the markup, and no deeper than strings within strings.
std::string find_hidden_text(std::string_view markup, bool in_rows);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_HIDDEN_TEXT_H_
