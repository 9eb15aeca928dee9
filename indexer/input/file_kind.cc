// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"
#include "indexer/input/forms/forms.h"

namespace backissue {
namespace {

using namespace std::string_view_literals;

// What lies beside pages in mirrors and home folders, and text that is never a page. Sorted.
constexpr std::array kNeverExtensions = {
    "7z"sv,   "aac"sv,  "apk"sv,  "avi"sv,     "avif"sv, "bmp"sv,    "c"sv,    "cc"sv,   "class"sv,
    "css"sv,  "csv"sv,  "deb"sv,  "dll"sv,     "dmg"sv,  "doc"sv,    "docx"sv, "eot"sv,  "epub"sv,
    "exe"sv,  "flac"sv, "flv"sv,  "gif"sv,     "h"sv,    "heic"sv,   "ico"sv,  "iso"sv,  "jar"sv,
    "java"sv, "jpeg"sv, "jpg"sv,  "js"sv,      "jxl"sv,  "less"sv,   "log"sv,  "m3u8"sv, "m4a"sv,
    "m4v"sv,  "map"sv,  "mid"sv,  "mjs"sv,     "mkv"sv,  "mov"sv,    "mp3"sv,  "mp4"sv,  "mpeg"sv,
    "mpg"sv,  "msi"sv,  "o"sv,    "odp"sv,     "ods"sv,  "odt"sv,    "ogg"sv,  "ogv"sv,  "opus"sv,
    "otf"sv,  "pdf"sv,  "png"sv,  "ppt"sv,     "pptx"sv, "ps"sv,     "psd"sv,  "py"sv,   "rar"sv,
    "rpm"sv,  "rtf"sv,  "scss"sv, "sh"sv,      "so"sv,   "sqlite"sv, "svg"sv,  "svgz"sv, "swf"sv,
    "tar"sv,  "tif"sv,  "tiff"sv, "torrent"sv, "ts"sv,   "ttf"sv,    "vtt"sv,  "wasm"sv, "wav"sv,
    "webm"sv, "webp"sv, "wma"sv,  "wmv"sv,     "woff"sv, "woff2"sv,  "xls"sv,  "xlsx"sv};
static_assert(std::is_sorted(kNeverExtensions.begin(), kNeverExtensions.end()));

// As browsers and offices on Windows write them in each interface language.
constexpr std::array kCompanionSuffixes = {
    "_files"sv,  ".files"sv,     "-Dateien"sv,  "_fichiers"sv,   "_archivos"sv, "_arquivos"sv,
    "_file"sv,   "_bestanden"sv, "-filer"sv,    "_tiedostot"sv,  "_pliki"sv,    "_soubory"sv,
    "_elemei"sv, "_ficheiros"sv, "_dosyalar"sv, "_datoteke"sv,   "_fitxers"sv,  "_failid"sv,
    "_fails"sv,  "_bylos"sv,     "_fajlovi"sv,  "_fitxategiak"sv};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& sorted, std::string_view value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

}  // namespace

FileKind file_kind_of(std::string_view name) {
  if (name.starts_with("._")) return FileKind::kNever;  // macOS keeps a file's attributes there
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return FileKind::kUnknown;
  if (form_named(name) != nullptr) return FileKind::kPage;
  const std::string extension = ascii_lower(name.substr(dot + 1));
  return contains(kNeverExtensions, extension) ? FileKind::kNever : FileKind::kUnknown;
}

std::string_view companion_suffix(std::string_view folder_name) {
  for (const auto suffix : kCompanionSuffixes)
    if (folder_name.size() > suffix.size() && folder_name.ends_with(suffix)) return suffix;
  return {};
}

}  // namespace backissue
