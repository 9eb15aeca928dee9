// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: saves of one page fold into one story also where an edit between them gave
/// them other fingerprints.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_PAGE_SAVES_H_
#define BACKISSUE_COMMON_INDEX_WRITE_PAGE_SAVES_H_

#include <xapian.h>
#include <map>
#include <string>
#include <vector>

namespace backissue {

/// All documents of one URL carry the least of their own fingerprints as story. That depends on
/// which documents there are and not on the order they came in, so that runs in any order end in
/// the same database. A copy in another paper that shares its text with one save only may thereby
/// be left alone: folding is a help, not a promise.
class PageSaves {
 public:
  /// `page_term`: of a document's URL; may be empty.
  void note_added(const std::string& page_term);
  /// Call before all documents of a file are deleted.
  void note_removed(const Xapian::Database& database, const std::string& file_term);
  /// Sets the story of all documents whose company has changed, as part of the open batch. Throws
  /// what Xapian throws.
  void settle(Xapian::WritableDatabase& database);

 private:
  struct Change {
    long added = 0;
    long removed = 0;
  };
  std::map<std::string, Change> touched_;  // by page term, in this batch
};

/// The same for `merged`, made of `parts` that were each settled, as part of the open batch.
void settle_pages_across(const std::vector<Xapian::Database>& parts,
                         Xapian::WritableDatabase& merged);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_PAGE_SAVES_H_
