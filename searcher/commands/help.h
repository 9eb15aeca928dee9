// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_COMMANDS_HELP_H_
#define BACKISSUE_SEARCHER_COMMANDS_HELP_H_

#include <string>

namespace backissue {

/// One screen: how to call the program, the options, three examples, what it ends with.
std::string search_help();
/// The query language on one card; its fields from the table of fields.
std::string query_card();

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_COMMANDS_HELP_H_
