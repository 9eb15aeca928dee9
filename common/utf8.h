// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_UTF8_H_
#define BACKISSUE_COMMON_UTF8_H_

namespace backissue {

/// True for the bytes of a code point but its first one (RFC 3629, section 3).
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_UTF8_H_
