// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "common/text.h"
#include "searcher/query/date_words.h"
#include "searcher/query/parser.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxLimit = 100'000;
constexpr std::size_t kMaxOffset = 1'000'000'000;

constexpr OptionSpec kOptions[] = {
    {"db", 0, "DIR", "database; several are searched as one, HOST:PORT is a remote one", "Where",
     true},
    {"tag", 0, "T", "articles with this tag",
     "Filters (of one kind: any of the values; kinds: all must hold)", true},
    {"source", 0, "S", "of this site or publisher",
     "Filters (of one kind: any of the values; kinds: all must hold)", true},
    {"author", 0, "A", "by this person",
     "Filters (of one kind: any of the values; kinds: all must hold)", true},
    {"section", 0, "S", "of this section",
     "Filters (of one kind: any of the values; kinds: all must hold)", true},
    {"lang", 0, "L", "in this language, as en or pt",
     "Filters (of one kind: any of the values; kinds: all must hold)", true},
    {"from", 0, "DATE",
     "published on DATE or later; DATE is 2025, 2025-09, 2025-09-18, today, yesterday, 7d, 3w, 6m, "
     "2y (that long ago)",
     "Dates"},
    {"to", 0, "DATE", "published on DATE or earlier", "Dates"},
    {"on", 0, "DATE", "published within DATE", "Dates"},
    {"now", 0, "DATE", "the day that counts as today", "Dates"},
    {"sort", 0, "ORDER", "relevance (default), newest or oldest", "Results"},
    {"recent", 0, "", "by relevance, newer articles a little higher", "Results"},
    {"limit", 'n', "N", "results on a page (default 10)", "Results"},
    {"offset", 0, "N", "results to pass over first", "Results"},
    {"facets", 0, "LIST",
     "counts over all matches: tag,source,author,section,language,year,month,day", "Results"},
    {"count", 0, "", "print the number of matches alone", "Results"},
    {"explain", 0, "", "how the query was understood, and why each hit ranks where it does",
     "Results"},
    {"format", 0, "FORMAT", "text (default), json, jsonl or csv", "Output"},
    {"color", 0, "WHEN", "auto (default), always or never", "Output"},
    {"help", 'h', "", "this page; --help=query explains the query language", "Output"},
    {"version", 'V', "", "versions of the program and its libraries", "Output"},
};

constexpr std::array<std::string_view, 4> kFormats = {"text", "json", "jsonl", "csv"};
constexpr std::array<std::string_view, 3> kWhens = {"auto", "always", "never"};
constexpr std::array<std::string_view, 3> kSorts = {"relevance", "newest", "oldest"};
constexpr std::array<std::string_view, 8> kFacets = {"tag",      "source", "author", "section",
                                                     "language", "year",   "month",  "day"};

tl::unexpected<Error> usage(std::string what, std::string mend) {
  return tl::unexpected(Error{ErrorCode::kUsage, std::move(what), std::move(mend)});
}

/// The place of `typed` among the names; an unknown one is refused with the nearest, or all, to
/// choose from.
Result<std::size_t> choose(std::string_view option, std::string_view typed,
                           std::span<const std::string_view> names) {
  const auto found = std::find(names.begin(), names.end(), typed);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::string_view nearest = nearest_name(typed, names);
  return usage(fmt::format("unknown value '{}' of --{}", typed, option),
               nearest.empty() ? fmt::format("choose one of {}", fmt::join(names, ", "))
                               : fmt::format("did you mean '{}'?", nearest));
}

Result<std::size_t> read_number(const ParsedOptions& parsed, std::string_view option,
                                std::string_view shown, std::size_t fallback, std::size_t most) {
  if (!parsed.has(option)) return fallback;
  const std::string typed = parsed.value(option);
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (problem != std::errc{} || end != typed.data() + typed.size() || number > most)
    return usage(fmt::format("'{}' is no value for {}", typed, shown),
                 fmt::format("write a number from 0 to {}", most));
  return number;
}

Result<std::vector<FacetKind>> read_facets(const ParsedOptions& parsed) {
  std::vector<FacetKind> kinds;
  if (!parsed.has("facets")) return kinds;
  const std::string list = parsed.value("facets");
  for (const std::string_view name : split(list, ',')) {
    const auto index = choose("facets", trim(name), kFacets);
    if (!index) return tl::unexpected(index.error());
    const auto kind = static_cast<FacetKind>(*index);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  return kinds;
}

Result<DaySpan> read_days(const ParsedOptions& parsed, std::string_view option, CivilDay today) {
  auto span = parse_date_word(parsed.value(option), today);
  if (span) return *span;
  Error error = span.error();
  error.code = ErrorCode::kUsage;
  error.what = fmt::format("--{}: {}", option, error.what);
  error.at.reset();  // it is no place in the query
  return tl::unexpected(std::move(error));
}

QueryNode node_of(NodeKind kind, Field field) {
  QueryNode node;
  node.kind = kind;
  node.field = field;
  return node;
}

/// Any of the values given for one field.
std::optional<QueryNode> any_value(const ParsedOptions& parsed, std::string_view option,
                                   Field field) {
  QueryNode any = node_of(NodeKind::kOr, field);
  for (const std::string& value : parsed.all(option)) {
    any.children.push_back(node_of(NodeKind::kValue, field));
    any.children.back().text = value;
  }
  if (any.children.empty()) return std::nullopt;
  return any.children.size() == 1 ? any.children.front() : any;
}

Result<void> add_value_filters(const ParsedOptions& parsed, SearchRequest& request) {
  constexpr std::pair<std::string_view, Field> kFilters[] = {{"tag", Field::kTag},
                                                             {"source", Field::kSource},
                                                             {"author", Field::kAuthor},
                                                             {"section", Field::kSection},
                                                             {"lang", Field::kLanguage}};
  for (const auto& [option, field] : kFilters) {
    for (const std::string& value : parsed.all(option))
      if (trim(value).empty())
        return usage(fmt::format("--{} has an empty value", option), "name what to look for");
    if (auto filter = any_value(parsed, option, field))
      request.filters.push_back(std::move(*filter));
  }
  return {};
}

Result<void> add_date_filters(const ParsedOptions& parsed, CivilDay today, SearchRequest& request) {
  QueryNode between = node_of(NodeKind::kDates, Field::kPublished);
  if (parsed.has("from")) {
    const auto days = read_days(parsed, "from", today);
    if (!days) return tl::unexpected(days.error());
    between.first = days->first;
  }
  if (parsed.has("to")) {
    const auto days = read_days(parsed, "to", today);
    if (!days) return tl::unexpected(days.error());
    between.last = days->last;
  }
  if (between.last < between.first)
    return usage(
        fmt::format("--to {} is before --from {}", parsed.value("to"), parsed.value("from")),
        "give --from the earlier date");
  if (parsed.has("from") || parsed.has("to")) request.filters.push_back(between);
  if (!parsed.has("on")) return {};
  const auto days = read_days(parsed, "on", today);
  if (!days) return tl::unexpected(days.error());
  between.first = days->first;
  between.last = days->last;
  request.filters.push_back(between);
  return {};
}

Result<CivilDay> read_today(const ParsedOptions& parsed, CivilDay today) {
  if (!parsed.has("now")) return today;
  const auto days = read_days(parsed, "now", today);
  if (!days) return tl::unexpected(days.error());
  if (days->first != days->last) return usage("--now needs one day", "write it as 2025-09-18");
  return days->first;
}

/// Sort, page, facets and format: all that a fixed set of words or a number can say.
Result<void> read_manner(const ParsedOptions& parsed, SearchOptions& options) {
  const auto sort = choose("sort", parsed.value("sort", "relevance"), kSorts);
  if (!sort) return tl::unexpected(sort.error());
  const auto format = choose("format", parsed.value("format", "text"), kFormats);
  if (!format) return tl::unexpected(format.error());
  const auto colour = choose("color", parsed.value("color", "auto"), kWhens);
  if (!colour) return tl::unexpected(colour.error());
  const auto limit = read_number(parsed, "limit", "-n", options.request.limit, kMaxLimit);
  if (!limit) return tl::unexpected(limit.error());
  const auto offset = read_number(parsed, "offset", "--offset", 0, kMaxOffset);
  if (!offset) return tl::unexpected(offset.error());
  auto facets = read_facets(parsed);
  if (!facets) return tl::unexpected(facets.error());
  options.format = static_cast<OutputFormat>(*format);
  options.colour = static_cast<When>(*colour);
  options.count = parsed.has("count");
  options.request.sort = static_cast<SortOrder>(*sort);
  options.request.limit = options.count ? 0 : *limit;
  options.request.offset = *offset;
  options.request.facets = std::move(*facets);
  options.request.count_all = options.count;
  options.request.explain = parsed.has("explain");
  return {};
}

}  // namespace

std::span<const OptionSpec> search_option_table() {
  return kOptions;
}

Result<SearchOptions> read_search_options(const ParsedOptions& parsed, CivilDay today) {
  SearchOptions options;
  options.databases = parsed.all("db");
  if (auto read = read_manner(parsed, options); !read) return tl::unexpected(read.error());
  const auto now = read_today(parsed, today);
  if (!now) return tl::unexpected(now.error());
  SearchRequest& request = options.request;
  if (auto added = add_value_filters(parsed, request); !added) return tl::unexpected(added.error());
  if (auto added = add_date_filters(parsed, *now, request); !added)
    return tl::unexpected(added.error());
  if (parsed.has("recent")) {
    if (request.sort != SortOrder::kRelevance)
      return usage("--recent ranks by relevance, --sort does not",
                   "leave out one of the two; --sort newest goes by the day alone");
    request.prefer_recent = *now;
  }
  request.text = join(parsed.arguments, " ");
  auto query = parse_query(request.text, *now);
  if (!query) return tl::unexpected(query.error());
  request.query = std::move(*query);
  if (request.query.kind == NodeKind::kNothing && request.filters.empty())
    return usage("nothing to look for",
                 "write some words, or a filter such as --tag or --from; see --help");
  return options;
}

std::string search_help() {
  return "usage: backissue-search [OPTIONS] QUERY...\n"
         "Searches the articles that backissue-index found. Words are ranked; \"a phrase\", AND OR "
         "NOT ( ),\n"
         "-word +word word* a NEAR/5 b, headline: tag: author: source: section: lang: date: "
         "(--help=query).\n\n" +
         options_help(kOptions) +
         "\nExamples:\n"
         "  backissue-search port strike\n"
         "  backissue-search '\"port strike\" -football' --from 2024 --facets source,month\n"
         "  backissue-search --tag 'artificial intelligence' --sort newest --format csv > ai.csv\n"
         "\nExit status: 0 something found, 1 nothing found, 2 the query, an option or the "
         "database is wrong.\n";
}

std::string query_card() {
  return "port strike              any of the words, best first; in all their forms\n"
         "+port -football          must hold, must not hold\n"
         "a AND b, a OR b, NOT a   in capitals; brackets ( ) group\n"
         "\"port strike\"            these words as written, one after the other\n"
         "\"port strike\"~           the same in all their forms\n"
         "=strikes                 this form only\n"
         "strik*                   words that begin so\n"
         "a NEAR/5 b, a ADJ/5 b    within 5 words, in any order or in this one\n"
         "headline:w body:w        in one part of the article\n"
         "tag:\"port of call\"       also author: source: section: lang:\n"
         "date:2024-03             also 2024, 2024-03-12, today, 7d, 2024-01..2024-03, ..2020\n"
         "before:2024 after:7d     earlier than the start, later than the end\n"
         "saved:last-week          when the page was saved; modified: when it was changed\n"
         "has:author -has:tag      what is known of an article; is:undated is:dated\n"
         "\nCase and accents never matter. Quote the query for the shell: '\"port strike\" "
         "-football'\n";
}

}  // namespace backissue
