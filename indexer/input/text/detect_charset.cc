// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/text/detect_charset.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <string>

namespace backissue {
namespace {

constexpr std::size_t kWideSampleBytes = 4096;
constexpr std::size_t kFewestZeros = 4;
constexpr std::size_t kSampleBytes = 8000;  // ICU looks at no more

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

bool is_foreign(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

bool is_printable_ascii(char c) {
  return c >= 0x20 && c < 0x7F;
}

/// The stretches between tags and line ends that have letters beyond ASCII. Of a whole page the
/// detector would see little but markup, scripts and styles.
std::string telling_sample(std::string_view bytes) {
  std::string sample;
  for (std::size_t at = 0; at < bytes.size() && sample.size() < kSampleBytes;) {
    const auto end = std::min(bytes.find_first_of("<>\r\n", at), bytes.size());
    const auto stretch = bytes.substr(at, end - at);
    if (std::any_of(stretch.begin(), stretch.end(), is_foreign)) sample.append(stretch) += '\n';
    at = end + 1;
  }
  sample.resize(std::min(sample.size(), kSampleBytes));
  return sample;
}

/// How the bytes beyond ASCII are spread.
class Profile {
 public:
  explicit Profile(std::string_view sample) {
    for (const char c : sample)
      if (is_foreign(c)) ++counts_[static_cast<unsigned char>(c)];
    total_ = std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
  }
  /// Of a thousand of them, those from `first` to `last`.
  std::size_t permille(unsigned first, unsigned last) const {
    const auto sum = std::accumulate(counts_.begin() + first, counts_.begin() + last + 1, 0UL);
    return total_ == 0 ? 0 : sum * 1000 / total_;
  }

 private:
  std::array<std::size_t, 256> counts_{};
  std::size_t total_ = 0;
};

// ICU has no models of these two. Thai: consonants low in the upper half, nothing at the four
// unassigned bytes after 0xDA and after 0xFB, where Cyrillic, Greek, Arabic and the East Asian sets
// have frequent letters; Arabic in ISO-8859-6 has nearly nothing below 0xC0.
bool is_thai(const Profile& profile) {
  return profile.permille(0xA1, 0xBF) >= 200 && profile.permille(0xD0, 0xDA) >= 100 &&
         profile.permille(0x80, 0xA0) <= 20 && profile.permille(0xDB, 0xDE) <= 1 &&
         profile.permille(0xFC, 0xFF) <= 1;
}

/// Russian of DOS: small letters in two stretches with box drawing between them.
bool is_dos_cyrillic(const Profile& profile) {
  return profile.permille(0xA0, 0xAF) >= 400 && profile.permille(0xE0, 0xEF) >= 150 &&
         profile.permille(0xB0, 0xDF) <= 20 && profile.permille(0xF2, 0xFF) <= 20;
}

/// The encoding that pages use for what ICU found: for Hebrew, the one with all letters of
/// ISO-8859-8 in the same places.
const Encoding* encoding_of_match(std::string_view icu_name) {
  return encoding_of_label(icu_name.starts_with("ISO-8859-8") ? "windows-1255" : icu_name);
}

}  // namespace

const Encoding* detect_wide_encoding(std::string_view bytes) {
  const auto sample = bytes.substr(0, kWideSampleBytes);
  std::size_t zeros[2] = {0, 0};
  std::size_t ascii_pairs = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    if (sample[i] == '\0') ++zeros[0];
    if (sample[i + 1] == '\0') ++zeros[1];
    if (is_printable_ascii(sample[i]) && is_printable_ascii(sample[i + 1])) ++ascii_pairs;
  }
  // Even Chinese has fewer units of two such bytes; a page with zero bytes strewn in has hardly
  // another.
  if (ascii_pairs * 4 > sample.size()) return nullptr;
  const auto [fewer, more] = std::minmax(zeros[0], zeros[1]);
  if (more < kFewestZeros || more * 40 < sample.size() || fewer * 8 > more) return nullptr;
  return encoding_of_label(zeros[1] > zeros[0] ? "utf-16le" : "utf-16be");
}

bool has_iso_2022_escapes(std::string_view bytes) {
  const bool escapes = bytes.find("\x1b$B") != std::string_view::npos ||
                       bytes.find("\x1b$@") != std::string_view::npos;
  return escapes && std::none_of(bytes.begin(), bytes.end(), is_foreign);
}

std::vector<const Encoding*> detect_encodings(std::string_view bytes) {
  const std::string sample = telling_sample(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  std::vector<const Encoding*> found;
  const Profile profile(sample);
  if (is_thai(profile)) found.push_back(encoding_of_label("windows-874"));
  if (is_dos_cyrillic(profile)) found.push_back(encoding_of_label("ibm866"));
  for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i)
    if (const auto* encoding = encoding_of_match(ucsdet_getName(matches[i], &error)))
      found.push_back(encoding);
  return found;
}

}  // namespace backissue
