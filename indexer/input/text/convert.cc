// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/unistr.h>

#include <memory>

#include "indexer/input/text/encoding.h"

namespace backissue {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using ConverterPtr = std::unique_ptr<UConverter, CloseConverter>;

// ICU's own substitution writes U+001A for some encodings, which no one could tell from the page's
// own.
void replace_and_count(const void* context, UConverterToUnicodeArgs* args, const char*,
                       std::int32_t, UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
  *error = U_ZERO_ERROR;
  constexpr char16_t kReplacement = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &kReplacement, 1, 0, error);
}

ConverterPtr open_converter(const Encoding& encoding, std::size_t& bad) {
  UErrorCode error = U_ZERO_ERROR;
  ConverterPtr converter(ucnv_open(std::string(encoding.converter).c_str(), &error));
  if (U_FAILURE(error)) return nullptr;
  ucnv_setToUCallBack(converter.get(), replace_and_count, &bad, nullptr, nullptr, &error);
  return U_FAILURE(error) ? nullptr : std::move(converter);
}

}  // namespace

Converted convert(std::string_view bytes, const Encoding& encoding) {
  Converted out;
  const auto converter = open_converter(encoding, out.bad);
  if (!converter) return {{}, bytes.size(), 0};
  constexpr std::size_t kChunk = 8192;
  char16_t buffer[kChunk];
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  icu::UnicodeString units;
  while (error == U_BUFFER_OVERFLOW_ERROR) {
    error = U_ZERO_ERROR;
    char16_t* to = buffer;
    ucnv_toUnicode(converter.get(), &to, buffer + kChunk, &from, end, nullptr, true, &error);
    units.append(buffer, static_cast<std::int32_t>(to - buffer));
  }
  units.toUTF8String(out.text);
  for (std::int32_t i = 0; i < units.length(); ++i)
    if (units[i] > 0x7F && units[i] != 0xFFFD) ++out.foreign;
  return out;
}

}  // namespace backissue
