// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_CHOICE_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_CHOICE_H_

#include <vector>

#include "indexer/extract/body/view.h"

namespace backissue {

/// What of a page is the text.
struct Choice {
  html::NodeId container = html::kNoNode;  ///< the element with the best balance of likely blocks
  std::vector<bool> kept;                  ///< an entry a block
  float words = 0;                         ///< of the kept blocks
  float likeliest = 0;                     ///< the model's highest score of any block, in log odds
};

/// What is shorter is what is left of the page's frame and not a story, or a very short one.
inline constexpr float kTooFewWords = 20;

/// From the model's scores, and from the rules' where those leave next to nothing.
Choice choose_text(const PageView& page, std::vector<float> scores,
                   const std::vector<float>& by_rules);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_CHOICE_H_
