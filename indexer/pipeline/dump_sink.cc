// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/dump_sink.h"

#include "common/analysis/tokenizer.h"
#include "common/json.h"

namespace backissue {

void DumpSink::digest(FileResult& file, Tokenizer& tokenizer) const {
  for (auto& article : file.articles) {
    article.words = count_words(article.body, tokenizer);
    (file.lines += to_json(article)) += '\n';
  }
  file.articles.clear();
}

Result<void> DumpSink::take(FileResult&& file) {
  if (file.lines.empty()) return {};
  return write_(file.lines);
}

}  // namespace backissue
