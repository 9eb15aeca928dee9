// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the body model: see docs/extraction.md.
//
//   body-model blocks PAGE...
//     every block of each page, as JSON Lines, for labels.py
//   body-model train LABELS TABLE.cc HELD_OUT
//     writes the model's table, and as JSON Lines the body of each page as the program would find
//     it with a model that saw no page of the same fold
#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "common/json.h"
#include "indexer/extract/body/context.h"
#include "indexer/extract/body/score.h"
#include "indexer/extract/body/settle.h"
#include "indexer/extract/declared/read_declarations.h"
#include "indexer/extract/extract_html.h"
#include "indexer/html/parse.h"
#include "indexer/input/text/charset.h"
#include "tests/bench/body_model/boosting.h"
#include "tests/bench/body_model/table.h"

namespace backissue::body_training {
namespace {

constexpr int kFolds = 5;

struct TrainingPage {
  std::string path;
  int fold = 0;
  std::vector<float> labels;
  std::vector<float> weights;
  std::string markup;
  html::Tree tree;
  BodyHints hints;
  PageView view;
  std::vector<float> by_rules;
  std::vector<Features> rows;
  std::vector<float> scores;  // by the model that did not see the page's fold
};

std::string read_page(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto decoded = decode_text(bytes, "");
  return decoded ? decoded->text : "";
}

// As the program makes them.
BodyHints hints_of(const html::Tree& tree, std::string_view markup) {
  const auto declared = read_declarations(tree, "");
  const auto article = extract_html(tree, {}).article;
  BodyHints hints;
  hints.title = article.title;
  hints.declared_body = declared.article_body;
  hints.summary = article.summary;
  hints.authors = article.authors;
  hints.says_article = declared.says_article;
  hints.markup = markup;
  return hints;
}

int print_blocks(const std::vector<std::string>& paths) {
  for (const auto& path : paths) {
    const auto tree = html::parse(read_page(path), {}).tree;
    if (!tree) continue;
    std::vector<std::string> texts;
    for (const auto& block : cut_blocks(*tree)) texts.push_back(block.text);
    std::string line;
    JsonWriter(line)
        .begin_object()
        .key("path")
        .string(path)
        .key("blocks")
        .strings(texts)
        .end_object();
    std::cout << line << '\n';
  }
  return 0;
}

std::vector<TrainingPage> read_labels(const std::string& path) {
  std::vector<TrainingPage> pages;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    TrainingPage page;
    page.path = row.at("path");
    page.fold = row.at("fold");
    page.labels = row.at("labels").get<std::vector<float>>();
    page.weights = row.at("weights").get<std::vector<float>>();
    page.markup = read_page(page.path);
    auto tree = html::parse(page.markup, {}).tree;
    if (!tree) continue;
    page.tree = std::move(*tree);
    pages.push_back(std::move(page));
  }
  return pages;
}

// Once the pages have their place in memory, since views point at their trees.
bool fill_in(std::vector<TrainingPage>& pages) {
  for (auto& page : pages) {
    page.hints = hints_of(page.tree, page.markup);
    page.view = view_page(page.tree, page.hints);
    page.by_rules = score_blocks(page.view);
    page.rows = own_features(page.view);
    set_context_features(page.view, page.by_rules, page.rows);
    if (page.rows.size() == page.labels.size()) continue;
    std::cerr << page.path << ": labels are of other blocks\n";
    return false;
  }
  return true;
}

std::vector<Sample> samples_without(const std::vector<TrainingPage>& pages, int fold) {
  std::vector<Sample> samples;
  for (const auto& page : pages)
    for (std::size_t i = 0; i < page.rows.size() && page.fold != fold; ++i)
      if (page.weights[i] > 0) samples.push_back({&page.rows[i], page.labels[i], page.weights[i]});
  return samples;
}

double held_out_loss(const std::vector<TrainingPage>& pages) {
  double loss = 0;
  double weight = 0;
  for (const auto& page : pages)
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
      const double score = page.scores[i];
      loss += page.weights[i] * (std::log1p(std::exp(-std::abs(score))) + std::max(score, 0.0) -
                                 page.labels[i] * score);
      weight += page.weights[i];
    }
  return loss / weight;
}

void write_held_out(const std::vector<TrainingPage>& pages, const std::string& path) {
  std::ofstream file(path);
  for (const auto& page : pages) {
    const auto body = settle_body(page.view, page.hints, page.scores, page.by_rules);
    std::string line;
    JsonWriter(line)
        .begin_object()
        .key("path")
        .string(page.path)
        .key("body")
        .string(body.refused ? "" : body.text)
        .end_object();
    file << line << '\n';
  }
}

int train(const std::string& labels, const std::string& table, const std::string& held_out) {
  auto pages = read_labels(labels);
  if (!fill_in(pages)) return 1;
  std::vector<Ensemble> ensembles(kFolds + 1);  // the last one sees every page
  const auto fit = [&](int first) {
    for (int fold = first; fold <= kFolds; fold += 2)
      ensembles[static_cast<std::size_t>(fold)] =
          boost(samples_without(pages, fold < kFolds ? fold : -1), {},
                static_cast<std::uint32_t>(fold + 1));
  };
  std::thread other(fit, 1);
  fit(0);
  other.join();
  for (auto& page : pages)
    for (const auto& row : page.rows)
      page.scores.push_back(ensembles[static_cast<std::size_t>(page.fold)].score(row));
  std::cout << fmt::format("{} pages, held-out loss {:.4f}\n", pages.size(), held_out_loss(pages));
  write_held_out(pages, held_out);
  std::ofstream(table) << table_of(ensembles.back());
  return 0;
}

}  // namespace
}  // namespace backissue::body_training

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() > 1 && words[0] == "blocks")
    return backissue::body_training::print_blocks({words.begin() + 1, words.end()});
  if (words.size() == 4 && words[0] == "train")
    return backissue::body_training::train(words[1], words[2], words[3]);
  std::cerr << "usage: body-model blocks PAGE... | body-model train LABELS TABLE.cc HELD_OUT\n";
  return 2;
}
