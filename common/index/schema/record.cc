// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/record.h"

#include <cstdint>
#include <optional>

#include "common/date.h"
#include "common/index/schema/errors.h"
#include "common/leb128.h"

namespace backissue {
namespace {

constexpr char kVersion = 1;

// On disk: a tag keeps its number and meaning for ever; new fields get new numbers.
enum Tag : std::uint8_t {
  kPath = 1,
  kMember,
  kForm,
  kCharset,
  kUrl,
  kCanonicalUrl,
  kTitle,
  kAuthor,  // repeated
  kPublished,
  kPublishedFrom,
  kModified,
  kSaved,
  kSection,
  kArticleTag,  // repeated
  kPublisher,
  kSite,
  kLanguage,
  kSummary,
  kBody,
  kWords,
};

void append_field(std::string& out, Tag tag, std::string_view value) {
  if (value.empty()) return;
  out.push_back(static_cast<char>(tag));
  append_leb128(out, value.size());
  out += value;
}

void append_moment(std::string& out, Tag tag, const std::optional<Timestamp>& moment) {
  if (moment) append_field(out, tag, to_iso8601(*moment));
}

/// False when a value is not what its tag promises.
bool set_moment(std::optional<Timestamp>& moment, std::string_view value) {
  moment = parse_iso8601(value);
  return moment.has_value();
}

bool set_words(std::size_t& words, std::string_view value) {
  const auto number = take_leb128(value);
  if (!number || !value.empty()) return false;
  words = *number;
  return true;
}

std::string* text_of(Article& article, std::uint8_t tag) {
  switch (tag) {
    case kPath:
      return &article.path;
    case kMember:
      return &article.member;
    case kForm:
      return &article.form;
    case kCharset:
      return &article.charset;
    case kUrl:
      return &article.url;
    case kCanonicalUrl:
      return &article.canonical_url;
    case kTitle:
      return &article.title;
    case kPublishedFrom:
      return &article.published_from;
    case kSection:
      return &article.section;
    case kPublisher:
      return &article.publisher;
    case kSite:
      return &article.site;
    case kLanguage:
      return &article.language;
    case kSummary:
      return &article.summary;
    case kBody:
      return &article.body;
    default:
      return nullptr;
  }
}

bool set_field(Article& article, std::uint8_t tag, std::string_view value) {
  if (std::string* text = text_of(article, tag)) {
    text->assign(value);
    return true;
  }
  switch (tag) {
    case kAuthor:
      article.authors.emplace_back(value);
      return true;
    case kArticleTag:
      article.tags.emplace_back(value);
      return true;
    case kPublished:
      return set_moment(article.published, value);
    case kModified:
      return set_moment(article.modified, value);
    case kSaved:
      return set_moment(article.saved, value);
    case kWords:
      return set_words(article.words, value);
    default:
      return true;  // written by a later version
  }
}

}  // namespace

std::string encode_record(const Article& article) {
  std::string out(1, kVersion);
  out.reserve(article.body.size() + article.summary.size() + 512);
  append_field(out, kPath, article.path);
  append_field(out, kMember, article.member);
  append_field(out, kForm, article.form);
  append_field(out, kCharset, article.charset);
  append_field(out, kUrl, article.url);
  append_field(out, kCanonicalUrl, article.canonical_url);
  append_field(out, kTitle, article.title);
  for (const auto& author : article.authors) append_field(out, kAuthor, author);
  append_moment(out, kPublished, article.published);
  append_field(out, kPublishedFrom, article.published_from);
  append_moment(out, kModified, article.modified);
  append_moment(out, kSaved, article.saved);
  append_field(out, kSection, article.section);
  for (const auto& tag : article.tags) append_field(out, kArticleTag, tag);
  append_field(out, kPublisher, article.publisher);
  append_field(out, kSite, article.site);
  append_field(out, kLanguage, article.language);
  append_field(out, kSummary, article.summary);
  std::string words;
  if (article.words > 0) append_leb128(words, article.words);
  append_field(out, kWords, words);
  append_field(out, kBody, article.body);
  return out;
}

Result<Article> decode_record(std::string_view bytes) {
  if (bytes.empty()) return tl::unexpected(damaged_record("it is empty"));
  if (bytes.front() != kVersion) return tl::unexpected(damaged_record("its version is unknown"));
  bytes.remove_prefix(1);
  Article article;
  while (!bytes.empty()) {
    const auto tag = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    const auto length = take_leb128(bytes);
    if (!length || *length > bytes.size())
      return tl::unexpected(damaged_record("a field is cut short"));
    if (!set_field(article, tag, bytes.substr(0, *length)))
      return tl::unexpected(damaged_record("a field has a wrong value"));
    bytes.remove_prefix(*length);
  }
  return article;
}

}  // namespace backissue
