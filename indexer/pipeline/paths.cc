// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/paths.h"

#include "common/text.h"

namespace backissue {

std::string plain_path(std::string_view path) {
  std::string out = !path.empty() && path.front() == '/' ? "/" : "";
  for (const auto part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (!out.empty() && out.back() != '/') out += '/';
    out += part;
  }
  return out.empty() ? "." : out;
}

std::string_view start_of_paths_under(std::string_view root) {
  return root == "." ? std::string_view() : root;
}

bool is_under(std::string_view path, std::string_view root) {
  if (root == ".") return path.empty() || path.front() != '/';
  if (path.substr(0, root.size()) != root) return false;
  return path.size() == root.size() || root == "/" || path[root.size()] == '/';
}

bool overlap(const std::vector<std::string>& roots) {
  for (std::size_t i = 0; i < roots.size(); ++i)
    for (std::size_t j = 0; j < roots.size(); ++j)
      if (i != j && is_under(roots[i], roots[j])) return true;
  return false;
}

}  // namespace backissue
