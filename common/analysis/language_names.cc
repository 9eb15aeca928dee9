// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/language_names.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <array>

#include "common/analysis/fold.h"
#include "common/analysis/language_tag.h"
#include "common/text.h"

namespace backissue {
namespace {

/// What ICU calls the language in the tongue of `locale`, folded; empty where it does not know.
std::string folded_name(const char* language, const char* locale) {
  std::array<UChar, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  const auto size = uloc_getDisplayLanguage(language, locale, name.data(),
                                            static_cast<std::int32_t>(name.size()), &status);
  // A default says that there is no name: the code stands for it.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || size <= 0) return {};
  std::string utf8;
  icu::UnicodeString(name.data(), size).toUTF8String(utf8);
  return fold_value(utf8);
}

}  // namespace

std::string language_of_name(std::string_view name) {
  const std::string wanted = fold_value(name);
  if (count_code_points(wanted) < 2) return {};
  for (const char* const* language = uloc_getISOLanguages(); *language != nullptr; ++language)
    if (folded_name(*language, "en") == wanted || folded_name(*language, *language) == wanted)
      return primary_language(*language);
  return {};
}

}  // namespace backissue
