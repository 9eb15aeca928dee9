// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/search.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "common/text.h"
#include "searcher/commands/search_options.h"
#include "searcher/output/formats.h"
#include "searcher/service/service.h"

namespace backissue {
namespace {

constexpr std::size_t kMostInput = 64 * 1024;  // more than a query may have, so that it is refused

std::string rendered(const SearchResult& result, const SearchOptions& options, double seconds,
                     const World& world) {
  if (options.quiet) return "";
  if (options.count) return std::to_string(result.matches) + '\n';
  const OutputContext context{.query = options.request.text,
                              .seconds = seconds,
                              .colour = options.colour == When::kAuto
                                            ? world.shows_colour
                                            : options.colour == When::kAlways,
                              .columns = world.columns,
                              .offset = options.request.offset,
                              .links = world.shows_links,
                              .ends_in_null = options.ends_in_null,
                              .counts_alone = options.request.limit == 0,
                              .facet_limit = options.facet_limit,
                              .reader = world.reader};
  std::ostringstream out;
  kFormats[options.format].write(out, result, context);
  return std::move(out).str();
}

/// A lone "-" stands for what standard input says, its lines side by side.
ParsedOptions with_query(ParsedOptions parsed, const World& world) {
  if (parsed.arguments != std::vector<std::string>{"-"} || world.read_input == nullptr)
    return parsed;
  std::string query = world.read_input(kMostInput);
  std::replace(query.begin(), query.end(), '\n', ' ');
  parsed.arguments = {std::string(trim(query))};
  return parsed;
}

}  // namespace

Outcome run_search(const ParsedOptions& given, const World& world) {
  const ParsedOptions parsed = with_query(given, world);
  const auto options = read_search_options(parsed, world.today);
  if (!options) return failure(options.error(), query_of(parsed));
  const double start = world.seconds();
  std::vector<std::string> places = options->databases;
  if (places.empty()) places.push_back(world.default_database);
  auto service = Service::open(places);
  if (!service) return failure(service.error());
  const auto result = service->search(options->request);
  if (!result) return failure(result.error(), options->request.text);
  return {rendered(*result, *options, world.seconds() - start, world), "",
          result->matches > 0 ? ExitStatus::kFound : ExitStatus::kNothingFound};
}

}  // namespace backissue
