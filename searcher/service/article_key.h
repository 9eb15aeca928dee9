// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_SERVICE_ARTICLE_KEY_H_
#define BACKISSUE_SEARCHER_SERVICE_ARTICLE_KEY_H_

#include <cstdint>
#include <string>

namespace backissue {

/// What one article is asked for by.
struct ArticleKey {
  enum class Kind : std::uint8_t {
    kId,    ///< stable, of path and member: article_id()
    kPath,  ///< the file as the index names it, absolute
    kUrl,   ///< canonical, or where the page names none its own; a #fragment does not count
  };
  Kind kind = Kind::kPath;
  std::string text;
  std::string member = {};  ///< kPath: the name inside of a container; empty: any of them
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_SERVICE_ARTICLE_KEY_H_
