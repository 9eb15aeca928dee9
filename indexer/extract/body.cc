// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body.h"

#include "indexer/extract/body_container.h"
#include "indexer/extract/body_plain.h"
#include "indexer/extract/body_score.h"
#include "indexer/extract/body_view.h"

namespace backissue {

Body find_body(const html::Tree& tree, const BodyHints& hints) {
  Body body;
  const auto page = view_page(tree, hints);
  auto scores = score_blocks(page);
  keep_plain_text(page, scores);
  body.container = choose_container(page, scores);
  if (body.container == html::kNoNode) return body;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto& block = page.blocks[i].block;
    if (scores[i] <= 0 || !tree.within(block.element, body.container)) continue;
    if (body.first == html::kNoNode) body.first = block.first;
    body.last = block.first;
    if (!body.text.empty()) body.text += "\n\n";
    body.text += block.text;
  }
  return body;
}

}  // namespace backissue
