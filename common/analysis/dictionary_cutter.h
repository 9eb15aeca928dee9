// SPDX-License-Identifier: GPL-3.0-or-later
/// Words of scripts that are written without spaces and that ICU has a dictionary for.
#ifndef BACKISSUE_COMMON_ANALYSIS_DICTIONARY_CUTTER_H_
#define BACKISSUE_COMMON_ANALYSIS_DICTIONARY_CUTTER_H_

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace backissue {

/// Opens ICU's rules (about 1 ms) when first needed. Not thread-safe.
class DictionaryCutter {
 public:
  DictionaryCutter() = default;
  ~DictionaryCutter();
  DictionaryCutter(const DictionaryCutter&) = delete;
  DictionaryCutter& operator=(const DictionaryCutter&) = delete;

  /// Ends of the words of a run of one such script, in bytes, ascending; the last one is
  /// run.size().
  const std::vector<std::uint32_t>& cut(std::string_view run);

 private:
  bool open();

  std::unique_ptr<icu::BreakIterator> words_;
  UText* text_ = nullptr;
  std::vector<std::uint32_t> ends_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_DICTIONARY_CUTTER_H_
