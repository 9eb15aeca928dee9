// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/report.h"

#include "common/json.h"
#include "common/text.h"

namespace backissue {

std::string report_lines(const FileResult& file) {
  std::string out;
  for (const auto& refusal : file.refusals) {
    const auto& reason = entry_of(refusal.reason);
    JsonWriter json(out);
    json.begin_object()
        .field("path", display_path(file.entry.path))
        .field("member", display_path(refusal.member));
    json.field("reason", reason.code).field("sentence", reason.sentence).end_object();
    out += '\n';
  }
  return out;
}

}  // namespace backissue
