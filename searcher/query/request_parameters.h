// SPDX-License-Identifier: GPL-3.0-or-later
/// A request as names and values. Options of the command line, the parameters of an address and
/// saved queries are these same rows.
#ifndef BACKISSUE_SEARCHER_QUERY_REQUEST_PARAMETERS_H_
#define BACKISSUE_SEARCHER_QUERY_REQUEST_PARAMETERS_H_

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/date.h"
#include "common/result.h"
#include "searcher/query/request.h"

namespace backissue {

/// In any order but for the values of one name, which keep theirs.
using Given = std::vector<std::pair<std::string, std::string>>;

/// The query itself goes by this name.
inline constexpr std::string_view kQueryParameter = "query";

struct RequestReading;
struct RequestParameter {
  std::string_view name;
  bool is_repeatable = false;
  /// Called where there is a value. Rows are read in the order of the table.
  Result<void> (*read)(const std::vector<std::string>& values, RequestReading& reading) = nullptr;
  /// Appends what read() would take for the request to become the same; nothing where it need not
  /// be given.
  void (*write)(std::string_view name, const SearchRequest& request, Given& out) = nullptr;
};
std::span<const RequestParameter> request_parameters();

/// `today` is what relative dates count from, unless "now" is given. Errors: kUsage for a name that
/// is not in the table, a value that does not fit or nothing to look for ("*", facets, a count or
/// an order by day alone ask for the whole archive); kQuery, with its place, for the query.
Result<SearchRequest> read_request(const Given& given, CivilDay today);

/// read_request(write_request(r), today) is r again, for an r that was read on that day. Relative
/// dates stay so within the query; those of "from", "to" and "on" are written as the days they
/// were.
Given write_request(const SearchRequest& request);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_QUERY_REQUEST_PARAMETERS_H_
