// SPDX-License-Identifier: GPL-3.0-or-later
/// What a run did, for people and for scripts.
#ifndef BACKISSUE_INDEXER_PIPELINE_SUMMARY_H_
#define BACKISSUE_INDEXER_PIPELINE_SUMMARY_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/reason.h"
#include "indexer/pipeline/sink.h"

namespace backissue {

/// What was dropped as the user asked.
struct Forgotten {
  std::string path;
  std::uint64_t files = 0;
  std::uint64_t articles = 0;
};

/// Every file is counted once: as one that gave articles, as unchanged, as moved, or among
/// `skipped`. Those passed over are not among the files.
struct Summary {
  std::uint64_t files = 0;
  std::uint64_t added = 0;      ///< articles of files that were not known
  std::uint64_t updated = 0;    ///< articles of files that were read before
  std::uint64_t unchanged = 0;  ///< files that need not be read again
  std::uint64_t moved = 0;      ///< files that an earlier run met elsewhere, and that are not read
  std::uint64_t removed = 0;    ///< articles dropped: their file is gone (--prune), or `forgotten`
  std::uint64_t gone = 0;       ///< files that are gone and whose articles were kept
  std::uint64_t errors =
      0;  ///< files that should have been readable and were not, and given paths that do not exist
  std::uint64_t bytes = 0;  ///< of the files that were read
  std::map<Reason, std::uint64_t> skipped;
  std::uint64_t passed_over = 0;  ///< see Walker::passed_over()
  std::vector<Forgotten> forgotten;

  std::uint64_t published = 0;  ///< of the articles: with a day of publication
  std::uint64_t only_saved = 0;
  std::uint64_t undated = 0;
  std::map<std::string, std::uint64_t> languages;  ///< "" for unknown

  std::uint64_t articles() const { return added + updated; }
  void count(const FileResult& file);
};

/// What the summary says beside the counts.
struct SummaryContext {
  double seconds = 0;
  bool interrupted = false;
  bool read_files = true;         ///< false: no path to read was given
  std::string database;           ///< as shown; empty when none was written
  std::uint64_t in_database = 0;  ///< articles after the run
  std::uint64_t database_bytes = 0;
  bool reported = false;  ///< a report file was asked for
};

/// The object of the contract, one line without its end.
std::string to_json(const Summary& summary, const SummaryContext& context);
/// A few lines for people, each with its end.
std::string to_text(const Summary& summary, const SummaryContext& context);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_SUMMARY_H_
