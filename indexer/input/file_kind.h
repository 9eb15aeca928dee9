// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_FILE_KIND_H_
#define BACKISSUE_INDEXER_INPUT_FILE_KIND_H_

#include <string_view>

namespace backissue {

/// What a file's name promises.
enum class FileKind {
  kPage,     ///< one that a form of pages has (forms.h)
  kUnknown,  ///< no extension, or one that also pages have (".php"): the content decides
  kOther,    ///< a document or archive of another kind: not looked into unless the user names it
  kNever,    ///< an image, style sheet, script, program…: the same, and not worth a word
};

/// `name` is the last part of a path, of any bytes.
FileKind file_kind_of(std::string_view name);

/// The extension of a companion folder of "NAME.html" ("_files" and its translations), or empty:
/// browsers put a saved page's images, scripts and frames there.
std::string_view companion_suffix(std::string_view folder_name);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FILE_KIND_H_
