// SPDX-License-Identifier: GPL-3.0-or-later
/// What was found in one saved page. All text is well-formed UTF-8 without control characters,
/// white space collapsed (the body keeps "\n\n" between paragraphs and "\n" nowhere). Empty means
/// absent.
#ifndef BACKISSUE_COMMON_ARTICLE_H_
#define BACKISSUE_COMMON_ARTICLE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/date.h"

namespace backissue {

struct Article {
  // Where it came from. `path` is raw bytes as the file system has them: see display_path() in
  // text.h.
  std::string path;
  std::string member;   ///< name inside a container, else empty
  std::string form;     ///< "html", "text", "mhtml", "warc", …
  std::string charset;  ///< the encoding it was read in, e.g. "UTF-8", "windows-1256"

  std::string url;
  std::string canonical_url;
  std::string title;
  std::vector<std::string> authors;
  std::optional<Timestamp> published;
  std::string
      published_from;  ///< "json-ld", "opengraph", "meta", "microdata", "time", "text", "url", …
  std::optional<Timestamp> modified;
  std::optional<Timestamp> saved;
  std::string section;
  std::vector<std::string> tags;  ///< in page order
  std::string publisher;          ///< name as a reader would write it
  std::string site;               ///< host in lower case without "www."
  std::string language;           ///< BCP 47 primary subtag, e.g. "en"; "und" is written as empty
  std::string summary;
  std::string body;       ///< paragraphs separated by one blank line
  std::size_t words = 0;  ///< tokens of the body
};

/// What tells the page from others wherever its copies were saved from: the canonical address, else
/// the one it was saved from; empty without either.
inline const std::string& page_url(const Article& article) {
  return article.canonical_url.empty() ? article.url : article.canonical_url;
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ARTICLE_H_
