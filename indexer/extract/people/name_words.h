// SPDX-License-Identifier: GPL-3.0-or-later
/// Word lists that tell names from what stands around them in bylines. All in lower case.
#ifndef BACKISSUE_INDEXER_EXTRACT_PEOPLE_NAME_WORDS_H_
#define BACKISSUE_INDEXER_EXTRACT_PEOPLE_NAME_WORDS_H_

#include <string_view>

namespace backissue {

// clang-format off
// Particles of names that are written small.
inline constexpr std::string_view kNameParticles[] = {
    "de", "da", "di", "do", "dos", "das", "del", "della", "der", "den", "des", "du", "la", "le",
    "van", "von", "vom", "zu", "zur", "ter", "ten", "el", "al", "bin", "bint", "ibn", "y", "e",
    "dela", "af", "av", "und", "af", "v."};

// Joins of two names in a list.
inline constexpr std::string_view kNameJoiners[] = {
    " and ", " und ", " et ", " y ", " og ", " och ", " e ", " en ", " ja ", " ve ", " и ",
    " та ", " i ", " și ", " dan ", " & ", " with ", " mit ", " avec ", " con ", " 및 ", " και ",
    " és ", " và ", " और ", " এবং ", " ও ", " และ ", " oraz ", " şi ", " dhe ", " و "};

// One of these words in it makes a name a news agency …
inline constexpr std::string_view kAgencyWords[] = {
    "agency", "agencies", "agenturen", "agentur", "agence", "agencia", "agencias", "agenzia",
    "press", "reuters", "afp", "dpa", "apa", "ap", "efe", "ansa", "ntb", "tt", "ritzau", "pap",
    "tass", "xinhua", "ani", "pti", "ians", "bloomberg", "wire", "wires", "newswire", "агентство",
    "통신", "ajansı", "nachrichtenagentur"};

// … and one of these a desk, a firm, a paper or a role, as an agency's do too.
inline constexpr std::string_view kGroupWords[] = {
    "staff", "reporter", "reporters", "redaktion", "redaction", "rédaction", "redacción", "redacao",
    "redação", "redazione", "redactie", "redaksi", "redaktionen", "redakcja", "redakce", "editor",
    "editors", "editorial", "team", "webteam", "news", "desk", "newsroom", "online",
    "correspondent", "service", "contributor", "contributors", "admin", "administrator",
    "webmaster", "presse", "magazine", "magazin", "zeitung", "times", "post", "journal", "media",
    "tv", "radio", "the", "company", "gmbh", "inc", "ltd", "llc", "ag", "network", "group", "blog",
    "club", "verlag", "editora", "syndication", "partner", "universität", "university", "institute",
    "institut", "foundation", "stiftung", "verein", "association", "ministerium", "ministry",
    "редакция", "編集部", "オンライン", "デジタル", "뉴스", "haber", "kantor", "nachrichten", "writer", "writers",
    "journalist", "journalistin", "columnist", "photographer", "redakteur", "redakteurin",
    "korrespondent", "korrespondentin", "reporterin", "fotograf", "kolumnist", "analyst", "images",
    "getty", "image", "photo", "foto", "fotos", "bild", "video", "producer", "intern", "guest",
    "gastautor", "وكالات", "وكالة"};

// "3 min read", "دقيقتان للقراءة": stands beside the names and is not one.
inline constexpr std::string_view kReadingWords[] = {
    "read", "reading", "阅读", "閱讀", "min", "mins", "minute", "minutes", "minuten", "lesezeit", "lecture", "lectura", "lettura",
    "minutos", "minuti", "мин", "минут", "минуты", "чтения", "قراءة", "للقراءة", "دقيقة",
    "دقيقتان", "دقائق", "dakika", "phút"};

// Links, counts, dates and offices beside the names: "All articles", "No comments", "Stand: 12.03.2024", "Managing Director".
inline constexpr std::string_view kBesideWords[] = {
    "articles", "artikel", "artikelübersicht", "artículos", "artigos", "articoli", "artykuły", "artiklar", "artikler", "статьи", "posts",
    "beiträge", "comments", "kommentare", "commentaires", "comentarios", "comentários", "commenti", "komentarze", "комментарии",
    "trackback", "trackbacks", "pingback", "permalink", "reply", "antworten", "seite", "stand", "rezept", "director", "manager", "geschäftsführer", "geschäftsführerin"};

// What people are called before their names: "Political correspondent Ines Calado".
inline constexpr std::string_view kRoles[] = {
    "reporter", "correspondent", "editor", "writer", "journalist", "columnist", "photographer",
    "producer", "contributor", "analyst", "blogger", "expert", "experte", "expertin", "autor",
    "autorin", "gastautor", "gastautorin", "redakteur", "redakteurin", "chefredakteur",
    "chefredakteurin", "reporterin", "korrespondent", "korrespondentin", "journalistin", "kolumnist",
    "kolumnistin", "mitarbeiter", "mitarbeiterin", "volontär", "volontärin", "journaliste",
    "rédacteur", "rédactrice", "correspondant", "correspondante", "éditorialiste", "chroniqueur",
    "chroniqueuse", "periodista", "redactor", "redactora", "corresponsal", "columnista",
    "enviado", "enviada", "jornalista", "repórter", "redator", "redatora", "correspondente",
    "colunista", "giornalista", "inviato", "inviata", "corrispondente", "redattore", "redattrice",
    "journalist", "verslaggever", "redacteur", "columniste", "redaktör", "redaktør", "reportteri",
    "toimittaja", "dziennikarz", "dziennikarka", "redaktor", "redaktorka", "novinář", "novinářka",
    "újságíró", "szerkesztő", "muhabir", "muhabiri", "yazar", "журналист", "журналистка",
    "корреспондент", "корреспондентка", "обозреватель", "редактор", "репортёр", "репортер",
    "кореспондент", "δημοσιογράφος", "ανταποκριτής", "wartawan", "jurnalis", "reporteri"};

// Where a byline goes on with who took the pictures: "Ines Calado Fotos von Tom Berg".
inline constexpr std::string_view kPictureCredits[] = {
    " illustration von ", " illustrationen von ", " illustriert von ", " foto von ", " fotos von ",
    " fotografiert von ", " fotos: ", " foto: ", " bilder von ", " photo by ", " photos by ",
    " photographs by ", " photography by ", " photographed by ", " illustration by ",
    " illustrations by ", " illustrated by ", " photos: ", " photo: ", " fotos de ",
    " fotografías de ", " ilustraciones de ", " photos de ", " illustrations de ", " foto di ",
    " foto door ", " fotografie door "};

// Titles behind or before names in scripts without spaces.
inline constexpr std::string_view kRoleSuffixes[] = {
    "編集委員", "論説委員", "特派員", "記者", "记者", "특파원", "기자"};

// clang-format on

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PEOPLE_NAME_WORDS_H_
