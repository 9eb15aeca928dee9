// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/body_model/table.h"

#include <fmt/format.h>

#include "indexer/extract/body/model_table.h"

namespace backissue::body_training {
namespace {

// Always read as a floating-point literal. Four digits are more than the training data can tell
// apart.
std::string literal(float value) {
  auto text = fmt::format("{:.4g}", value);
  text.append(text.find_first_of(".e") == text.npos ? ".F" : "F");
  return text;
}

std::string rows_of(const std::vector<std::string>& items) {
  constexpr std::size_t kColumns = 100;
  std::string out;
  std::string line = " ";
  for (const auto& item : items) {
    if (line.size() + item.size() + 2 > kColumns) {
      out += line + '\n';
      line.assign(1, ' ');
    }
    line.append(" ").append(item).append(",");
  }
  return out.append(line).append("\n");
}

std::string node_of(const TreeNode& node) {
  const int feature = node.feature < 0 ? int{body_model::kLeaf} : node.feature;
  return fmt::format("{{{}, {}, {}}}", feature, node.left, literal(node.value));
}

}  // namespace

std::string table_of(const Ensemble& ensemble) {
  std::vector<std::string> roots;
  std::vector<std::string> nodes;
  for (const auto& tree : ensemble.trees) {
    roots.push_back(std::to_string(nodes.size()));
    for (const auto& node : tree) nodes.push_back(node_of(node));
  }
  return fmt::format(
      "// SPDX-License-Identifier: GPL-3.0-or-later\n"
      "// Written by tests/bench/body_model; not edited by hand.\n"
      "#include \"indexer/extract/body/model_table.h\"\n\n"
      "// clang-format off\n"
      "namespace backissue::body_model {{\n\n"
      "const float kBias = {};\n\n"
      "const std::uint32_t kRoots[kTrees] = {{\n{}}};\n\n"
      "const Node kNodes[] = {{\n{}}};\n\n"
      "}}  // namespace backissue::body_model\n",
      literal(ensemble.bias), rows_of(roots), rows_of(nodes));
}

}  // namespace backissue::body_training
