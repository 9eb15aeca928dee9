// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_INQUIRY_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_INQUIRY_H_

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/evidence.h"
#include "indexer/extract/page/site_names.h"
#include "indexer/html/tree.h"

namespace backissue {

/// What every choice of a fact may look at, and where it notes what it chose from.
struct Inquiry {
  const html::Tree& tree;
  const Declarations& declared;
  const SiteNames& site;
  Evidence* evidence = nullptr;  ///< null when nobody asks
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_INQUIRY_H_
