// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/search_options.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "common/index/schema/facets.h"
#include "common/text.h"
#include "searcher/output/formats.h"
#include "searcher/query/request_parameters.h"

namespace backissue {
namespace {

/// Text of the help that is put together from a table while the program is built.
class TableText {
 public:
  constexpr TableText& add(std::string_view text) {
    for (const char c : text) chars_[size_++] = c;
    return *this;
  }
  /// "text (default), json, jsonl or csv".
  constexpr TableText& add_choices(std::span<const std::string_view> names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0) add(i + 1 < names.size() ? ", " : " or ");
      add(names[i]);
      if (i == 0) add(" (default)");
    }
    return *this;
  }
  constexpr TableText& add_list(std::span<const std::string_view> names) {
    for (std::size_t i = 0; i < names.size(); ++i) add(i > 0 ? "," : "").add(names[i]);
    return *this;
  }
  constexpr std::string_view view() const { return {chars_.data(), size_}; }

 private:
  std::array<char, 200> chars_{};
  std::size_t size_ = 0;
};

constexpr TableText kSortHelp = TableText().add_choices(kSortNames);
constexpr TableText kFacetsHelp =
    TableText().add("counts over all matches: ").add_list(kFacetNames);
constexpr TableText kMatchHelp =
    TableText().add("what matches: articles with all words, or some: ").add_choices(kMatchNames);
constexpr TableText kFormatHelp = TableText().add_choices(kFormatNames);
constexpr TableText kColorHelp = TableText().add_choices(kWhenNames);

constexpr std::size_t kMaxFacetLimit = 1'000'000'000;

constexpr std::string_view kFilters =
    "Filters (of one kind: any of the values; kinds: all must hold)";

constexpr OptionSpec kOptions[] = {
    {"db", 0, "DIR", "database; several are searched as one, HOST:PORT is a remote one", "Where",
     true},
    {"tag", 0, "T", "articles with this tag", kFilters, true},
    {"source", 0, "S", "of this site or publisher", kFilters, true},
    {"author", 0, "A", "by this person", kFilters, true},
    {"section", 0, "S", "of this section", kFilters, true},
    {"lang", 0, "L", "in this language, as en or pt", kFilters, true},
    {"from", 0, "DATE",
     "published on DATE or later; DATE is 2025, 2025-09, 2025-09-18, today, yesterday, 7d, 3w, 6m, "
     "2y (that long ago)",
     "Dates"},
    {"to", 0, "DATE", "published on DATE or earlier", "Dates"},
    {"on", 0, "DATE", "published within DATE", "Dates"},
    {"now", 0, "DATE", "the day that counts as today", "Dates"},
    {"sort", 0, "ORDER", kSortHelp.view(), "Results"},
    {"match", 0, "RULE", kMatchHelp.view(), "Results"},
    {"recent", 0, "", "by relevance, newer articles a little higher", "Results"},
    {"limit", 'n', "N", "results on a page (default 10)", "Results"},
    {"offset", 0, "N", "results to pass over first", "Results"},
    {"facets", 0, "LIST", kFacetsHelp.view(), "Results"},
    {"facet-limit", 0, "N", "values of a facet, 0 for all (default 10 in text, else all)",
     "Results"},
    {"count", 0, "", "print the number of matches alone", "Results"},
    {"quiet", 'q', "", "print nothing: the exit status is the answer", "Results"},
    {"explain", 0, "", "how the query was understood, and why each hit ranks where it does",
     "Results"},
    {"format", 0, "FORMAT", kFormatHelp.view(), "Output"},
    {"null", '0', "", "with --format paths or lines: a zero byte ends each, as xargs -0 takes it",
     "Output"},
    {"color", 0, "WHEN", kColorHelp.view(), "Output"},
    {"help", 'h', "", "this page; --help=query explains the query language", "Output"},
    {"version", 'V', "", "versions of the program and its libraries", "Output"},
};

/// What of the options makes the request; the query is always given, though it may be empty.
Given request_of(const ParsedOptions& parsed) {
  Given given;
  for (const RequestParameter& row : request_parameters())
    for (const std::string& value : parsed.all(row.name)) given.emplace_back(row.name, value);
  given.emplace_back(kQueryParameter, query_of(parsed));
  return given;
}

/// What an option asks of a format, and how else to get it.
struct Demand {
  std::string_view option;
  unsigned honours;  ///< a format that has one of these has a place for it
  std::string_view mend;
};
constexpr Demand kDemands[] = {
    {"facets", kFacetCounts | kCountsAlone,
     "use --format json, or csv with -n 0, which has the counts alone"},
    {"explain", kExplanation, "use --format json or text"},
    {"null", kNullEnds, "use --format paths or lines"},
};

tl::unexpected<Error> no_place(std::string_view option, std::string_view where,
                               std::string_view mend) {
  return tl::unexpected(Error{ErrorCode::kUsage,
                              fmt::format("{} has no place for --{}", where, option),
                              std::string(mend)});
}

/// Nothing that was asked for is passed over in silence.
Result<void> check_format(const ParsedOptions& parsed, const SearchOptions& options) {
  const Format& format = kFormats[options.format];
  const std::string name = fmt::format("--format {}", format.name);
  if (options.count)
    for (const std::string_view option : {"facets", "explain"})
      if (parsed.has(option)) return no_place(option, "--count", "leave out one of the two");
  for (const Demand& demand : kDemands)
    if (parsed.has(demand.option) && (format.honours & demand.honours) == 0)
      return no_place(demand.option, name, demand.mend);
  if (parsed.has("facets") && (format.honours & kFacetCounts) == 0 && options.request.limit > 0)
    return no_place("facets", name + " with hits",
                    "add -n 0 for the counts alone, or use --format json for both");
  if (options.colour == When::kAlways && (format.honours & kColour) == 0)
    return no_place("color always", name, "leave it out, or use --format text");
  return {};
}

}  // namespace

std::span<const OptionSpec> search_option_table() {
  return kOptions;
}

std::string query_of(const ParsedOptions& parsed) {
  return join(parsed.arguments, " ");
}

Result<SearchOptions> read_search_options(const ParsedOptions& parsed, CivilDay today) {
  SearchOptions options;
  options.databases = parsed.all("db");
  const auto format = choose("format", parsed.value("format", kFormatNames[0]), kFormatNames);
  if (!format) return tl::unexpected(format.error());
  const auto colour = choose("color", parsed.value("color", kWhenNames[0]), kWhenNames);
  if (!colour) return tl::unexpected(colour.error());
  auto request = read_request(request_of(parsed), today);
  if (!request) return tl::unexpected(request.error());
  options.format = *format;
  options.colour = static_cast<When>(*colour);
  options.count = parsed.has("count");
  options.quiet = parsed.has("quiet");
  options.ends_in_null = parsed.has("null");
  options.request = std::move(*request);
  if (parsed.has("facet-limit")) {
    const auto limit = read_number(parsed.value("facet-limit"), "--facet-limit", kMaxFacetLimit);
    if (!limit) return tl::unexpected(limit.error());
    options.facet_limit = *limit;
  }
  if (auto checked = check_format(parsed, options); !checked)
    return tl::unexpected(checked.error());
  return options;
}

}  // namespace backissue
