// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/settle.h"

#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/extract/body/choice.h"
#include "indexer/extract/body/clean.h"
#include "indexer/extract/body/hidden_text.h"
#include "indexer/extract/body/line.h"
#include "indexer/extract/body/refuse.h"
#include "indexer/extract/body/state_text.h"

namespace backissue {
namespace {

// Some pages hold their text in script data alone; what they declare of it is then all there is.
bool is_only_declared(float found_words, const std::string& declared) {
  constexpr float kFewOfDeclared = 0.3F;
  return found_words < kFewOfDeclared * facts_of(declared).words;
}

// A page built by scripts may show nothing when it is saved before they have run. The object that
// bears the page's title is surer than a long string, but worth a look only where nothing is shown.
void take_hidden_text(const html::Tree& tree, const BodyHints& hints, Body& body) {
  if (hints.title.empty() || (body.refused && body.refused != Reason::kNoArticle)) return;
  std::string text;
  if (body.refused) text = text_in_state(tree, hints.title);
  if (text.empty()) text = find_hidden_text(hints.markup, hints.says_article);
  if (text.empty() || text.size() < body.text.size()) return;
  body.text = std::move(text);
  body.hidden = true;
  body.refused.reset();
}

}  // namespace

Body settle_body(const PageView& page, const BodyHints& hints, std::vector<float> scores,
                 const std::vector<float>& by_rules) {
  const auto choice = choose_text(page, std::move(scores), by_rules);
  auto body = assemble(page, choice.kept, choice.container);
  if (is_only_declared(choice.words, hints.declared_body))
    body.text = clean_paragraphs(hints.declared_body);
  else
    body.refused = refusal_of(page, hints, choice);
  if (choice.words < kTooFewWords) take_hidden_text(*page.tree, hints, body);
  return body;
}

}  // namespace backissue
