// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_MACHINE_DATE_H_
#define BACKISSUE_COMMON_MACHINE_DATE_H_

#include <optional>
#include <string_view>

#include "common/date.h"

namespace backissue {

/// Moments as programs write them into headers and comments, in English whatever the user's
/// language: "Mon, 23 Nov 2026 19:08:04 GMT" of HTTP (RFC 9110, 5.6.7), "23 Nov 26 9:08 +0100" and
/// "… EST (x)" of mail (RFC 5322, 3.3 and 4.3) and "Mon Nov 23 2026 19:08:04 GMT+0100 (…)" of
/// ECMAScript. The weekday is passed over. A time that makes no sense is left out, a day that the
/// calendar does not have gives nothing.
std::optional<Timestamp> parse_machine_date(std::string_view text);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_MACHINE_DATE_H_
