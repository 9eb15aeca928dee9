// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/shown_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "common/text.h"

namespace backissue {
namespace {

/// What of the path is below the folder.
std::optional<std::string_view> below(std::string_view path, std::string_view folder) {
  if (folder.size() < 2 || !path.starts_with(folder)) return std::nullopt;
  const auto rest = path.substr(folder.size());
  if (rest.size() < 2 || rest[0] != '/') return std::nullopt;
  return rest.substr(1);
}

/// Neither an option nor the home folder to a command that it is handed to.
std::string plain_name(std::string_view relative) {
  const bool is_special = relative[0] == '-' || relative[0] == '~';
  return (is_special ? "./" : "") + std::string(relative);
}

/// RFC 3986, section 2.3, and the slash.
bool stands_for_itself(char c) {
  return is_ascii_alnum(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string shown_path(std::string_view path, const Reader& reader) {
  if (const auto rest = below(path, reader.folder)) return plain_name(*rest);
  if (const auto rest = below(path, reader.home)) return "~/" + std::string(*rest);
  return std::string(path);
}

std::string file_url(std::string_view path, const Reader& reader) {
  if (path.empty() || path[0] != '/') return "";
  std::string url = "file://" + reader.host;
  for (const char c : path)
    url += stands_for_itself(c) ? std::string(1, c)
                                : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return url;
}

std::string terminal_link(std::string_view url, std::string_view shown) {
  const auto is_visible = [](char c) { return c > ' ' && c < '\x7f'; };
  if (url.empty() || !std::all_of(url.begin(), url.end(), is_visible)) return std::string(shown);
  return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", url, shown);
}

}  // namespace backissue
