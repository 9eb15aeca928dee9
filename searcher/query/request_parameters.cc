// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/request_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "common/cli/choices.h"
#include "common/text.h"
#include "searcher/query/date_words.h"
#include "searcher/query/parser.h"

namespace backissue {

struct RequestReading {
  CivilDay today;
  SearchRequest request = {};
  std::string from = {};  ///< as typed; empty where it was not given
};

namespace {

constexpr std::size_t kMaxLimit = 100'000;
constexpr std::size_t kMaxOffset = 1'000'000'000;

using Values = std::vector<std::string>;

/// Filters by a value, in the order in which they stand in a request.
struct ValueFilter {
  std::string_view name;
  Field field;
};
constexpr std::array<ValueFilter, 5> kValueFilters = {{{"tag", Field::kTag},
                                                       {"source", Field::kSource},
                                                       {"author", Field::kAuthor},
                                                       {"section", Field::kSection},
                                                       {"lang", Field::kLanguage}}};

QueryNode node_of(NodeKind kind, Field field) {
  QueryNode node;
  node.kind = kind;
  node.field = field;
  return node;
}

Result<DaySpan> read_days(std::string_view name, const Values& values, CivilDay today) {
  auto span = parse_date_word(values.back(), today);
  if (span) return *span;
  Error error = span.error();
  error.code = ErrorCode::kUsage;
  error.what = fmt::format("--{}: {}", name, error.what);
  error.at.reset();  // it is not a place in the query
  return tl::unexpected(std::move(error));
}

Result<void> read_sort(const Values& values, RequestReading& reading) {
  const auto sort = choose("sort", values.back(), kSortNames);
  if (!sort) return tl::unexpected(sort.error());
  reading.request.sort = static_cast<SortOrder>(*sort);
  return {};
}

void write_sort(std::string_view name, const SearchRequest& request, Given& out) {
  if (request.sort != SortOrder::kRelevance) out.emplace_back(name, name_of(request.sort));
}

Result<void> read_match(const Values& values, RequestReading& reading) {
  const auto rule = choose("match", values.back(), kMatchNames);
  if (!rule) return tl::unexpected(rule.error());
  reading.request.match = static_cast<MatchRule>(*rule);
  return {};
}

void write_match(std::string_view name, const SearchRequest& request, Given& out) {
  if (request.match != MatchRule::kAuto)
    out.emplace_back(name, kMatchNames[static_cast<std::size_t>(request.match)]);
}

Result<void> read_limit(const Values& values, RequestReading& reading) {
  const auto limit = read_number(values.back(), "-n", kMaxLimit);
  if (!limit) return tl::unexpected(limit.error());
  reading.request.limit = *limit;
  return {};
}

void write_limit(std::string_view name, const SearchRequest& request, Given& out) {
  if (!request.count_all && request.limit != SearchRequest().limit)
    out.emplace_back(name, std::to_string(request.limit));
}

Result<void> read_offset(const Values& values, RequestReading& reading) {
  const auto offset = read_number(values.back(), "--offset", kMaxOffset);
  if (!offset) return tl::unexpected(offset.error());
  reading.request.offset = *offset;
  return {};
}

void write_offset(std::string_view name, const SearchRequest& request, Given& out) {
  if (request.offset > 0) out.emplace_back(name, std::to_string(request.offset));
}

Result<void> read_facets(const Values& values, RequestReading& reading) {
  auto& kinds = reading.request.facets;
  for (const std::string_view name : split(values.back(), ',')) {
    const auto index = choose("facets", trim(name), kFacetNames);
    if (!index) return tl::unexpected(index.error());
    const FacetKind kind = kFacets[*index].kind;
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  return {};
}

void write_facets(std::string_view name, const SearchRequest& request, Given& out) {
  std::vector<std::string> names;
  for (const FacetKind kind : request.facets) names.emplace_back(entry_of(kind).name);
  if (!names.empty()) out.emplace_back(name, join(names, ","));
}

Result<void> read_count(const Values&, RequestReading& reading) {
  reading.request.count_all = true;
  reading.request.limit = 0;
  return {};
}

void write_count(std::string_view name, const SearchRequest& request, Given& out) {
  if (request.count_all) out.emplace_back(name, "");
}

Result<void> read_explain(const Values&, RequestReading& reading) {
  reading.request.explain = true;
  return {};
}

void write_explain(std::string_view name, const SearchRequest& request, Given& out) {
  if (request.explain) out.emplace_back(name, "");
}

Result<void> read_now(const Values& values, RequestReading& reading) {
  const auto days = read_days("now", values, reading.today);
  if (!days) return tl::unexpected(days.error());
  if (days->first != days->last)
    return tl::unexpected(
        Error{ErrorCode::kUsage, "--now needs one day", "write it as 2025-09-18"});
  reading.today = days->first;
  reading.request.now = days->first;
  return {};
}

void write_now(std::string_view name, const SearchRequest& request, Given& out) {
  if (request.now) out.emplace_back(name, to_iso8601(*request.now));
}

/// Any of the values given for one field.
template <std::size_t kFilter>
Result<void> read_values(const Values& values, RequestReading& reading) {
  constexpr ValueFilter filter = kValueFilters[kFilter];
  QueryNode any = node_of(NodeKind::kOr, filter.field);
  for (const std::string& value : values) {
    if (trim(value).empty())
      return tl::unexpected(Error{ErrorCode::kUsage,
                                  fmt::format("--{} has an empty value", filter.name),
                                  "name what to look for"});
    any.children.push_back(node_of(NodeKind::kValue, filter.field));
    any.children.back().text = value;
  }
  reading.request.filters.push_back(any.children.size() == 1 ? any.children.front() : any);
  return {};
}

template <std::size_t kFilter>
void write_values(std::string_view name, const SearchRequest& request, Given& out) {
  for (const QueryNode& filter : request.filters) {
    if (filter.field != kValueFilters[kFilter].field) continue;
    if (filter.kind == NodeKind::kValue) out.emplace_back(name, filter.text);
    for (const QueryNode& value : filter.children) out.emplace_back(name, value.text);
  }
}

Result<void> read_from(const Values& values, RequestReading& reading) {
  const auto days = read_days("from", values, reading.today);
  if (!days) return tl::unexpected(days.error());
  QueryNode dates = node_of(NodeKind::kDates, Field::kPublished);
  dates.first = days->first;
  reading.request.filters.push_back(std::move(dates));
  reading.from = values.back();
  return {};
}

/// What "from" began, or a filter of its own.
Result<void> read_to(const Values& values, RequestReading& reading) {
  const auto days = read_days("to", values, reading.today);
  if (!days) return tl::unexpected(days.error());
  auto& filters = reading.request.filters;
  if (reading.from.empty()) filters.push_back(node_of(NodeKind::kDates, Field::kPublished));
  filters.back().last = days->last;
  if (filters.back().last < filters.back().first)
    return tl::unexpected(Error{
        ErrorCode::kUsage, fmt::format("--to {} is before --from {}", values.back(), reading.from),
        "give --from the earlier date"});
  return {};
}

Result<void> read_on(const Values& values, RequestReading& reading) {
  const auto days = read_days("on", values, reading.today);
  if (!days) return tl::unexpected(days.error());
  QueryNode dates = node_of(NodeKind::kDates, Field::kPublished);
  dates.first = days->first;
  dates.last = days->last;
  reading.request.filters.push_back(std::move(dates));
  return {};
}

/// Those of publication; two at most, the second of "on".
std::vector<const QueryNode*> date_filters(const SearchRequest& request) {
  std::vector<const QueryNode*> dates;
  for (const QueryNode& filter : request.filters)
    if (filter.kind == NodeKind::kDates && filter.field == Field::kPublished)
      dates.push_back(&filter);
  return dates;
}

void write_from(std::string_view name, const SearchRequest& request, Given& out) {
  const auto dates = date_filters(request);
  if (dates.empty()) return;
  const QueryNode open;
  const QueryNode& days = *dates.front();
  if (days.first != open.first || days.last == open.last)
    out.emplace_back(name, to_iso8601(days.first));
}

void write_to(std::string_view name, const SearchRequest& request, Given& out) {
  const auto dates = date_filters(request);
  if (!dates.empty() && dates.front()->last != QueryNode().last)
    out.emplace_back(name, to_iso8601(dates.front()->last));
}

void write_on(std::string_view name, const SearchRequest& request, Given& out) {
  const auto dates = date_filters(request);
  if (dates.size() > 1)
    out.emplace_back(name, print_date_word({dates.back()->first, dates.back()->last}));
}

Result<void> read_recent(const Values&, RequestReading& reading) {
  if (reading.request.sort != SortOrder::kRelevance)
    return tl::unexpected(Error{ErrorCode::kUsage, "--recent ranks by relevance, --sort does not",
                                "leave out one of the two; --sort newest goes by the day alone"});
  reading.request.prefer_recent = reading.today;
  return {};
}

void write_recent(std::string_view name, const SearchRequest& request, Given& out) {
  if (request.prefer_recent) out.emplace_back(name, "");
}

Result<void> read_query(const Values& values, RequestReading& reading) {
  reading.request.text = values.back();
  auto query = parse_query(reading.request.text, reading.today);
  if (!query) return tl::unexpected(query.error());
  reading.request.query = std::move(*query);
  return {};
}

void write_query(std::string_view name, const SearchRequest& request, Given& out) {
  if (!request.text.empty()) out.emplace_back(name, request.text);
}

// "now" comes before all that counts from it, "from" right before "to", which ends what it began.
constexpr RequestParameter kParameters[] = {
    {"sort", false, read_sort, write_sort},
    {"match", false, read_match, write_match},
    {"limit", false, read_limit, write_limit},
    {"offset", false, read_offset, write_offset},
    {"facets", false, read_facets, write_facets},
    {"count", false, read_count, write_count},
    {"explain", false, read_explain, write_explain},
    {"now", false, read_now, write_now},
    {kValueFilters[0].name, true, read_values<0>, write_values<0>},
    {kValueFilters[1].name, true, read_values<1>, write_values<1>},
    {kValueFilters[2].name, true, read_values<2>, write_values<2>},
    {kValueFilters[3].name, true, read_values<3>, write_values<3>},
    {kValueFilters[4].name, true, read_values<4>, write_values<4>},
    {"from", false, read_from, write_from},
    {"to", false, read_to, write_to},
    {"on", false, read_on, write_on},
    {"recent", false, read_recent, write_recent},
    {kQueryParameter, false, read_query, write_query},
};

Result<void> check_names(const Given& given) {
  for (const auto& [name, value] : given) {
    const auto known = std::find_if(std::begin(kParameters), std::end(kParameters),
                                    [&](const RequestParameter& row) { return row.name == name; });
    if (known == std::end(kParameters))
      return tl::unexpected(
          Error{ErrorCode::kUsage, fmt::format("unknown parameter '{}'", name), "leave it out"});
    const auto times = std::count_if(given.begin(), given.end(),
                                     [&](const auto& other) { return other.first == name; });
    if (times > 1 && !known->is_repeatable)
      return tl::unexpected(Error{
          ErrorCode::kUsage, fmt::format("parameter '{}' is given twice", name), "give it once"});
  }
  return {};
}

/// Without words and filters it is the whole archive that is asked for, but not by a slip.
bool says_what(const SearchRequest& request) {
  return request.query.kind != NodeKind::kNothing || !request.filters.empty() ||
         trim(request.text) == "*" || !request.facets.empty() || request.count_all ||
         request.sort != SortOrder::kRelevance;
}

}  // namespace

std::span<const RequestParameter> request_parameters() {
  return kParameters;
}

Result<SearchRequest> read_request(const Given& given, CivilDay today) {
  if (auto known = check_names(given); !known) return tl::unexpected(known.error());
  RequestReading reading{today};
  for (const RequestParameter& row : kParameters) {
    Values values;
    for (const auto& [name, value] : given)
      if (name == row.name) values.push_back(value);
    if (values.empty()) continue;
    if (auto read = row.read(values, reading); !read) return tl::unexpected(read.error());
  }
  if (!says_what(reading.request))
    return tl::unexpected(
        Error{ErrorCode::kUsage, "nothing to look for",
              "write some words, a filter such as --tag or --from, or * for all; see --help"});
  return std::move(reading.request);
}

Given write_request(const SearchRequest& request) {
  Given given;
  for (const RequestParameter& row : kParameters) row.write(row.name, request, given);
  return given;
}

}  // namespace backissue
