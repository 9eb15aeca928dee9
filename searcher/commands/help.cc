// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/help.h"

#include <fmt/format.h>

#include "common/cli/exit_status.h"
#include "common/cli/option_table.h"
#include "common/index/schema/fields.h"
#include "searcher/commands/search_options.h"

namespace backissue {
namespace {

std::string exit_statuses() {
  std::string line;
  for (const ExitStatusEntry& entry : kExitStatuses)
    line += fmt::format("{}{} {}", line.empty() ? "" : ", ", static_cast<int>(entry.status),
                        entry.help);
  return line;
}

std::string field_line(const FieldEntry& entry) {
  const auto choices = choices_of(entry.field);
  return fmt::format("{:<24} {}{}{}\n", entry.example, entry.help, choices.empty() ? "" : ": ",
                     fmt::join(choices, ", "));
}

}  // namespace

std::string search_help() {
  return "usage: backissue-search [OPTIONS] QUERY...\n"
         "Searches the articles that backissue-index found. Words are ranked; \"a phrase\", AND OR "
         "NOT ( ),\n"
         "-word +word word* a NEAR/5 b, headline: tag: author: source: section: lang: date: "
         "(--help=query).\n\n" +
         options_help(search_option_table()) +
         "\nExamples:\n"
         "  backissue-search port strike\n"
         "  backissue-search '\"port strike\" -football' --from 2024 --facets source,month\n"
         "  backissue-search --tag 'artificial intelligence' --sort newest --format csv > ai.csv\n"
         "\nExit status: " +
         exit_statuses() + ".\n";
}

std::string query_card() {
  std::string card =
      "port strike              any of the words, best first; in all their forms\n"
      "+port -football          must hold, must not hold\n"
      "a AND b, a OR b, NOT a   in capitals; brackets ( ) group\n"
      "\"port strike\"            these words as written, one after the other\n"
      "\"port strike\"~           the same in all their forms\n"
      "=strikes                 this form only\n"
      "strik*                   words that begin so\n"
      "a NEAR/5 b, a ADJ/5 b    within 5 words, in any order or in this one\n";
  for (const FieldEntry& entry : kFields) card += field_line(entry);
  return card +
         "\nDATE is 2024, 2024-03, 2024-03-12, today, 7d, last-week; a span 2024-01..2024-03 or "
         "..2020.\n"
         "Case and accents never matter. Quote the query for the shell: '\"port strike\" "
         "-football'\n";
}

}  // namespace backissue
