// SPDX-License-Identifier: GPL-3.0-or-later
/// Names of authors in what pages write where they belong.
#ifndef BACKISSUE_INDEXER_EXTRACT_PEOPLE_NAMES_H_
#define BACKISSUE_INDEXER_EXTRACT_PEOPLE_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// A byline's names one by one, as written: "By Ines Calado and Tom Berg, Reuters" -> the two and
/// the agency. '\n' parts names as well. Introductions, roles in brackets, dates, e-mail and web
/// addresses are taken off; duplicates too.
std::vector<std::string> split_byline(std::string_view byline);

enum class NameKind {
  kNone,    ///< not a name: a role, a date, a sentence
  kGroup,   ///< an agency, a desk, a paper
  kWord,    ///< one word: a nickname, a signature, or a group
  kPerson,  ///< two to five words that look like a person's name
};
NameKind kind_of_name(std::string_view name);

/// True for a group that is a news agency: "Reuters", "Harbour Press Agency".
bool names_agency(std::string_view name);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PEOPLE_NAMES_H_
