// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/prepare.h"

#include "common/analysis/tokenizer.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/record.h"
#include "common/index/schema/story.h"
#include "common/index/schema/terms.h"
#include "common/index/write/prepared_article.h"
#include "common/index/write/text_terms.h"
#include "common/text.h"

namespace backissue {
namespace {

void add_value_term(Xapian::Document& document, std::string_view prefix, std::string_view value) {
  const std::string term = value_term(prefix, value);
  if (!term.empty()) document.add_boolean_term(term);
}

void add_value_terms(Xapian::Document& document, const Article& article) {
  const auto add = [&](Field field, std::string_view value) {
    add_value_term(document, entry_of(field).prefix, value);
  };
  for (const auto& tag : article.tags) add(Field::kTag, tag);
  for (const auto& author : article.authors) add(Field::kAuthor, author);
  add(Field::kSource, article.site);
  add(Field::kSection, article.section);
  add(Field::kLanguage, article.language.empty() ? "und" : article.language);
  add_value_term(document, prefix::kPublisher, article.publisher);
}

/// One term for each choice of `has:` that the article has nothing for; a missing date has its own.
void add_lacks_terms(Xapian::Document& document, const Article& article) {
  const auto note = [&](std::string_view fact, bool present) {
    if (!present) document.add_boolean_term(value_term(prefix::kLacks, fact));
  };
  note("author", !article.authors.empty());
  note("language", !article.language.empty());
  note("section", !article.section.empty());
  note("source", !article.site.empty() || !article.publisher.empty());
  note("summary", !article.summary.empty());
  note("tag", !article.tags.empty());
  note("url", !article.url.empty() || !article.canonical_url.empty());
}

void add_day_terms(Xapian::Document& document, const Article& article) {
  if (!article.published) {
    document.add_boolean_term(std::string(prefix::kUndated));
    return;
  }
  const CivilDay day = article.published->day;
  document.add_boolean_term(year_term(day.year));
  document.add_boolean_term(month_term(day.year, day.month));
  document.add_boolean_term(day_term(day));
}

void add_identity_terms(Xapian::Document& document, const Article& article,
                        const std::string& story) {
  document.add_boolean_term(id_term(article.path, article.member));
  document.add_boolean_term(file_term(article.path));
  const std::string url = url_term(page_url(article));
  if (!url.empty()) document.add_boolean_term(url);
  if (!story.empty()) document.add_boolean_term(capped_term(prefix::kStory, story));
}

void add_slots(Xapian::Document& document, const Article& article, const std::string& story) {
  const auto set = [&](Xapian::valueno number, const std::string& value) {
    if (!value.empty()) document.add_value(number, value);
  };
  const std::string separator(1, kValueSeparator);
  if (article.published) set(slot::kPublished, sortable_moment(*article.published));
  if (article.saved) set(slot::kSaved, sortable_moment(*article.saved));
  if (article.modified) set(slot::kModified, sortable_moment(*article.modified));
  set(slot::kSource, article.site);
  set(slot::kTags, join(article.tags, separator));
  set(slot::kAuthors, join(article.authors, separator));
  set(slot::kSection, article.section);
  set(slot::kLanguage, article.language);
  set(slot::kStory, story);
}

std::size_t words_among(const std::vector<Token>& tokens) {
  std::size_t count = 0;
  for (const auto& token : tokens) count += token.kind == TokenKind::kWord ? 1 : 0;
  return count;
}

/// What a reader is shown of it beside headline and text.
std::vector<std::string_view> shown_values(const Article& article) {
  std::vector<std::string_view> values{article.section, article.publisher, article.summary};
  values.insert(values.end(), article.tags.begin(), article.tags.end());
  values.insert(values.end(), article.authors.begin(), article.authors.end());
  return values;
}

}  // namespace

void PreparedDeleter::operator()(PreparedArticle* prepared) const {
  delete prepared;
}

std::size_t count_words(std::string_view text, Tokenizer& tokenizer) {
  std::vector<Token> tokens;
  tokenizer.tokenize(text, tokens);
  return words_among(tokens);
}

PreparedPtr prepare(Article article, Tokenizer& tokenizer) {
  PreparedPtr prepared(new PreparedArticle);
  std::vector<Token> body;
  std::vector<Token> headline;
  tokenizer.tokenize(article.body, body);
  tokenizer.tokenize(article.title, headline);
  article.words = words_among(body);
  prepared->language = article.language;
  if (names_a_page(page_url(article))) prepared->page_term = url_term(page_url(article));
  prepared->text_bytes = article.body.size() + article.title.size();

  std::vector<Token> shown;
  for (const std::string_view value : shown_values(article)) tokenizer.tokenize(value, shown);

  TextTerms terms(prepared->document, prepared->words);
  terms.add_body(body);
  terms.add_headline(headline);
  terms.add_shown(shown);

  const std::string story = story_key(article);
  add_value_terms(prepared->document, article);
  add_lacks_terms(prepared->document, article);
  add_day_terms(prepared->document, article);
  add_identity_terms(prepared->document, article, story);
  add_slots(prepared->document, article, story);
  prepared->document.set_data(encode_record(article));
  return prepared;
}

}  // namespace backissue
