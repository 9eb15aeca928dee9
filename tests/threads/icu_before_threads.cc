// SPDX-License-Identifier: GPL-3.0-or-later
// ICU makes its normalizers at first use, once, behind an atomic flag inside of its library, which
// is built without the thread sanitizer: to another thread that calls them they seem to be written
// without any order. Made here, before there is another thread, they are in order for all.
#include <unicode/normalizer2.h>

namespace {

[[maybe_unused]] const bool kMade = [] {
  UErrorCode status = U_ZERO_ERROR;
  icu::Normalizer2::getNFCInstance(status);
  icu::Normalizer2::getNFDInstance(status);
  icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_SUCCESS(status);
}();

}  // namespace
