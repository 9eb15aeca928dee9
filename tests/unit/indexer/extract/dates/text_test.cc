// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dates/text.h"
#include "indexer/extract/dates/machine_dates.h"

#include <catch2/catch.hpp>

#include <string>

namespace backissue {
namespace {

const Timestamp kSaved{{2025, 9, 20}, 12 * 3600, std::nullopt};

std::string first_date(std::string_view text, std::string_view language,
                       std::optional<Timestamp> saved = std::nullopt) {
  const auto found = find_dates(text, {language, saved});
  return found.empty() ? "none" : to_iso8601(found.front().moment);
}

struct Case {
  std::string_view language;
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("dates with month names are read in many languages") {
  const Case cases[] = {{"en", "Published September 19, 2025", "2025-09-19"},
                        {"en", "Sept. 19th, 2025", "2025-09-19"},
                        {"en", "19th of September 2025", "2025-09-19"},
                        {"en", "Fri 19-Sep-25", "2025-09-19"},
                        {"de", "Freitag, 19. September 2025", "2025-09-19"},
                        {"de", "3. März 2025", "2025-03-03"},
                        {"de", "7. Jänner 2024", "2024-01-07"},
                        {"es", "19 de septiembre de 2025", "2025-09-19"},
                        {"es", "19 SEP 2025", "2025-09-19"},
                        {"pt", "19 de set. de 2025", "2025-09-19"},
                        {"fr", "le 1er août 2025", "2025-08-01"},
                        {"fr", "19 sept. 2025", "2025-09-19"},
                        {"it", "19 settembre 2025", "2025-09-19"},
                        {"ca", "19 d'agost del 2025", "2025-08-19"},
                        {"ru", "19 сентября 2025 г.", "2025-09-19"},
                        {"uk", "19 вересня 2025 року", "2025-09-19"},
                        {"pl", "19 września 2025", "2025-09-19"},
                        {"cs", "19. září 2025", "2025-09-19"},
                        {"cs", "3. listopadu 2025", "2025-11-03"},
                        {"hr", "3. listopada 2025.", "2025-10-03"},
                        {"cs", "3 listopad 2025", "2025-11-03"},
                        {"hr", "3 listopad 2025", "2025-10-03"},
                        {"fi", "19. syyskuuta 2025", "2025-09-19"},
                        {"hu", "2025. szeptember 19.", "2025-09-19"},
                        {"lt", "2025 m. rugsėjo 19 d.", "2025-09-19"},
                        {"lv", "2025. gada 19. septembris", "2025-09-19"},
                        {"tr", "19 Eylül 2025", "2025-09-19"},
                        {"tr", "3 Şubat 2025", "2025-02-03"},
                        {"el", "19 Σεπτεμβρίου 2025", "2025-09-19"},
                        {"ar", "19 سبتمبر 2025", "2025-09-19"},
                        {"ar", "١٩ أيلول/سبتمبر ٢٠٢٥", "2025-09-19"},
                        {"ar", "19 أيلول (سبتمبر) 2025", "2025-09-19"},
                        {"ar", "3 كانون الثاني 2025", "2025-01-03"},
                        {"ar", "3 كانون الأول، 2025", "2025-12-03"},
                        {"he", "19 בספטמבר 2025", "2025-09-19"},
                        {"fa", "۲۸ شهریور ۱۴۰۴", "2025-09-19"},
                        {"fa", "۱۹ سپتامبر ۲۰۲۵", "2025-09-19"},
                        {"ur", "19 ستمبر 2025", "2025-09-19"},
                        {"hi", "19 सितंबर 2025", "2025-09-19"},
                        {"hi", "१९ सितंबर २०२५", "2025-09-19"},
                        {"bn", "১৯ সেপ্টেম্বর ২০২৫", "2025-09-19"},
                        {"th", "19 กันยายน 2568", "2025-09-19"},
                        {"th", "19 ก.ย. 2568", "2025-09-19"},
                        {"th", "19 มี.ค. 2568", "2025-03-19"},
                        {"vi", "19 tháng 9, 2025", "2025-09-19"},
                        {"zh", "2025年9月19日", "2025-09-19"},
                        {"ja", "令和7年9月19日", "2025-09-19"},
                        {"ja", "２０２５年９月１９日", "2025-09-19"},
                        {"ko", "2025년 9월 19일", "2025-09-19"},
                        {"sw", "19 Septemba 2025", "2025-09-19"},
                        {"id", "19 Agustus 2025", "2025-08-19"},
                        {"", "19 septembre 2025", "2025-09-19"}};
  for (const auto& [language, text, expected] : cases) {
    CAPTURE(language, text);
    CHECK(first_date(text, language) == expected);
  }
}

TEST_CASE("numeric dates follow the habit of the language and the size of the numbers") {
  const Case cases[] = {{"de", "19.09.2025", "2025-09-19"}, {"de", "19. 9. 2025", "2025-09-19"},
                        {"fi", "5.9.2025", "2025-09-05"},   {"fr", "05/09/2025", "2025-09-05"},
                        {"en", "05/09/2025", "2025-05-09"}, {"en-GB", "05/09/2025", "2025-09-05"},
                        {"en", "19/09/2025", "2025-09-19"}, {"de", "19.09.25", "2025-09-19"},
                        {"en", "2025-09-19", "2025-09-19"}, {"zh", "2025/9/19", "2025-09-19"},
                        {"ko", "2025.09.19", "2025-09-19"}, {"fa", "1404/6/28", "2025-09-19"},
                        {"th", "19/09/2568", "2025-09-19"}, {"en", "version 1.2.2025.7", "none"},
                        {"en", "won 19-09-25", "none"},     {"en", "10.0.0.2025", "none"},
                        {"en", "31/31/2025", "none"},       {"en", "19.09.1402", "none"}};
  for (const auto& [language, text, expected] : cases) {
    CAPTURE(language, text);
    CHECK(first_date(text, language) == expected);
  }
}

TEST_CASE("a number pair that could be read two ways is marked as ambiguous") {
  CHECK(find_dates("05/09/2025", {"en", std::nullopt}).at(0).ambiguous);
  CHECK_FALSE(find_dates("19/09/2025", {"en", std::nullopt}).at(0).ambiguous);
  CHECK_FALSE(find_dates("09/09/2025", {"en", std::nullopt}).at(0).ambiguous);
}

TEST_CASE("times, halves of the day and zones beside a date are kept") {
  const Case cases[] = {{"en", "Sept. 19, 2025 8:50 p.m. EST", "2025-09-19T20:50:00-05:00"},
                        {"en", "Fri, 19 Sep 2025 08:50:00 GMT", "2025-09-19T08:50:00Z"},
                        {"en", "Fri Sep 19 08:50:00 +0300 2025", "2025-09-19T08:50:00+03:00"},
                        {"en", "September 19, 2025 at 12:05am", "2025-09-19T00:05:00"},
                        {"en", "2025-09-19T08:50:00.000Z", "2025-09-19T08:50:00Z"},
                        {"en", "08:50, 19 September 2025", "2025-09-19T08:50:00"},
                        {"en", "19 Sep 2025 - 12 comments", "2025-09-19"},
                        {"de", "19.09.2025, 8:50 Uhr", "2025-09-19T08:50:00"},
                        {"de", "19.09.2025 um 8.50 Uhr", "2025-09-19T08:50:00"},
                        {"fr", "19 septembre 2025 à 8h50", "2025-09-19T08:50:00"},
                        {"sv", "19 september 2025 kl 08.50", "2025-09-19T08:50:00"},
                        {"vi", "19/9/2025, 08:50 (GMT+7)", "2025-09-19T08:50:00+07:00"},
                        {"ja", "2025年9月19日 20時08分", "2025-09-19T20:08:00"},
                        {"ko", "2025년 9월 19일 오후 8:50", "2025-09-19T20:50:00"},
                        {"ar", "19 سبتمبر 2025 الساعة 8:50 م", "2025-09-19T20:50:00"}};
  for (const auto& [language, text, expected] : cases) {
    CAPTURE(language, text);
    CHECK(first_date(text, language) == expected);
  }
}

TEST_CASE("relative dates count back from when the page was saved") {
  const Case cases[] = {{"en", "Today 08:50", "2025-09-20T08:50:00"},
                        {"en", "Yesterday at 21:15", "2025-09-19T21:15:00"},
                        {"en", "2 days ago", "2025-09-18"},
                        {"en", "14 hours ago", "2025-09-19T22:00:00"},
                        {"en", "an hour ago", "2025-09-20T11:00:00"},
                        {"en", "30 min. ago", "2025-09-20T11:30:00"},
                        {"fr", "il y a 2 heures", "2025-09-20T10:00:00"},
                        {"fr", "hier", "2025-09-19"},
                        {"de", "vor 3 Stunden", "2025-09-20T09:00:00"},
                        {"de", "vorgestern", "2025-09-18"},
                        {"es", "hace 2 horas", "2025-09-20T10:00:00"},
                        {"ar", "منذ ساعتين", "2025-09-20T10:00:00"},
                        {"ar", "قبل 3 أيام", "2025-09-17"},
                        {"ru", "2 часа назад", "2025-09-20T10:00:00"},
                        {"ru", "вчера, 21:15", "2025-09-19T21:15:00"},
                        {"zh", "3小时前", "2025-09-20T09:00:00"},
                        {"sv", "2 timmar sedan", "2025-09-20T10:00:00"},
                        {"tr", "2 gün önce", "2025-09-18"},
                        {"", "il y a 2 jours", "2025-09-18"}};
  for (const auto& [language, text, expected] : cases) {
    CAPTURE(language, text);
    CHECK(first_date(text, language, kSaved) == expected);
    CHECK(find_dates(text, {language, kSaved}).at(0).relative);
  }
  CHECK(first_date("Today 08:50", "en") == "none");
}

TEST_CASE("a day without a year is the last one before the page was saved") {
  CHECK(first_date("Sep 18", "en", kSaved) == "2025-09-18");
  CHECK(first_date("24 December", "en", kSaved) == "2024-12-24");
  CHECK(first_date("24 December", "en") == "none");
}

TEST_CASE("all dates of a line are found, with their place") {
  const std::string text = "Posted 18 Sep 2025, updated 19 Sep 2025 10:15";
  const auto found = find_dates(text, {"en", std::nullopt});
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "18 Sep 2025");
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "19 Sep 2025 10:15");
}

TEST_CASE("hostile text neither crashes nor stalls the date reader") {
  for (const std::string_view piece : {"1", "1.", "a ", "Sep ", "19 Sep ", "vor ", "٣", "年月",
                                       "\xff\xfe", "19. 9. ", ":", "+0", "كانون "}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    CAPTURE(piece);
    CHECK_NOTHROW(find_dates(text, {"de", kSaved}));
    CHECK_NOTHROW(read_declared_date(text, {"", kSaved}));
    CHECK_NOTHROW(date_in_url(text));
  }
}

}  // namespace backissue
