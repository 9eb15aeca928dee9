// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/search.h"

#include <sstream>
#include <utility>

#include "searcher/commands/search_options.h"
#include "searcher/output/formats.h"
#include "searcher/service/service.h"

namespace backissue {
namespace {

std::string rendered(const SearchResult& result, const SearchOptions& options, double seconds,
                     const World& world) {
  if (options.count) return std::to_string(result.matches) + '\n';
  const OutputContext context{.query = options.request.text,
                              .seconds = seconds,
                              .colour = options.colour == When::kAuto
                                            ? world.shows_colour
                                            : options.colour == When::kAlways,
                              .columns = world.columns,
                              .offset = options.request.offset};
  std::ostringstream out;
  kFormats[options.format].write(out, result, context);
  return std::move(out).str();
}

}  // namespace

Outcome run_search(const ParsedOptions& parsed, const World& world) {
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
