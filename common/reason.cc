// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reason.h"

#include <array>

namespace backissue {
namespace {

constexpr std::array kEntries = {
    ReasonEntry{Reason::kUnreadable, "unreadable", "the file or folder could not be read", true},
    ReasonEntry{Reason::kNotAFile, "not-a-file", "a pipe, socket or device, not a file", false},
    ReasonEntry{Reason::kSymlink, "symlink", "a symbolic link; links are not followed", false},
    ReasonEntry{Reason::kNotAPage, "not-a-page", "not a kind of file that holds a saved page",
                false},
    ReasonEntry{Reason::kNotText, "not-text", "binary content under a page's name", false},
    ReasonEntry{Reason::kEmpty, "empty", "nothing but white space", false},
    ReasonEntry{Reason::kTooLarge, "too-large", "larger than a saved page can reasonably be",
                false},
    ReasonEntry{Reason::kTooDeep, "too-deep", "markup nested too deep or too heavy to parse",
                false},
    ReasonEntry{Reason::kTooSlow, "too-slow",
                "markup that took longer than its time budget to parse", false},
    ReasonEntry{Reason::kBadEncoding, "bad-encoding", "no character encoding makes text of it",
                false},
    ReasonEntry{Reason::kNoArticle, "no-article", "no article text was found in the page", false},
    ReasonEntry{Reason::kListPage, "list-page",
                "a section front, tag page or other list of articles", false},
    ReasonEntry{Reason::kPaywallStub, "paywall-stub",
                "a paywall with little or none of the article", false},
    ReasonEntry{Reason::kConsentWall, "consent-wall",
                "a cookie or consent notice in place of the page", false},
    ReasonEntry{Reason::kLoginWall, "login-wall", "a login form in place of the page", false},
    ReasonEntry{Reason::kErrorPage, "error-page", "a saved error message in place of the page",
                false},
    ReasonEntry{Reason::kDuplicateFile, "duplicate-file",
                "the same file was already read in this run", false},
    ReasonEntry{Reason::kContainerDamaged, "container-damaged",
                "a container that could not be read to its end", true},
};

constexpr bool in_enum_order() {
  for (std::size_t i = 0; i < kEntries.size(); ++i)
    if (static_cast<std::size_t>(kEntries[i].reason) != i) return false;
  return true;
}
static_assert(in_enum_order());

}  // namespace

const ReasonEntry& entry_of(Reason reason) {
  return kEntries[static_cast<std::size_t>(reason)];
}

std::optional<Reason> reason_from_code(std::string_view code) {
  for (const auto& entry : kEntries)
    if (entry.code == code) return entry.reason;
  return std::nullopt;
}

}  // namespace backissue
