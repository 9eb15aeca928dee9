// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/collection.h"

#include <algorithm>
#include <numeric>

#include "common/index/fields.h"
#include "searcher/query/weighting.h"

namespace backissue {
namespace {

// Articles looked at to tell the languages of a word: shares need be right to a tenth only.
constexpr double kSample = 64;
// Below this share of other languages the archive counts as one.
constexpr double kMinorShare = 0.02;
// A language of so few articles tells half of what its words weigh, the whole archive the other
// half: in the single German article of an English archive every word is as frequent as any.
constexpr double kFewArticles = 10;

/// Adds about `wanted` articles of a posting list, spread evenly over the archive.
void sample(const Xapian::Database& database, const std::string& term, double frequency,
            double wanted, std::vector<Xapian::docid>& out) {
  const double stride = frequency <= wanted ? 1 : database.get_lastdocid() / wanted;
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end;) {
    out.push_back(*at);
    at.skip_to(*at + static_cast<Xapian::docid>(stride));
  }
}

/// Of all terms together, each by its frequency; at least one of each while the sample lasts.
std::vector<Xapian::docid> sample_all(const Xapian::Database& database,
                                      const std::vector<std::string>& terms,
                                      const std::vector<Xapian::doccount>& frequencies) {
  const double sum = std::accumulate(frequencies.begin(), frequencies.end(), 0.0);
  std::vector<Xapian::docid> articles;
  for (std::size_t i = 0; i < terms.size() && static_cast<double>(articles.size()) < 2 * kSample;
       ++i)
    sample(database, terms[i], frequencies[i], std::max(1.0, kSample * frequencies[i] / sum),
           articles);
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

}  // namespace

Collection::Collection(const Xapian::Database& database)
    : database_(database), articles_(database.get_doccount()) {
  const std::string prefix(entry_of(Field::kLanguage).prefix);
  double most = 0;
  for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix); ++at) {
    by_language_[(*at).substr(prefix.size())] = at.get_termfreq();
    most = std::max<double>(most, at.get_termfreq());
  }
  mixed_ = articles_ - most > kMinorShare * articles_;
}

std::vector<LanguageShare> Collection::languages_of(
    const std::vector<std::string>& terms, const std::vector<Xapian::doccount>& frequencies) const {
  if (!mixed_ || terms.empty()) return {{articles_, 1}};
  const auto articles = sample_all(database_, terms, frequencies);
  std::map<std::string, double> counts;
  auto value = database_.valuestream_begin(slot::kLanguage);
  const auto end = database_.valuestream_end(slot::kLanguage);
  for (const Xapian::docid article : articles) {
    if (value != end) value.skip_to(article);
    const bool told = value != end && value.get_docid() == article;
    counts[told ? *value : "und"] += 1;
  }
  std::vector<LanguageShare> shares;
  for (const auto& [language, count] : counts) {
    const auto known = by_language_.find(language);
    shares.push_back({known == by_language_.end() ? articles_ : known->second,
                      count / static_cast<double>(articles.size())});
  }
  return shares;
}

double Collection::word_weight(const std::vector<LanguageShare>& languages,
                               double documents) const {
  const double in_all = backissue::word_weight(articles_, documents);
  double weight = 0;
  for (const auto& [articles, share] : languages) {
    const double within = backissue::word_weight(articles, std::min(articles, share * documents));
    const double trust = articles / (articles + kFewArticles);
    weight += share * (trust * within + (1 - trust) * in_all);
  }
  return weight;
}

double Collection::residual_idf(const std::vector<LanguageShare>& languages, double documents,
                                double occurrences) const {
  double residual = 0;
  for (const auto& [articles, share] : languages)
    residual += share * backissue::residual_idf(articles, std::min(articles, share * documents),
                                                share * occurrences);
  return residual;
}

}  // namespace backissue
