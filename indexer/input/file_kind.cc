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

// What pages are made of in mirrors, and programs with what they are made of. Sorted.
constexpr std::array kNeverExtensions = {
    "3gp"sv,   "aac"sv, "apk"sv,  "apng"sv, "avi"sv,  "avif"sv, "bmp"sv,  "c"sv,    "cc"sv,
    "class"sv, "css"sv, "cur"sv,  "deb"sv,  "dll"sv,  "dmg"sv,  "eot"sv,  "exe"sv,  "flac"sv,
    "flv"sv,   "gif"sv, "h"sv,    "heic"sv, "ico"sv,  "jar"sv,  "java"sv, "jfif"sv, "jpeg"sv,
    "jpg"sv,   "js"sv,  "jxl"sv,  "less"sv, "m3u8"sv, "m4a"sv,  "m4s"sv,  "m4v"sv,  "map"sv,
    "mid"sv,   "mjs"sv, "mkv"sv,  "mov"sv,  "mp3"sv,  "mp4"sv,  "mpd"sv,  "mpeg"sv, "mpg"sv,
    "msi"sv,   "o"sv,   "oga"sv,  "ogg"sv,  "ogv"sv,  "opus"sv, "otf"sv,  "png"sv,  "psd"sv,
    "py"sv,    "rpm"sv, "scss"sv, "sh"sv,   "so"sv,   "svg"sv,  "svgz"sv, "swf"sv,  "tif"sv,
    "tiff"sv,  "ts"sv,  "ttf"sv,  "vtt"sv,  "wasm"sv, "wav"sv,  "weba"sv, "webm"sv, "webp"sv,
    "wma"sv,   "wmv"sv, "woff"sv, "woff2"sv};
static_assert(std::is_sorted(kNeverExtensions.begin(), kNeverExtensions.end()));

// Documents and archives that no form reads, and text that is never a page. Sorted.
constexpr std::array kOtherExtensions = {
    "7z"sv,  "csv"sv, "doc"sv,    "docx"sv, "epub"sv,    "iso"sv,  "log"sv,
    "odp"sv, "ods"sv, "odt"sv,    "pdf"sv,  "ppt"sv,     "pptx"sv, "ps"sv,
    "rar"sv, "rtf"sv, "sqlite"sv, "tar"sv,  "torrent"sv, "xls"sv,  "xlsx"sv};
static_assert(std::is_sorted(kOtherExtensions.begin(), kOtherExtensions.end()));

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
  if (contains(kNeverExtensions, extension)) return FileKind::kNever;
  return contains(kOtherExtensions, extension) ? FileKind::kOther : FileKind::kUnknown;
}

std::string_view companion_suffix(std::string_view folder_name) {
  for (const auto suffix : kCompanionSuffixes)
    if (folder_name.size() > suffix.size() && folder_name.ends_with(suffix)) return suffix;
  return {};
}

}  // namespace backissue
