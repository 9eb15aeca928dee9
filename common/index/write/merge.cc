// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/merge.h"

#include <xapian.h>

#include "common/index/columns/columns.h"
#include "common/index/schema/file_record.h"
#include "common/index/schema/schema.h"
#include "common/index/words/vocabulary.h"
#include "common/index/write/page_saves.h"

namespace backissue {
namespace {

/// Glass of Xapian 1.4 gives metadata keys as it stores them, with this in front.
constexpr std::string_view kEnginePrefix("\0\xC0", 2);

/// A key that several parts have is the dictionary's, a file's whose pieces lie in several, or one
/// of the stamp's, which is written anew in the end.
class JoinMetadata : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                         const std::string tags[]) override {
    std::string_view ours = key;
    if (ours.starts_with(kEnginePrefix)) ours.remove_prefix(kEnginePrefix.size());
    if (ours.starts_with(metadata::kFilePrefix)) return join_file_records({tags, count});
    return is_dictionary_key(ours) ? join_entries(ours, {tags, count}) : tags[0];
  }
};

}  // namespace

Result<void> merge_databases(const std::vector<std::string>& parts, const std::string& output) {
  return guarded(output, [&]() -> Result<void> {
    std::vector<Xapian::Database> databases(parts.begin(), parts.end());
    Xapian::Database all;
    for (const auto& part : databases) all.add_database(part);
    JoinMetadata join;
    all.compact(output, Xapian::Compactor::FULL, 0, join);
    Xapian::WritableDatabase merged(output, Xapian::DB_OPEN);
    merged.begin_transaction();
    write_columns(merged);
    settle_pages_across(databases, merged);
    write_stamp(merged, 0);
    merged.commit_transaction();
    return {};
  });
}

Result<void> replace_by_merged(const Beside& beside, const std::vector<std::string>& parts) {
  constexpr const char* kName = "merged";
  beside.remove(kName);
  const auto place = beside.place_for(kName);
  if (!place) return tl::unexpected(place.error());
  if (auto merged = merge_databases(parts, *place); !merged) return merged;
  return beside.switch_over(kName);
}

}  // namespace backissue
