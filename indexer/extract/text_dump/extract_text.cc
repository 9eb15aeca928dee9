// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/extract_text.h"

#include <string>
#include <utility>

#include "common/analysis/language.h"
#include "common/text.h"
#include "indexer/extract/text/urls.h"
#include "indexer/extract/text_dump/blocks.h"
#include "indexer/extract/text_dump/dates.h"
#include "indexer/extract/text_dump/facts.h"
#include "indexer/extract/text_dump/outline.h"

namespace backissue {
namespace {

/// Fewer words than this are not an article.
constexpr float kFewWords = 30;

/// What the long lines are written in: the menus may be in another language.
std::string language_of(const std::vector<DumpBlock>& blocks) {
  std::string prose;
  for (const DumpBlock& block : blocks) {
    if (block.prose && prose.size() < 20'000) prose += block.text + '\n';
  }
  return detect_language(prose, "");
}

std::string body_of(const std::vector<DumpBlock>& blocks, const DumpOutline& outline) {
  std::string body;
  for (const std::size_t at : outline.body) {
    if (!body.empty()) body += "\n\n";
    body += blocks[at].text;
  }
  return body;
}

bool is_too_short(const std::vector<DumpBlock>& blocks, const DumpOutline& outline) {
  float words = 0;
  for (const std::size_t at : outline.body) words += blocks[at].facts.words;
  return words < kFewWords;
}

/// All that a dump says of a fact is what was found: there is no second source to weigh.
void note_all(const Article& article, Evidence& evidence) {
  constexpr float kConfidence = .5F;
  const auto note = [&](Fact fact, Origin origin, std::string value) {
    if (!value.empty()) evidence.add({fact, origin, std::move(value), kConfidence}, true);
  };
  note(Fact::kTitle, Origin::kHeading, article.title);
  for (const auto& author : article.authors) note(Fact::kAuthor, Origin::kByline, author);
  for (const auto& tag : article.tags) note(Fact::kTag, Origin::kVisibleText, tag);
  note(Fact::kPublisher, Origin::kVisibleText, article.publisher);
  note(Fact::kSection, Origin::kVisibleText, article.section);
  if (article.published)
    note(Fact::kPublished, Origin::kVisibleText, to_iso8601(*article.published));
  if (article.modified) note(Fact::kModified, Origin::kVisibleText, to_iso8601(*article.modified));
}

}  // namespace

Extraction extract_text(std::string_view utf8, const PageContext& context, Evidence* evidence) {
  Extraction out;
  Article& article = out.article;
  const auto blocks = read_dump(utf8);
  article.language = language_of(blocks);
  const auto dated = dated_blocks(blocks, article.language);
  const auto outline = outline_of(blocks, dated);
  if (outline.headline) article.title = blocks[*outline.headline].text;
  article.body = body_of(blocks, outline);
  article.publisher = dump_publisher(blocks);
  article.authors = dump_authors(blocks, outline, dated, article.publisher);
  article.tags = dump_tags(blocks, outline);
  article.section = dump_section(blocks, outline, article.publisher);
  const DumpDates dates = dump_dates(blocks, outline, dated, article.language, context.saved);
  article.published = dates.published;
  article.modified = dates.modified;
  if (dates.published) article.published_from = name_of(Origin::kVisibleText);
  article.saved = context.saved;
  article.url = context.url;
  if (is_too_short(blocks, outline))
    out.refused = blocks.empty() ? Reason::kEmpty : Reason::kNoArticle;
  if (evidence) note_all(article, *evidence);
  return out;
}

}  // namespace backissue
