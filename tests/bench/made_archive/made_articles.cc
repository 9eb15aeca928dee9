// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_archive/made_articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "common/text.h"

namespace backissue::made {
namespace {

constexpr std::size_t kWords = 150'000;
constexpr double kZipf = 1.05;
constexpr double kNames = 0.012;  // of all words: they keep the vocabulary growing
constexpr std::size_t kSources = 200;
constexpr std::size_t kTags = 5000;
constexpr std::size_t kPeople = 3000;
constexpr std::size_t kSections = 20;
constexpr long kDays = 20L * 365;
constexpr CivilDay kFirstDay{2005, 1, 1};
constexpr std::uint64_t kOneInCopies = 20;
constexpr double kMeanWords = 350;

constexpr std::string_view kEndings[] = {"", "", "", "", "", "s", "s", "ed", "ing", "er"};

// The most frequent first. Finnish: case and number, then a possessive, then a particle; Arabic:
// what is written together before a word, then what is written behind it.
constexpr std::string_view kCases[] = {"",     "n",    "a",    "ssa", "sta", "an",   "t",    "lla",
                                       "lle",  "jen",  "ja",   "lta", "ksi", "issa", "ista", "ihin",
                                       "illa", "ille", "ilta", "na",  "ina", "iksi", "tta"};
constexpr std::string_view kPossessives[] = {"", "nsa", "mme", "ni", "si", "nne"};
constexpr std::string_view kParticles[] = {"", "kin", "kaan", "ko", "han"};
constexpr std::string_view kBefore[] = {"",  "ال", "و", "وال", "ب",  "ل",  "بال", "لل",
                                        "ف", "ي",  "ت", "س",   "وب", "ول", "كال", "فال"};
constexpr std::string_view kBehind[] = {"",    "ة",  "ات",  "ها", "ين",  "ه",   "هم",   "ون",
                                        "ية",  "نا", "ي",   "ته", "تها", "اته", "اتها", "وا",
                                        "تهم", "كم", "يات", "ان", "تنا", "ك",   "اتهم"};
constexpr double kAffixZipf = 1.2;

struct Tongue {
  Script script;
  std::string_view language;
};
constexpr Tongue kTongues[] = {{Script::kLatin, "en"}, {Script::kLatin, "en"},
                               {Script::kLatin, "en"}, {Script::kCyrillic, "ru"},
                               {Script::kLatin, "en"}, {Script::kArabic, "ar"},
                               {Script::kLatin, "en"}, {Script::kHan, "zh"},
                               {Script::kLatin, "en"}, {Script::kCyrillic, "ru"}};
constexpr Tongue kInflecting[] = {{Script::kLatin, "fi"}, {Script::kArabic, "ar"}};

const Tongue& tongue_of(Mix mix, std::uint64_t number) {
  if (mix == Mix::kInflected) return kInflecting[number % std::size(kInflecting)];
  return mix == Mix::kMixed ? kTongues[number % std::size(kTongues)] : kTongues[0];
}

std::string capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

/// Lengths of news articles are about log-normal.
std::size_t length_of(Random& random) {
  double normal = -6;  // Irwin and Hall: twelve of them make a normal distribution
  for (int i = 0; i < 12; ++i) normal += random.fraction();
  return static_cast<std::size_t>(
      std::clamp(kMeanWords * 0.86 * std::exp(0.55 * normal), 40.0, 4000.0));
}

std::string paragraphs(std::string_view text, std::string_view before, std::string_view after) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    out.append(before).append(text.substr(at, end - at)).append(after);
    at = end + 2;
  }
  return out;
}

}  // namespace

ArticleMaker::ArticleMaker(Mix mix)
    : mix_(mix),
      words_(kWords, kZipf),
      affixes_(std::size(kCases), kAffixZipf),
      sources_(kSources, 0.9),
      tags_(kTags, 0.9),
      people_(kPeople, 0.7) {}

std::string ArticleMaker::word(Random& random, Script script, std::uint64_t number) const {
  if (random.chance(kNames))
    return capital(made_word(kWords + random.below(20'000 + number), script));
  std::string word = made_word(words_.pick(random), script);
  if (mix_ == Mix::kInflected) return inflected(random, script, std::move(word));
  if (script != Script::kHan && script != Script::kArabic && script != Script::kCyrillic)
    word += kEndings[random.below(std::size(kEndings))];
  return word;
}

std::string ArticleMaker::inflected(Random& random, Script script, std::string word) const {
  const auto any_of = [&](std::span<const std::string_view> affixes) {
    const std::size_t rank = affixes_.pick(random);
    return rank < affixes.size() ? affixes[rank] : std::string_view();
  };
  if (script == Script::kArabic) {
    const std::string before(any_of(kBefore));
    return before + word + std::string(any_of(kBehind));
  }
  for (const auto& affixes :
       {std::span<const std::string_view>(kCases), {kPossessives}, {kParticles}})
    word += any_of(affixes);
  return word;
}

std::string ArticleMaker::sentence(Random& random, Script script, std::uint64_t number,
                                   std::size_t words) const {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0 && script != Script::kHan) text += random.chance(0.06) ? ", " : " ";
    text += i == 0 ? capital(word(random, script, number)) : word(random, script, number);
  }
  return text + (script == Script::kHan ? "。" : ".");
}

std::string ArticleMaker::body(Random& random, Script script, std::uint64_t number) const {
  const std::size_t wanted = length_of(random);
  std::string text;
  for (std::size_t words = 0, sentences = 0; words < wanted; ++sentences, words += 17) {
    if (sentences > 0) text += sentences % 3 == 0 ? "\n\n" : " ";
    text += sentence(random, script, number, 6 + random.below(22));
  }
  return text;
}

Article ArticleMaker::make(std::uint64_t number) const {
  const bool is_copy = number % kOneInCopies == kOneInCopies - 1;
  Random random(number + 1);
  Random story(is_copy ? random.below(number) + 1 : number + 1);
  const Tongue& tongue = tongue_of(mix_, number);
  Article article;
  article.form = "html";
  article.charset = "UTF-8";
  article.language = tongue.language;
  article.site = fmt::format("{}.example", made_word(sources_.pick(random), Script::kLatin));
  article.url = fmt::format("https://{}/story-{}", article.site, number);
  article.publisher = capital(article.site.substr(0, article.site.find('.'))) + " News";
  article.published = Timestamp{.day = plus_days(kFirstDay, static_cast<long>(random.below(kDays))),
                                .second_of_day = static_cast<int>(random.below(86'400))};
  article.published_from = "opengraph";
  article.section = capital(made_word(random.below(kSections) + 500, Script::kLatin));
  article.authors = {capital(made_word(people_.pick(random) + 600, Script::kLatin)) + " " +
                     capital(made_word(random.below(40) + 5000, Script::kLatin))};
  for (std::uint64_t i = random.below(7); i > 0; --i)
    article.tags.push_back(made_word(tags_.pick(random) + 700, Script::kLatin));
  article.title = sentence(random, tongue.script, number, 4 + random.below(9));
  article.title.resize(article.title.size() -
                       (tongue.script == Script::kHan ? 3 : 1));  // the full stop
  article.body = body(story, tongue.script, number);
  return article;
}

std::string page_of(const Article& article) {
  const std::string day = to_iso8601(article.published->day);
  const int second = article.published->second_of_day.value_or(0);
  std::string tags;
  for (const auto& tag : article.tags)
    tags += fmt::format("<meta property=\"article:tag\" content=\"{}\">\n", tag);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{0}\"><head><meta charset=\"utf-8\"><title>{1} - {2}</title>\n"
      "<link rel=\"canonical\" href=\"{3}\"><meta property=\"og:type\" content=\"article\">\n"
      "<meta property=\"og:title\" content=\"{1}\"><meta property=\"og:site_name\" "
      "content=\"{2}\">\n"
      "<meta property=\"article:published_time\" content=\"{4}T{5:02}:{6:02}:{7:02}Z\">\n"
      "<meta property=\"article:section\" content=\"{8}\"><meta name=\"author\" "
      "content=\"{9}\">\n{10}"
      "<link rel=\"stylesheet\" href=\"/site.css\"><script>var page = {{kind: 'story', ads: "
      "true}};</script></head>\n"
      "<body><header><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a> <a "
      "href=\"/sport\">Sport</a> "
      "<a href=\"/about\">About us</a></nav></header>\n<main><article><h1>{1}</h1>\n"
      "<p class=\"byline\">By {9}, <time datetime=\"{4}\">{4}</time></p>\n{11}</article></main>\n"
      "<footer><p>Copyright {2}. All rights reserved.</p><a "
      "href=\"/terms\">Terms</a></footer></body></html>\n",
      article.language, article.title, article.publisher, article.url, day, second / 3600,
      second / 60 % 60, second % 60, article.section, article.authors.front(), tags,
      paragraphs(article.body, "<p>", "</p>\n"));
}

}  // namespace backissue::made
