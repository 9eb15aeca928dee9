// SPDX-License-Identifier: GPL-3.0-or-later
/// Why a file gave no article. The codes are stable: users' scripts read them in `--report` and the
/// summary.
#ifndef BACKISSUE_COMMON_REASON_H_
#define BACKISSUE_COMMON_REASON_H_

#include <optional>
#include <string_view>

namespace backissue {

enum class Reason {
  kUnreadable,
  kNotAFile,
  kSymlink,
  kNotAPage,
  kNotText,
  kEmpty,
  kTooLarge,
  kTooDeep,
  kTooSlow,
  kBadEncoding,
  kNoArticle,
  kListPage,
  kPaywallStub,
  kConsentWall,
  kLoginWall,
  kErrorPage,
  kDuplicateFile,
  kContainerDamaged,
};

struct ReasonEntry {
  Reason reason;
  std::string_view code;      ///< as printed, e.g. "list-page"
  std::string_view sentence;  ///< for people, without a full stop
  bool is_error;  ///< counted under "errors": the file should have been readable and was not
};

/// Never fails: every reason has its entry.
const ReasonEntry& entry_of(Reason reason);
std::optional<Reason> reason_from_code(std::string_view code);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_REASON_H_
