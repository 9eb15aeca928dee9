// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/people/authors.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/text.h"
#include "indexer/extract/declared/stated_as.h"
#include "indexer/extract/people/byline.h"
#include "indexer/extract/people/names.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxNames = 60;  // live blogs of a day have some twenty

struct Name {
  std::string text;
  NameKind kind;
};

/// What one source says, cut into names, in its order.
struct Source {
  Origin origin;
  float confidence;
  bool names_authors;  // the source lists authors and nothing else: agencies in it are meant
  std::vector<Name> names = {};
  std::vector<std::string> own;            // the site's names among them
  bool visible = false;                    // a line on the page, not a declaration
  std::vector<std::string> agencies = {};  // written behind people

  bool has(NameKind kind) const {
    return std::any_of(names.begin(), names.end(),
                       [&](const Name& name) { return name.kind == kind; });
  }
};

/// Latin capitals throughout.
bool is_shouted(std::string_view text) {
  const std::string lower = ascii_lower(text);
  return lower != text &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_new(Source& source, const std::string& text, NameKind kind) {
  const std::string key = text_key(text);
  const auto same = [&](const Name& other) { return text_key(other.text) == key; };
  if (std::none_of(source.names.begin(), source.names.end(), same))
    source.names.push_back({text, kind});
}

/// "Daily Post (www.dailypost.example)".
std::string without_address(std::string_view name) {
  const auto open = name.ends_with(')') ? name.rfind(" (") : std::string_view::npos;
  return clean_line(open == std::string_view::npos ? name : name.substr(0, open));
}

/// One declared value or one visible line.
void add_text(Source& source, std::string_view text, const SiteNames& site) {
  if (site.matches(text)) return source.own.push_back(without_address(text)), void();
  Source found{source.origin, source.confidence, false, {}, {}, false};
  const auto owned = source.own.size();
  for (const auto& name : split_byline(text)) {
    NameKind kind = kind_of_name(name);
    if (kind == NameKind::kNone && source.names_authors) kind = NameKind::kWord;
    // Behind a word such as "text" a common word is not a name.
    const bool common = kind == NameKind::kWord && source.origin == Origin::kVisibleText &&
                        name.front() >= 'a' && name.front() <= 'z';
    if (site.matches(name)) {
      source.own.push_back(name);
    } else if (kind != NameKind::kNone && !common) {
      add_new(found, name, kind);
    }
  }
  // "Ines Calado, Reuters" or "Ines Calado, ABC": the agency is where she works.
  const bool people = found.has(NameKind::kPerson);
  const bool written_small = std::any_of(
      found.names.begin(), found.names.end(),
      [](const Name& name) { return name.kind == NameKind::kPerson && !is_shouted(name.text); });
  if (written_small)
    std::erase_if(found.names, [](const Name& name) { return is_shouted(name.text); });
  // "Daily Post - all about the harbour": what stands behind the paper's own name is its motto.
  if (source.own.size() > owned && !people)
    std::erase_if(found.names, [](const Name& name) { return name.kind == NameKind::kWord; });
  for (const auto& name : found.names) {
    if (!people || name.kind == NameKind::kPerson ||
        (source.names_authors && name.kind == NameKind::kWord))
      add_new(source, name.text, name.kind);
    else if (names_agency(name.text))
      source.agencies.push_back(name.text);
  }
}

/// A row of the table of sources.
struct AuthorsStatedAs {
  StatedAs stated;
  bool names_authors;  // see Source
};

class Sources {
 public:
  Sources(const Declarations& declared, const SiteNames& site) : declared_(declared), site_(site) {}

  void declare(const AuthorsStatedAs& row) {
    const auto& [origin, names, confidence] = row.stated;
    Source source{origin, confidence, row.names_authors, {}, {}, false};
    for (const auto value : declared_.values(origin, names))
      if (source.names.size() < kMaxNames) add_text(source, value, site_);
    all.push_back(std::move(source));
  }

  /// The first line that names a person, or else anyone, and the lines right behind it: several
  /// authors have a line each, while cards and boxes elsewhere on the page name the authors of
  /// other stories.
  void show(Origin origin, float confidence, const std::vector<BylineText>& lines) {
    constexpr html::NodeId kNear = 60;
    Source source{origin, confidence, false, {}, {}, true};
    html::NodeId last = html::kNoNode;
    for (const auto& line : lines) {
      if (last != html::kNoNode && line.node > last + kNear) break;
      const auto before = source.names.size();
      add_text(source, line.text, site_);
      if (source.has(NameKind::kPerson) && source.names.size() > before) last = line.node;
    }
    all.push_back(std::move(source));
  }

  std::vector<Source> all;

 private:
  const Declarations& declared_;
  const SiteNames& site_;
};

// In the order in which they are asked; what is shown comes between the first ones and the others.
const AuthorsStatedAs kBeforeShown[] = {
    {{Origin::kJsonLd, {"author", "author:organization"}, .95F}, true},
    {{Origin::kMeta,
      {"parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
       "citation_author"},
      .8F},
     true},
    {{Origin::kMeta, {"author", "article:author", "twitter:author"}, .7F}, false},
};
constexpr std::size_t kRelAuthorPlace = std::size(kBeforeShown);  // in sources_of()
constexpr float kRelAuthor = .65F;
constexpr float kBylineByClass = .6F;
constexpr float kBylineByWords = .55F;
const AuthorsStatedAs kAfterShown[] = {
    {{Origin::kMicrodata, {"author", "creator"}, .5F}, false},
    {{Origin::kOpenGraph,
      {"article:author", "og:article:author", "og:author", "book:author"},
      .45F},
     false},
};
// A page's author beside an article's is the template's or another story's.
const AuthorsStatedAs kOfPage = {
    {Origin::kJsonLd, {"creator", "page:author", "page:author:organization"}, .4F}, false};
constexpr float kUnmarked = .2F;          // names found without any mark
constexpr float kAgencyConfidence = .1F;  // that the story is theirs

std::vector<Source> sources_of(const Inquiry& page, html::NodeId headline) {
  const Bylines bylines = find_bylines(page.tree, headline);
  Sources sources(page.declared, page.site);
  for (const auto& row : kBeforeShown) sources.declare(row);
  sources.show(Origin::kByline, kRelAuthor, bylines.rel_author);
  sources.show(Origin::kByline, kBylineByClass, bylines.by_class);
  sources.show(Origin::kVisibleText, kBylineByWords, bylines.by_words);
  for (const auto& row : kAfterShown) sources.declare(row);
  if (sources.all.front().names.empty() && sources.all.front().own.empty())
    sources.declare(kOfPage);
  return std::move(sources.all);
}

bool any_person(const std::vector<Source>& sources) {
  return std::any_of(sources.begin(), sources.end(),
                     [](const Source& source) { return source.has(NameKind::kPerson); });
}

/// True when `longer` is a row of author links that has all the people of `source` and a few more.
bool is_extended_by(const Source& source, const Source& longer) {
  const auto is_in_longer = [&](const Name& name) {
    const std::string key = text_key(name.text);
    return std::any_of(longer.names.begin(), longer.names.end(),
                       [&](const Name& other) { return text_key(other.text) == key; });
  };
  return longer.names.size() > source.names.size() &&
         longer.names.size() <= source.names.size() + 4 &&
         std::all_of(source.names.begin(), source.names.end(), is_in_longer);
}

/// The names that a choice is, and the source they are from; null where none has any.
struct Chosen {
  const Source* source = nullptr;
  std::vector<std::string> names;
};

Chosen names_of(const Source& source, NameKind least) {
  Chosen chosen{&source, {}};
  for (const auto& name : source.names)
    if (name.kind >= least) chosen.names.push_back(name.text);
  return chosen;
}

Chosen choose(const std::vector<Source>& sources) {
  for (const auto& source : sources) {
    // One word is often the login of who saved the page.
    const bool login = source.names.size() == 1 && source.names[0].kind == NameKind::kWord;
    if (login && any_person(sources)) continue;
    if (source.names_authors && !source.names.empty()) {
      const Source& row = sources[kRelAuthorPlace];
      return names_of(is_extended_by(source, row) ? row : source, NameKind::kNone);
    }
    if (source.has(NameKind::kPerson)) return names_of(source, NameKind::kPerson);
  }
  // The paper's own name as declared author says that no one signed: a single word by the headline
  // is then an initial.
  if (const auto& declared_own = sources.front().own; !declared_own.empty())
    return {&sources.front(), {declared_own.front()}};
  for (const auto least : {NameKind::kWord, NameKind::kGroup})
    for (const auto& source : sources)
      if (auto chosen = names_of(source, least); !chosen.names.empty()) {
        if (source.visible) chosen.names.resize(1);
        return chosen;
      }
  for (const auto& source : sources)
    if (!source.own.empty()) return {&source, {source.own.front()}};
  return {};
}

/// The first agency behind the people of a line on the page.
std::string shown_agency(const std::vector<Source>& sources) {
  for (const auto& source : sources)
    if (source.visible && !source.agencies.empty()) return source.agencies.front();
  return {};
}

void note(const std::vector<Source>& sources, const Chosen& chosen, Evidence& evidence) {
  for (const auto& source : sources) {
    const auto add = [&](const std::string& name, float confidence) {
      const bool taken =
          &source == chosen.source &&
          std::find(chosen.names.begin(), chosen.names.end(), name) != chosen.names.end();
      evidence.add({Fact::kAuthor, source.origin, name, confidence}, taken);
    };
    for (const auto& name : source.names) add(name.text, source.confidence);
    for (const auto& name : source.own) add(name, source.confidence / 2);
    if (!source.visible) continue;
    for (const auto& name : source.agencies)
      evidence.add({Fact::kPublisher, Origin::kByline, name, kAgencyConfidence});
  }
}

/// Names found without a mark count for little, and the site's own is not an author's.
std::vector<std::string> only_people(std::vector<std::string> names, const Inquiry& page) {
  std::erase_if(names, [&](const std::string& name) { return page.site.matches(name); });
  if (page.evidence)
    for (const auto& name : names)
      page.evidence->add({Fact::kAuthor, Origin::kVisibleText, name, kUnmarked}, true);
  return names;
}

}  // namespace

Authors choose_authors(const Inquiry& page, html::NodeId headline) {
  const auto sources = sources_of(page, headline);
  Chosen chosen = choose(sources);
  if (page.evidence) note(sources, chosen, *page.evidence);
  if (chosen.source == nullptr)
    chosen.names = only_people(names_beside_day(page.tree, headline), page);
  return {std::move(chosen.names), shown_agency(sources)};
}

std::vector<std::string> choose_signature(const Inquiry& page, html::NodeId last_paragraph) {
  return only_people(signed_names(page.tree, last_paragraph), page);
}

}  // namespace backissue
