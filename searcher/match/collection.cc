// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/collection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "common/index/schema/fields.h"
#include "searcher/match/postings/weighting.h"

namespace backissue {
namespace {

// Articles looked at to tell the languages of a word: shares need be right to a tenth only.
constexpr double kSample = 256;
// Below this share of other languages the archive counts as one.
constexpr double kMinorShare = 0.02;
// A language of so few articles tells half of what its words weigh, the whole archive the other
// half: in the single German article of an English archive every word is as frequent as any.
constexpr double kFewArticles = 10;
// Languages that a query is less likely to be in are left out.
constexpr double kUnlikely = 0.01;

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

bool has_less(const LanguageShare& a, const LanguageShare& b) {
  return a.share < b.share;
}

double share_of(const Languages& languages, const LanguageShare& wanted) {
  for (const auto& language : languages)
    if (language.language == wanted.language) return language.share;
  return 0;
}

/// Of the language and the words: queries are asked in a language as often as articles are written
/// in it, and a word is said as often as articles of the language hold it, mixed with all articles,
/// on which a language of few has to rely (Zhai and Lafferty, 2001, with articles for occurrences).
double log_likelihood(const std::vector<WordOfQuery>& words, const LanguageShare& language,
                      double all_articles) {
  double sum = std::log(language.articles / all_articles);
  for (const auto& word : words) {
    if (word.documents <= 0) continue;
    const double in_language =
        std::min(language.articles, share_of(word.languages, language) * word.documents);
    const double in_all = std::min(1.0, word.documents / all_articles);
    sum += word.times *
           std::log((in_language + kFewArticles * in_all) / (language.articles + kFewArticles));
  }
  return sum;
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

std::vector<std::string> Collection::languages(std::size_t most) const {
  std::vector<std::pair<double, std::string>> known;
  for (const auto& [language, articles] : by_language_) known.emplace_back(articles, language);
  std::sort(known.rbegin(), known.rend());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(most, known.size()); ++i) names.push_back(known[i].second);
  return names;
}

Languages Collection::languages_of(const std::vector<std::string>& terms,
                                   const std::vector<Xapian::doccount>& frequencies) const {
  if (!mixed_ || terms.empty()) return {{"", articles_, 1}};
  const auto articles = sample_all(database_, terms, frequencies);
  std::map<std::string, double> counts;
  auto value = database_.valuestream_begin(slot::kLanguage);
  const auto end = database_.valuestream_end(slot::kLanguage);
  for (const Xapian::docid article : articles) {
    if (value != end) value.skip_to(article);
    const bool told = value != end && value.get_docid() == article;
    counts[told ? *value : "und"] += 1;
  }
  Languages shares;
  for (const auto& [language, count] : counts) {
    const auto known = by_language_.find(language);
    shares.push_back({language, known == by_language_.end() ? articles_ : known->second,
                      count / static_cast<double>(articles.size())});
  }
  return shares;
}

Languages Collection::likely_languages(const std::vector<WordOfQuery>& words) const {
  if (!mixed_ || words.empty()) return {};
  Languages likely;
  for (const auto& [language, articles] : by_language_)
    likely.push_back(
        {language, articles, log_likelihood(words, {language, articles, 0}, articles_)});
  const auto best = std::max_element(likely.begin(), likely.end(), has_less);
  const double most = best->share;
  double sum = 0;
  for (auto& language : likely) sum += language.share = std::exp(language.share - most);
  for (auto& language : likely) language.share /= sum;
  std::erase_if(likely, [](const LanguageShare& language) { return language.share < kUnlikely; });
  return likely;
}

/// A language of few articles tells little of what its words weigh.
double Collection::weight_within(const LanguageShare& language, double documents,
                                 double in_all) const {
  const double within =
      backissue::word_weight(language.articles, std::min(language.articles, documents));
  const double trust = language.articles / (language.articles + kFewArticles);
  return trust * within + (1 - trust) * in_all;
}

double Collection::word_weight(const Languages& languages, double documents) const {
  return weight_in(languages, languages, documents);
}

double Collection::weight_in(const Languages& likely, const Languages& languages,
                             double documents) const {
  const double in_all = backissue::word_weight(articles_, documents);
  double weight = 0;
  for (const auto& language : likely)
    weight +=
        language.share * weight_within(language, share_of(languages, language) * documents, in_all);
  return weight;
}

double Collection::residual_idf(const Languages& likely, const Languages& languages,
                                double documents, double occurrences) const {
  double residual = 0;
  for (const auto& language : likely.empty() ? languages : likely) {
    const double share = likely.empty() ? language.share : share_of(languages, language);
    if (share > 0)
      residual +=
          language.share * backissue::residual_idf(language.articles,
                                                   std::min(language.articles, share * documents),
                                                   share * occurrences);
  }
  return residual;
}

}  // namespace backissue
