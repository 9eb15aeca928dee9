// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of what an article's record can be asked by: indexer, query parser and
/// --help=query read it.
/// Prefixes and slots are on disk: never change one without a new kSchemaVersion.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_FIELDS_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_FIELDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace backissue {

inline constexpr int kSchemaVersion = 4;

enum class Field : std::uint8_t {
  kText,  ///< headline and body words: the default of a query word
  kHeadline,
  kBody,
  kTag,
  kAuthor,
  kSource,
  kSection,
  kLanguage,
  kPublished,  ///< `date:`
  kBefore,
  kAfter,
  kSaved,
  kModified,
  kHas,  ///< `has:author`: the article's record has this fact
  kIs,
};

enum class FieldKind : std::uint8_t {
  kWords,
  kValue,
  kDate,
  kChoice,  ///< one of choices_of()
};

struct FieldEntry {
  Field field;
  FieldKind kind;
  std::string_view name;                    ///< as written in a query, before the colon
  std::array<std::string_view, 2> aliases;  ///< empty where unused
  std::string_view prefix;   ///< of its terms; empty for kText and for dates, which have several
  std::string_view help;     ///< one line, without a full stop; choices follow it
  std::string_view example;  ///< a query that asks for it
};

inline constexpr std::array<FieldEntry, 15> kFields = {{
    {Field::kText,
     FieldKind::kWords,
     "text",
     {"any", ""},
     "",
     "words of the headline or the body, as without a field",
     "text:strike"},
    {Field::kHeadline,
     FieldKind::kWords,
     "headline",
     {"title", ""},
     "S",
     "words of the headline",
     "headline:strike"},
    {Field::kBody, FieldKind::kWords, "body", {"", ""}, "", "words of the body", "body:strike"},
    {Field::kTag,
     FieldKind::kValue,
     "tag",
     {"tags", "keyword"},
     "K",
     "a tag that the page carries",
     "tag:\"port of call\""},
    {Field::kAuthor,
     FieldKind::kValue,
     "author",
     {"by", ""},
     "A",
     "a person who wrote it",
     "author:\"Ines Calado\""},
    {Field::kSource,
     FieldKind::kValue,
     "source",
     {"site", "publisher"},
     "H",
     "the publisher's site or name",
     "source:harbour.example"},
    {Field::kSection,
     FieldKind::kValue,
     "section",
     {"", ""},
     "XSECTION:",
     "the section of the paper",
     "section:economy"},
    {Field::kLanguage,
     FieldKind::kValue,
     "lang",
     {"language", ""},
     "L",
     "the language of the text, as en or pt",
     "lang:pt"},
    {Field::kPublished,
     FieldKind::kDate,
     "date",
     {"published", ""},
     "",
     "published on these days: a day, month or year, or a span A..B",
     "date:2024-01..2024-03"},
    {Field::kBefore,
     FieldKind::kDate,
     "before",
     {"", ""},
     "",
     "published earlier than the start of DATE",
     "before:2024"},
    {Field::kAfter,
     FieldKind::kDate,
     "after",
     {"", ""},
     "",
     "published later than the end of DATE",
     "after:7d"},
    {Field::kSaved,
     FieldKind::kDate,
     "saved",
     {"", ""},
     "",
     "the page was saved on these days",
     "saved:last-week"},
    {Field::kModified,
     FieldKind::kDate,
     "modified",
     {"updated", ""},
     "",
     "last changed on these days, as the page states",
     "modified:2024-03-12"},
    {Field::kHas, FieldKind::kChoice, "has", {"", ""}, "", "this is known of it", "has:author"},
    {Field::kIs, FieldKind::kChoice, "is", {"", ""}, "", "whether it has a date", "is:undated"},
}};

constexpr const FieldEntry& entry_of(Field field) {
  return kFields[static_cast<std::size_t>(field)];
}
/// What a kChoice field takes.
std::span<const std::string_view> choices_of(Field field);
/// By name or alias, letter case aside (ASCII).
std::optional<Field> field_from_name(std::string_view name);
/// The name that a mistyped one most likely meant; empty when none is near.
std::string_view nearest_field_name(std::string_view name);

/// Term prefixes that are no query field. Those of more than one letter start with X and end in ':'
/// so that no value can be read as part of the prefix.
namespace prefix {
inline constexpr std::string_view kId = "Q";  ///< stable id of path and member; one a document
inline constexpr std::string_view kFile =
    "XFILE:";                                  ///< hash of the path: all documents of one file
inline constexpr std::string_view kUrl = "U";  ///< canonical URL, or URL, without fragment
inline constexpr std::string_view kPublisher =
    "XPUBLISHER:";  ///< publisher's name; `source:` looks here too
inline constexpr std::string_view kNotInBody =
    "XNOTINBODY:";  ///< words that find the article and that its body lacks
inline constexpr std::string_view kYear = "Y";   ///< YYYY of the day of publication
inline constexpr std::string_view kMonth = "M";  ///< YYYYMM
inline constexpr std::string_view kDay = "D";    ///< YYYYMMDD
inline constexpr std::string_view kUndated =
    "XUNDATED:";  ///< the only term with it is the prefix alone
/// + a choice of `has:`: the article lacks it. Most have most, so that this takes less room than
/// the opposite.
inline constexpr std::string_view kLacks = "XLACKS:";
inline constexpr std::string_view kStory =
    "XSTORY:";  ///< fingerprint under which copies of a story fold
}  // namespace prefix

/// Value slots. Several values in one slot are joined by U+001F.
namespace slot {
inline constexpr std::uint32_t kPublished =
    0;  ///< "YYYYMMDDhhmmss" as stated (00:00:00 without a time); absent if undated
inline constexpr std::uint32_t kSource = 1;
inline constexpr std::uint32_t kTags = 2;
inline constexpr std::uint32_t kAuthors = 3;
inline constexpr std::uint32_t kSection = 4;
inline constexpr std::uint32_t kLanguage = 5;
inline constexpr std::uint32_t kStory = 6;  ///< same value as the story term: hits collapse by it
inline constexpr std::uint32_t kSaved = 7;  ///< "YYYYMMDDhhmmss"
inline constexpr std::uint32_t kModified = 8;  ///< "YYYYMMDDhhmmss"
}  // namespace slot
inline constexpr char kValueSeparator = '\x1f';
inline constexpr std::size_t kDayDigits = 8;  ///< of a moment in a slot; the time comes after

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_FIELDS_H_
