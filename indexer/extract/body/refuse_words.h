// SPDX-License-Identifier: GPL-3.0-or-later
/// Words by which pages that stand in for an article are told, in many languages.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_REFUSE_WORDS_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_REFUSE_WORDS_H_

#include <array>
#include <string_view>

namespace backissue {

// Phrases are compared in ASCII lower case; letters beyond stand as they mostly do.
inline constexpr auto kErrorTitles = std::to_array<std::string_view>({"page not found",
                                                                      "not found",
                                                                      "403 forbidden",
                                                                      "access denied",
                                                                      "bad gateway",
                                                                      "service unavailable",
                                                                      "gateway timeout",
                                                                      "301 moved permanently",
                                                                      "302 found",
                                                                      "302 moved temporarily",
                                                                      "307 temporary redirect",
                                                                      "308 permanent redirect",
                                                                      "object moved",
                                                                      "internal server error",
                                                                      "just a moment",
                                                                      "attention required",
                                                                      "are you a robot",
                                                                      "something went wrong",
                                                                      "page unavailable",
                                                                      "site can't be reached",
                                                                      "seite nicht gefunden",
                                                                      "page introuvable",
                                                                      "page non trouvée",
                                                                      "página no encontrada",
                                                                      "página não encontrada",
                                                                      "pagina non trovata",
                                                                      "pagina niet gevonden",
                                                                      "sidan hittades inte",
                                                                      "siden blev ikke fundet",
                                                                      "siden ble ikke funnet",
                                                                      "sivua ei löyt",
                                                                      "nie znaleziono",
                                                                      "stránka nenalezena",
                                                                      "страница не найдена",
                                                                      "Страница не найдена",
                                                                      "сторінку не знайдено",
                                                                      "sayfa bulunamadı",
                                                                      "الصفحة غير موجودة",
                                                                      "ページが見つかりません",
                                                                      "页面不存在",
                                                                      "페이지를 찾을 수 없"});

// Of stories that were there once; of other things such words are a headline.
inline constexpr auto kGoneTitles = std::to_array<std::string_view>(
    {"artık yayında değil", "finns inte", "nicht mehr verfügbar", "nie jest już dostępn",
     "niet meer beschikbaar", "no está disponible", "no longer available", "non più disponibile",
     "non è più disponibile", "não está mais disponível", "plus disponible", "больше не доступ",
     "لم يعد متاح", "公開を終了しました", "已被删除", "삭제된 기사"});

inline constexpr auto kConsentWords = std::to_array<std::string_view>({"cookie",
                                                                       "consent",
                                                                       "our partners",
                                                                       "personal data",
                                                                       "privacy",
                                                                       "unsere partner",
                                                                       "einwilligung",
                                                                       "datenschutz",
                                                                       "zustimm",
                                                                       "personenbezogen",
                                                                       "nos partenaires",
                                                                       "consentement",
                                                                       "vie privée",
                                                                       "nuestros socios",
                                                                       "consentimiento",
                                                                       "datos personales",
                                                                       "dati personali",
                                                                       "toestemming",
                                                                       "samtyck",
                                                                       "personuppgifter",
                                                                       "zgod",
                                                                       "prywatność",
                                                                       "персональные данные",
                                                                       "персональных данных",
                                                                       "çerez",
                                                                       "Çerez",
                                                                       "gizlili",
                                                                       "Gizlili",
                                                                       "プライバシー",
                                                                       "kişisel veri",
                                                                       "ملفات تعريف الارتباط",
                                                                       "البيانات الشخصية",
                                                                       "クッキー",
                                                                       "個人データ",
                                                                       "个人数据",
                                                                       "쿠키",
                                                                       "개인정보"});

// On the button of a consent notice.
inline constexpr auto kAcceptWords = std::to_array<std::string_view>(
    {"accept",        "agree",   "consent", "allow all", "akzeptier",  "zustimm", "erlaub",
     "einverstanden", "aceptar", "aceitar", "accetta",   "accepteren", "akkoord", "godkänn",
     "godta",         "hyväksy", "zgadzam", "akceptuj",  "souhlas",    "прин",    "Прин",
     "kabul",         "قبول",    "أوافق",   "同意",      "동의"});

inline constexpr auto kPayPhrases =
    std::to_array<std::string_view>({"subscribe to read",
                                     "subscribe to continue",
                                     "to continue reading",
                                     "to read the full",
                                     "already a subscriber",
                                     "for subscribers only",
                                     "exclusive to subscribers",
                                     "subscriber-only",
                                     "um weiterzulesen",
                                     "jetzt weiterlesen",
                                     "nur für abonnenten",
                                     "mit einem abo",
                                     "réservé aux abonnés",
                                     "il vous reste",
                                     "pour lire la suite",
                                     "solo para suscriptores",
                                     "para seguir leyendo",
                                     "exclusivo para assinantes",
                                     "riservato agli abbonati",
                                     "alleen voor abonnees",
                                     "for abonnenter",
                                     "för prenumeranter",
                                     "tylko dla prenumeratorów",
                                     "この記事は有料",
                                     "有料会員限定",
                                     "会員限定記事",
                                     "только для подписчиков",
                                     "чтобы читать дальше",
                                     "только по подписке",
                                     "abonelere özel",
                                     "okumaya devam etmek için abone",
                                     "للمشتركين فقط",
                                     "لمتابعة القراءة",
                                     "仅限订阅",
                                     "订阅后继续阅读",
                                     "구독자 전용",
                                     "구독하고 계속"});

inline constexpr auto kLoginTitles = std::to_array<std::string_view>(
    {"log in",       "login",    "sign in",      "anmelden",  "einloggen", "connexion",
     "se connecter", "identifi", "iniciar sesi", "accedi",    "entrar",    "inloggen",
     "logg inn",     "logga in", "log ind",      "kirjaudu",  "zaloguj",   "přihlás",
     "Войти",        "Вход",     "Увійти",       "giriş yap", "oturum aç", "تسجيل الدخول",
     "ログイン",     "登录",     "登入",         "로그인"});

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_REFUSE_WORDS_H_
