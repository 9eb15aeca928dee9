// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/dictionary_cutter.h"

#include <unicode/locid.h>

namespace backissue {

DictionaryCutter::~DictionaryCutter() {
  if (text_) utext_close(text_);
}

bool DictionaryCutter::open() {
  if (words_) return true;
  UErrorCode status = U_ZERO_ERROR;
  words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) words_.reset();
  return words_ != nullptr;
}

const std::vector<std::uint32_t>& DictionaryCutter::cut(std::string_view run) {
  ends_.clear();
  UErrorCode status = U_ZERO_ERROR;
  text_ = utext_openUTF8(text_, run.data(), static_cast<std::int64_t>(run.size()), &status);
  if (U_SUCCESS(status) && open()) {
    words_->setText(text_, status);
    words_->first();
    for (std::int32_t end = words_->next(); end != icu::BreakIterator::DONE; end = words_->next())
      ends_.push_back(static_cast<std::uint32_t>(end));
  }
  // Without ICU's rules (a build without its data) the run stays one word.
  const auto size = static_cast<std::uint32_t>(run.size());
  if (ends_.empty() || ends_.back() != size) ends_.push_back(size);
  return ends_;
}

}  // namespace backissue
