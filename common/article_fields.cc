// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/text.h"

namespace backissue {
namespace {

using Texts = std::vector<std::string>;

Texts one(std::string text) {
  Texts cells;
  if (!text.empty()) cells.push_back(std::move(text));
  return cells;
}

template <std::string Article::*kMember>
Texts text(const Article& article) {
  return one(article.*kMember);
}
template <std::string Article::*kMember>
Texts path(const Article& article) {
  return one(display_path(article.*kMember));
}
template <Texts Article::*kMember>
Texts list(const Article& article) {
  return article.*kMember;
}
template <std::optional<Timestamp> Article::*kMember>
Texts moment(const Article& article) {
  const auto& when = article.*kMember;
  return when ? Texts{to_iso8601(*when)} : Texts();
}
Texts words(const Article& article) {
  return {std::to_string(article.words)};
}
/// The site's host, or the publisher's name where no address is known.
Texts source(const Article& article) {
  return one(article.site.empty() ? article.publisher : article.site);
}

constexpr std::array kFields = {
    ArticleField{"path", Cells::kOne, true, path<&Article::path>},
    ArticleField{"member", Cells::kOne, true, path<&Article::member>},
    ArticleField{"url", Cells::kOne, true, text<&Article::url>},
    ArticleField{"canonical_url", Cells::kOne, true, text<&Article::canonical_url>},
    ArticleField{"title", Cells::kOne, true, text<&Article::title>},
    ArticleField{"authors", Cells::kList, true, list<&Article::authors>},
    ArticleField{"published", Cells::kOne, true, moment<&Article::published>},
    ArticleField{"published_from", Cells::kOne, true, text<&Article::published_from>},
    ArticleField{"modified", Cells::kOne, true, moment<&Article::modified>},
    ArticleField{"saved", Cells::kOne, true, moment<&Article::saved>},
    ArticleField{"section", Cells::kOne, true, text<&Article::section>},
    ArticleField{"tags", Cells::kList, true, list<&Article::tags>},
    ArticleField{"publisher", Cells::kOne, true, text<&Article::publisher>},
    ArticleField{"site", Cells::kOne, true, text<&Article::site>},
    ArticleField{"source", Cells::kOne, false, source},
    ArticleField{"language", Cells::kOne, true, text<&Article::language>},
    ArticleField{"summary", Cells::kOne, true, text<&Article::summary>},
    ArticleField{"body", Cells::kOne, true, text<&Article::body>},
    ArticleField{"words", Cells::kNumber, true, words},
    ArticleField{"charset", Cells::kOne, true, text<&Article::charset>},
    ArticleField{"form", Cells::kOne, true, text<&Article::form>},
};

}  // namespace

std::span<const ArticleField> article_fields() {
  return kFields;
}

const ArticleField* article_field(std::string_view name) {
  const auto found = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const ArticleField& field) { return field.name == name; });
  return found == kFields.end() ? nullptr : &*found;
}

}  // namespace backissue
