// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/labels.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/text.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

struct Row {
  DumpLabel label;
  std::string_view words;  // separated by '|'
};

/// Whole lines, or the beginning of a line before a colon.
constexpr Row kLabels[] = {
    {DumpLabel::kByline,
     "by|written by|posted by|reported by|author|authors|von|text "
     "von|autor|autorin|par|auteur|por|escrito por|"
     "di|a cura di|autore|door|av|af|skrevet "
     "av|tekst|автор|текст|yazan|yazar|oleh|بقلم|كتب|كتبه|نوشته|"
     "作者|撰文|記者|记者|文|집필"},
    {DumpLabel::kSource,
     "source|sources|quelle|fuente|fonte|bron|kilde|källa|źródło|источник|джерело|kaynak|sumber|"
     "المصدر|مصدر|منبع|"
     "来源|來源|出典|출처|nguồn|πηγή|chanzo"},
    {DumpLabel::kRelated,
     "related|related news|related stories|related articles|related content|related topics|related "
     "links|read more|"
     "read also|also read|see also|also see|more on this|more on this story|you may also like|you "
     "might also like|"
     "recommended|recommended for you|recommended reading|further reading|don t miss|must "
     "read|read this next|"
     "lesen sie auch|mehr zum thema|auch interessant|das könnte sie auch interessieren|weiterlesen|"
     "lire aussi|à lire aussi|à lire également|voir aussi|sur le même sujet|articles liés|"
     "relacionado|relacionadas|noticias relacionadas|lea también|lee también|te puede interesar|le "
     "puede interesar|"
     "ver más|ver también|leia também|leia mais|veja também|saiba mais|notícias relacionadas|"
     "leggi anche|articoli correlati|potrebbe interessarti|lees ook|gerelateerd|läs också|läs "
     "mer|les også|les mer|"
     "læs også|læs mere|lue myös|czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz "
     "także|čtěte také|"
     "přečtěte si také|čítajte aj|pročitajte i|pročitajte još|olvasta már|kapcsolódó|citește "
     "și|vezi și|прочетете още|"
     "читайте также|по теме|материалы по теме|читайте також|ilgili haberler|ilginizi "
     "çekebilir|bunlar da ilginizi çekebilir|"
     "baca juga|berita terkait|xem thêm|tin liên quan|soma pia|διαβάστε επίσης|διαβάστε ακόμη|"
     "اقرأ أيضا|اقرأ المزيد|إقرأ أيضا|اقرا ايضا|أخبار ذات صلة|اخبار ذات صلة|مقالات ذات صلة|ذات "
     "صلة|مواضيع ذات صلة|"
     "موضوعات ذات صلة|شاهد أيضا|مطالب مرتبط|بیشتر بخوانید|קראו גם|עוד בנושא|"
     "相关|相关内容|相关新闻|相关阅读|相关报道|延伸阅读|推荐阅读|相關新聞|延伸閱讀|関連記事|"
     "関連ニュース|あわせて読みたい|"
     "관련기사|관련 뉴스|यह भी पढ़ें|এছাড়াও পড়ুন|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง"},
    {DumpLabel::kMostRead,
     "most read|most popular|most viewed|most shared|trending|trending now|popular|popular now|top "
     "stories|"
     "read next|up next|next up|more from|more stories|latest|latest news|latest stories|editors "
     "picks|coverage|in focus|"
     "what to read next|meistgelesen|meist gelesen|meistgelesene artikel|neueste artikel|aktuelle "
     "nachrichten|"
     "les plus lus|les plus lues|à la une|lo más leído|lo más visto|últimas noticias|más noticias|"
     "mais lidas|mais lidos|últimas|più letti|i più letti|ultime notizie|meest gelezen|mest "
     "lest|mest läst|mest læste|"
     "luetuimmat|najczęściej "
     "czytane|najpopularniejsze|nejčtenější|najčítanejšie|najčitanije|legolvasottabb|"
     "самое читаемое|популярное|главное|последние новости|найпопулярніше|en çok okunanlar|son "
     "dakika|son haberler|"
     "terpopuler|terkini|berita terbaru|đọc nhiều|tin mới|zilizosomwa zaidi|τα πιο δημοφιλή|"
     "الأكثر قراءة|الأكثر تصفحا|الأكثر مشاهدة|الأكثر تداولا|اقرأ التالي|آخر "
     "الأخبار|التالي|السابق|أهم الأخبار|پربازدیدترین|"
     "הנקראות ביותר|热门|热点|最新|最新消息|热门文章|熱門|人気記事|ランキング|最新ニュース|많이 본 "
     "뉴스|인기기사|top story"},
    {DumpLabel::kComments,
     "comments|comment|leave a comment|leave a reply|post a comment|join the conversation|join the "
     "discussion|"
     "kommentare|kommentar|kommentieren|commentaires|laisser un "
     "commentaire|commenter|comentarios|comentar|deja un comentario|"
     "comentários|commenti|lascia un "
     "commento|reacties|kommentarer|kommentit|komentarze|komentáře|комментарии|обсуждение|"
     "коментарі|yorumlar|yorum yap|komentar|bình luận|σχόλια|التعليقات|تعليقات|أضف "
     "تعليقا|نظرات|תגובות|评论|評論|网友评论|"
     "コメント|댓글"},
    {DumpLabel::kTags,
     "tags|tag|topics|topics in this story|keywords|filed under|more "
     "about|schlagwörter|schlagworte|stichwörter|themen|"
     "mots clés|sujets|étiquettes|etiquetas|temas|palabras clave|palavras "
     "chave|tópicos|argomenti|etichette|"
     "trefwoorden|onderwerpen|emner|ämnen|nyckelord|avainsanat|aiheet|tagi|tematy|štítky|klíčová "
     "slova|címkék|"
     "теги|тэги|темы|ключевые слова|etiketler|chủ đề|từ khóa|ετικέτες|وسوم|الوسوم|كلمات "
     "مفتاحية|الكلمات المفتاحية|كلمات دلالية|"
     "الكلمات الدالة|مواضيع|برچسب ها|תגיות|标签|关键词|標籤|タグ|キーワード|태그"},
    {DumpLabel::kShare,
     "share|share this|share this article|share on facebook|share on "
     "twitter|tweet|facebook|twitter|whatsapp|telegram|"
     "linkedin|instagram|youtube|pinterest|reddit|messenger|email|e mail|email link|print|copy "
     "link|google plus|follow us|"
     "teilen|drucken|partager|imprimer|compartir|imprimir|compartilhar|condividi|stampa|delen|dela|"
     "del|jaa|udostępnij|"
     "sdílet|поделиться|поділитися|paylaş|bagikan|chia sẻ|shares|total "
     "shares|شارك|مشاركة|طباعة|اشترك|"
     "分享|打印|シェア|このニュースをシェア|공유|top|back to top|点击页首"},
    {DumpLabel::kMedia,
     "advertisement|ad|ads|sponsored|promoted|listen|listen to this article|watch|watch "
     "live|live|play|video|photos|gallery|"
     "audio|breaking|breaking news|view image in fullscreen|toggle "
     "caption|"
     "after newsletter promotion|privacy "
     "notice|"
     "continue reading|show "
     "more|close|"
     "anzeige|werbung|publicité|s abonner|abonnez "
     "vous|publicidad|publicidade|"
     "pubblicità|advertentie|annons|annonse|annonce|mainos|reklama|реклама|"
     "reklam|iklan|"
     "quảng "
     "cáo|إعلان|اعلان|استمع|شاهد|عاجل|تبلیغات|广告|廣告|広告|광고|fotos|vídeo|vidéo|видео|"
     "فيديو"},
    {DumpLabel::kNewsletter,
     "newsletter|newsletters|sign up|subscribe|sign up for our newsletter|skip past newsletter "
     "promotion|privacy notice|"
     "free weekly newsletter|free daily newsletter|enter your email address|jetzt abonnieren|s "
     "abonner|abonnez vous|"
     "suscríbete|assine|abbonati|подписаться|abone ol|langganan|الاشتراك|订阅|購読"},
    {DumpLabel::kCaption,
     "file|photo|photos by|photograph|photographer|picture|image|image source|image "
     "caption|foto|fotos|bild|bildquelle|"
     "photo credit|credit|illustration|crédit|crédit "
     "photo|fotografía|imagen|immagine|фото|fotoğraf|صورة|الصورة|تصوير|"
     "图片来源|图|图片|写真|사진"}};

/// In any place of a short line.
constexpr Row kAnywhere[] = {
    {DumpLabel::kCopyright,
     "©|(c) 19|(c) 20|copyright 19|copyright 20|all rights reserved|alle rechte vorbehalten|tous "
     "droits réservés|"
     "todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все "
     "права защищены|"
     "جميع الحقوق محفوظة|كل الحقوق محفوظة|版权所有|無断使用を禁じます|무단전재"},
    {DumpLabel::kCaption,
     "photograph:|(ap photo|getty images|/reuters|/afp|/ap)|photo:|foto:|(photo by|photo by|image "
     "credit|"
     "photo credit|фото:|تصوير:|illustrated by"},
    {DumpLabel::kReadingTime,
     "min read|mins read|minute read|minutes read|minutes to read|min. read|min de lecture|minutes "
     "de lecture|"
     "min de lectura|minutos de lectura|min. lesezeit|minuten lesezeit|lesezeit:|min di "
     "lettura|minuti di lettura|"
     "min de leitura|мин. чтения|минут чтения|dk okuma|dakika okuma|دقيقة قراءة|دقائق قراءة|دقيقة "
     "للقراءة"}};

using Table = std::unordered_map<std::string, DumpLabel>;

const Table& labels() {
  static const Table table = [] {
    Table built;
    for (const Row& row : kLabels) {
      for (const auto word : split(row.words, '|')) built.emplace(text_key(word), row.label);
    }
    return built;
  }();
  return table;
}

std::size_t words_in(std::string_view key) {
  return key.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
}

DumpLabel find_label(std::string_view text) {
  const auto found = labels().find(text_key(text));
  return found == labels().end() ? DumpLabel::kNone : found->second;
}

/// "byInes Calado": renderers put together what style sheets part.
bool is_glued_byline(std::string_view line) {
  return line.size() > 3 && ascii_iequals(line.substr(0, 2), "by") && line[2] >= 'A' &&
         line[2] <= 'Z' && line[3] >= 'a';
}

/// "Read more: …", "FILE - …", "By NAME".
LabelMatch introduced(std::string_view line) {
  const std::string_view head = head_bytes(line, 80);
  for (const std::string_view mark : {":", "：", " - ", " – ", " — ", "／"}) {
    const auto at = head.find(mark);
    if (at == std::string_view::npos) continue;
    const DumpLabel label = find_label(head.substr(0, at));
    if (label != DumpLabel::kNone) return {label, trim(line.substr(at + mark.size())).empty()};
  }
  for (auto space = head.find(' '); space != std::string_view::npos;
       space = head.find(' ', space + 1)) {
    if (find_label(head.substr(0, space)) == DumpLabel::kByline) return {DumpLabel::kByline, false};
  }
  return {};
}

/// "Most Read in Politics", "Latest on this theme": a label of two words or more with a few behind
/// it.
LabelMatch extended(std::string_view line) {
  const std::string key = text_key(head_bytes(line, 120));
  const std::size_t words = words_in(key);
  if (words > 6 || line.size() > 60) return {};
  for (auto space = key.rfind(' '); space != std::string::npos && space > 0;
       space = key.rfind(' ', space - 1)) {
    const std::string head = key.substr(0, space);
    if (words_in(head) < 2) break;
    const auto found = labels().find(head);
    if (found != labels().end() && found->second != DumpLabel::kByline)
      return {found->second, true};
  }
  return {};
}

}  // namespace

LabelMatch label_of(std::string_view line) {
  if (line.size() <= 80) {
    const DumpLabel whole = find_label(line);
    if (whole != DumpLabel::kNone) return {whole, true};
  }
  const std::string lower = ascii_lower(head_bytes(line, 400));
  for (const Row& row : kAnywhere) {
    for (const auto part : split(row.words, '|')) {
      if (lower.find(part) != std::string::npos) return {row.label, false};
    }
  }
  if (is_glued_byline(line)) return {DumpLabel::kByline, false};
  if (const auto found = introduced(line); found.label != DumpLabel::kNone) return found;
  return extended(line);
}

}  // namespace backissue
