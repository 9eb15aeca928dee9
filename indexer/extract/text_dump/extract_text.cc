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

/// Fewer words than this are no article.
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

void note(Extraction& out, Fact fact, Origin origin, std::string value) {
  if (!value.empty()) out.evidence.push_back({fact, origin, std::move(value), 0.5F});
}

void note_all(Extraction& out, const std::vector<DumpBlock>& blocks, const DumpOutline& outline) {
  const Article& article = out.article;
  if (outline.headline) note(out, Fact::kTitle, Origin::kHeading, blocks[*outline.headline].text);
  for (const auto& author : article.authors) note(out, Fact::kAuthor, Origin::kByline, author);
  for (const auto& tag : article.tags) note(out, Fact::kTag, Origin::kVisibleText, tag);
  note(out, Fact::kPublisher, Origin::kVisibleText, article.publisher);
  note(out, Fact::kSection, Origin::kVisibleText, article.section);
  if (article.published)
    note(out, Fact::kPublished, Origin::kVisibleText, to_iso8601(*article.published));
  if (article.modified)
    note(out, Fact::kModified, Origin::kVisibleText, to_iso8601(*article.modified));
}

}  // namespace

Extraction extract_text(std::string_view utf8, const PageContext& context) {
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
  note_all(out, blocks, outline);
  return out;
}

}  // namespace backissue
