// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_SERVICE_ARTICLE_H_
#define BACKISSUE_SEARCHER_SERVICE_ARTICLE_H_

#include <string>

#include "common/article.h"
#include "common/result.h"
#include "searcher/service/article_key.h"

namespace backissue {

class Archive;

/// The id by which kId asks for an article.
std::string article_id(const Article& article);

/// Whole, with its body. Of several, as saves of one address are, the one that was saved last, of
/// those saved at one moment the first in the archive. kUsage where there is none.
Result<Article> read_article(Archive& archive, const ArticleKey& key);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_SERVICE_ARTICLE_H_
