// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "searcher/match/filters.h"
#include "searcher/match/positional.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/match/query_shapes.h"
#include "searcher/match/typed_dates.h"
#include "searcher/match/word_query.h"
#include "searcher/match/word_reader.h"

namespace backissue {
namespace {

using Xapian::Query;
using Queries = std::vector<QueryShapes>;
/// Nothing where the node says nothing, such as a word of signs alone: its neighbours then stand as
/// if it were not there.
using Part = std::optional<QueryShapes>;

// Alternatives of several words in NEAR multiply; past this many the query is a mistake.
constexpr std::size_t kMaxCombinations = 64;
// Where other words narrow a word down the engine skips along its lists, and need not read them.
// From so many on its heap of lists costs more than reading all of them.
constexpr std::size_t kManyLists = 65;
// What an ideograph weighs as part of a pair: from .35 to .7 it is level (docs/analysis.md).
constexpr double kPartOfPair = 0.5;
// What the words of a unit ("F-16") weigh by themselves where other words of the query find the
// article: of 0, .25, .5 and .8 the best on headlines and abstracts together (docs/ranking.md).
constexpr double kPartOfUnit = 0.6;
// A language's way to write a day takes about a millisecond to find out.
constexpr std::size_t kMostDateLanguages = 12;

QueryShapes all_of(const Queries& parts) {
  return joined(Query::OP_AND, parts);
}
QueryShapes any_of(const Queries& parts) {
  return joined(Query::OP_OR, parts);
}
QueryShapes unweighted(const Query& query) {
  return Query(Query::OP_SCALE_WEIGHT, query, 0.0);
}

/// Only admits or refuses: no word in it to rank by.
bool is_filter(const QueryNode& node) {
  if (node.kind == NodeKind::kValue || node.kind == NodeKind::kDates) return true;
  return !node.children.empty() &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

class Compiler {
 public:
  Compiler(const Xapian::Database& database, const Vocabulary& vocabulary,
           std::shared_ptr<PostingLists> lists)
      : database_(database), reader_(database, vocabulary), words_(database, std::move(lists)) {}

  Result<CompiledQuery> run(const QueryNode& root) {
    Part query = root.kind == NodeKind::kWord ? side_by_side({root}) : compile(root);
    if (error_) return tl::unexpected(*error_);
    if (root.kind == NodeKind::kNothing) query = unweighted(Query::MatchAll);
    const QueryShapes whole = query.value_or(QueryShapes(Query::MatchNothing));
    out_.query = whole.matching;
    out_.ranking = whole.ranking;
    out_.all = whole.all;
    words_.settle(shape_of(out_.ranked_words));
    return std::move(out_);
  }

 private:
  Part compile(const QueryNode& node) {
    switch (node.kind) {
      case NodeKind::kNothing:
        return std::nullopt;
      case NodeKind::kWord:
        return word(node);
      case NodeKind::kPhraseOfForms:
        return run_of(node, reader_.forms(node.text));
      case NodeKind::kExact:
      case NodeKind::kPhrase:
        return run_of(node, reader_.spellings(node.text));
      case NodeKind::kPrefix:
        return run_of(node, reader_.prefix(node.text));
      case NodeKind::kPattern:
        return run_of(node, reader_.pattern(node.text));
      case NodeKind::kNear:
      case NodeKind::kAdjacent:
        return proximity(node);
      case NodeKind::kValue:
        return unweighted(value_query(node.field, node.text));
      case NodeKind::kDates:
        return dates(node);
      case NodeKind::kRanked:
        return side_by_side(node.children);
      case NodeKind::kAnd:
        return conjunction(node);
      case NodeKind::kOr:
        return disjunction(node);
      case NodeKind::kNot:
        return excluding(QueryShapes(Query::MatchAll), {node});
      case NodeKind::kRequired:
        return compile(node.children.front());
    }
    return std::nullopt;
  }

  Part dates(const QueryNode& node) {
    if (node.field == Field::kSaved || node.field == Field::kModified)
      return unweighted(moments_query(node.field, node.first, node.last));
    return unweighted(dates_query(node.first, node.last, database_));
  }

  /// One word for its writer may be several for the index: "e-mail", which others write "email".
  Part word(const QueryNode& node) {
    auto unit = reader_.unit(node.text);
    if (!unit) return run_of(node, reader_.forms(node.text));
    Queries ways{*run_of(node, std::move(unit->parts))};
    for (auto& whole : unit->joined) ways.push_back(*run_of(node, {std::move(whole)}));
    return any_of(ways);
  }

  Part run_of(const QueryNode& node, Run run) {
    if (run.empty()) return std::nullopt;
    note_unit(node.field, run, static_cast<int>(run.size()), true);
    if (run.size() > 1) return run_query(run, node.field);
    QueryShapes word = words_.query(run.front(), node.field, 1);
    return narrowed_ > 0 && run.front().forms.size() < kManyLists ? word.matching : word;
  }

  Part conjunction(const QueryNode& node) {
    Queries parts;
    std::vector<QueryNode> excluded;
    ++narrowed_;
    for (const auto& child : node.children) {
      if (child.kind == NodeKind::kNot)
        excluded.push_back(child);
      else if (Part part = compile(child))
        parts.push_back(std::move(*part));
    }
    --narrowed_;
    if (parts.empty()) return excluding(QueryShapes(Query::MatchAll), excluded);
    return excluding(all_of(parts), excluded).value_or(all_of(parts));
  }

  Part disjunction(const QueryNode& node) {
    Queries parts;
    std::vector<WordQueries::Entry> words;
    for (const auto& child : node.children) {
      if (auto word = word_by_itself(child))
        words.push_back({std::move(*word), child.field, 1});
      else if (Part part = compile(child))
        parts.push_back(std::move(*part));
    }
    if (!words.empty()) {
      QueryShapes any = words_.any_of(words, false);
      any.all = any.matching;
      parts.push_back(std::move(any));
    }
    return parts.empty() ? Part() : Part(any_of(parts));
  }

  /// What may be ranked together with others that are enough by themselves: no phrase, and no words
  /// that others narrow down.
  std::optional<WordReading> word_by_itself(const QueryNode& node) {
    if (node.kind != NodeKind::kWord || narrowed_ > 0) return std::nullopt;
    auto unit = reader_.unit(node.text);
    Run run = unit ? std::move(unit->parts) : reader_.forms(node.text);
    if (run.size() != 1) return std::nullopt;
    note_unit(node.field, run, 1, true);
    return std::move(run.front());
  }

  /// `base` without what the NOT nodes name.
  Part excluding(const QueryShapes& base, const std::vector<QueryNode>& nots) {
    Queries parts;
    ++muted_;
    for (const auto& node : nots)
      if (Part part = compile(node.children.front())) parts.push_back(std::move(*part));
    --muted_;
    return parts.empty() ? Part() : Part(joined(Query::OP_AND_NOT, base, any_of(parts)));
  }

  /// Words rank; what is marked with + must hold, filters and NOT admit and refuse.
  Part side_by_side(const std::vector<QueryNode>& nodes) {
    Queries required, needed, filters;
    std::vector<QueryNode> excluded;
    RankedWords ranked(words_), parts(words_), halves(words_);
    for (const auto& node : nodes) {
      if (node.kind != NodeKind::kWord) ranked.end_run();
      if (node.kind == NodeKind::kNot) {
        excluded.push_back(node);
      } else if (node.kind == NodeKind::kWord) {
        rank_word(node, needed, ranked, parts, halves);
      } else if (Part part = compile(node)) {
        Queries& list = is_filter(node)                    ? filters
                        : node.kind == NodeKind::kRequired ? required
                                                           : needed;
        list.push_back(std::move(*part));
      }
    }
    if (muted_ == 0) out_.ranked_words += ranked.size();
    words_.expect(ranked.likely_languages());
    const bool is_several = needed.size() + ranked.size() > 1;
    if (muted_ == 0 && required.empty()) out_.has_some = out_.has_some || is_several;
    const auto neighbours = ranked.neighbours();
    if (auto words = ranked.query()) needed.insert(needed.begin(), std::move(*words));
    Part words = with_parts(preferring(rank_by(required, side_by_side(needed, neighbours)), ranked),
                            parts.query());
    if (words && halves.size() > 0 && muted_ == 0)
      words = raised(*words, scaled(*halves.query(), kPartOfUnit));
    words_.expect({});
    const Part base = admit(words, filters);
    const Part rest = excluding(base.value_or(QueryShapes(Query::MatchAll)), excluded);
    return rest ? rest : base;
  }

  /// Inside of NOT nothing ranks. The engine (1.4.22) would also go wrong there: it reads the
  /// weights of an AND_MAYBE that it never set, and may then take it for AND.
  Part rank_by(const Queries& required, const Part& optional) const {
    if (required.empty()) return optional;
    if (!optional || muted_ > 0) return all_of(required);
    return raised(all_of(required), *optional);
  }

  /// Any of them finds an article; only what has all of them matches the whole. Neighbours rank
  /// what their words find.
  Part side_by_side(const Queries& needed, const std::vector<Query>& neighbours) {
    if (needed.empty()) return std::nullopt;
    Queries parts = needed;
    parts.insert(parts.end(), neighbours.begin(), neighbours.end());
    QueryShapes any = any_of(parts);
    any.all = all_of(needed).all;
    return any;
  }

  /// In an archive of many languages what is in the query's own language ranks a little higher.
  Part preferring(Part base, const RankedWords& ranked) const {
    if (!base || muted_ > 0) return base;
    const Query preference = words_.preference(ranked.weight());
    return preference.empty() ? base : raised(*base, preference);
  }

  /// Ideographs by themselves rank what their pairs find, and find nothing more.
  Part with_parts(Part base, const Part& parts) const {
    if (!base || !parts || muted_ > 0) return base;
    return raised(*base, scaled(*parts, kPartOfPair));
  }

  static Part admit(Part base, const Queries& filters) {
    if (filters.empty()) return base;
    return base ? joined(Query::OP_FILTER, *base, all_of(filters)) : all_of(filters);
  }

  void rank(const QueryNode& node, RankedWords& ranked, RankedWords& parts) {
    for (const auto& piece : reader_.ranked(node.text)) {
      if (!piece.is_part) note_piece(node.field, piece);
      (piece.is_part ? parts : ranked).add(piece.reading, node.field);
      if (piece.is_part) parts.end_run();
      if (piece.run.size() > 1) ranked.end_run();  // pairs of ideographs are neighbours already
    }
  }

  /// A word may be several for the index, or one with an article or an ending that says nothing.
  void rank_word(const QueryNode& node, Queries& needed, RankedWords& ranked, RankedWords& parts,
                 RankedWords& halves) {
    const auto unit = reader_.unit(node.text);
    if (!unit) return rank(node, ranked, parts);
    if (unit->parts.size() == 1) {
      note_unit(node.field, unit->parts, 1, true);
      return ranked.add(unit->parts.front(), node.field);
    }
    Part whole = typed_day(node);
    if (!whole) whole = together(node, *unit);
    if (!whole) {
      if (muted_ == 0) out_.loose_units.push_back(node.text);
      return rank(node, ranked, parts);
    }
    if (muted_ == 0) ++out_.ranked_words;
    if (muted_ == 0) out_.units.push_back({node.text, whole->matching});
    needed.push_back(std::move(*whole));
    ranked.end_run();
    for (const WordReading& part : unit->parts) halves.add(part, node.field);
  }

  /// Its words side by side, or the joined spelling: weighed once, as the rarest of them. Nothing
  /// where the archive has neither.
  Part together(const QueryNode& node, const WordUnit& unit) {
    const Field field = node.field;
    const Query in_a_row = run_query(unit.parts, field);
    Queries ways;
    if (is_anywhere(in_a_row)) {
      const QueryShapes weighed = words_.query(rarest(unit.parts, field), field, 1);
      ways.push_back(joined(Query::OP_FILTER, weighed, unweighted(in_a_row)));
      note_unit(field, unit.parts, static_cast<int>(unit.parts.size()), true);
    }
    for (const WordReading& whole : unit.joined) {
      ways.push_back(words_.query(whole, field, 1));
      note_unit(field, {whole}, 1, true);
    }
    return ways.empty() ? Part() : Part(joined(Query::OP_MAX, ways));
  }

  /// A day typed in figures stands for all ways to write it that the archive has.
  Part typed_day(const QueryNode& node) {
    const std::vector<CivilDay> days = days_typed(node.text);
    if (days.empty()) return std::nullopt;
    const auto languages = words_.languages(kMostDateLanguages);
    std::vector<Query> ways;
    for (const CivilDay day : days)
      for (const std::string& spelling : spellings_of(day, languages)) {
        Run run = reader_.spellings(spelling);
        const Query together = run.size() > 1 ? run_query(run, node.field) : Query::MatchNothing;
        if (!is_anywhere(together)) continue;
        ways.push_back(together);
        note_unit(node.field, run, static_cast<int>(run.size()), true);
      }
    if (ways.empty()) return std::nullopt;
    return QueryShapes(Query(Query::OP_SYNONYM, ways.begin(), ways.end()));
  }

  const WordReading& rarest(const Run& parts, Field field) {
    return *std::max_element(parts.begin(), parts.end(),
                             [&](const WordReading& a, const WordReading& b) {
                               return words_.weight(a, field) < words_.weight(b, field);
                             });
  }

  bool is_anywhere(const Query& query) const {
    if (query.empty()) return false;
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return !enquire.get_mset(0, 1).empty();
  }

  Part proximity(const QueryNode& node) {
    std::vector<std::vector<Run>> combinations(1);
    for (const auto& child : node.children) {
      std::vector<Run> alternatives;
      collect_alternatives(child, alternatives);
      if (!alternatives.empty()) combine(combinations, alternatives);
    }
    if (combinations.size() > kMaxCombinations) return too_many(node);
    const Field field = words_field(node);
    const bool ordered = node.kind == NodeKind::kAdjacent;
    Queries parts;
    for (const auto& runs : combinations) {
      if (runs.empty()) return std::nullopt;
      Run all;
      for (const auto& run : runs) all.insert(all.end(), run.begin(), run.end());
      note_unit(field, all, near_window(runs, node.distance), ordered);
      parts.push_back(near_query(runs, node.distance, ordered, field));
    }
    return any_of(parts);
  }

  /// Single words join into one step; runs of several stay apart.
  void collect_alternatives(const QueryNode& node, std::vector<Run>& out) {
    for (const auto& child : node.children) collect_alternatives(child, out);
    if (!node.children.empty()) return;
    const bool any_form = node.kind == NodeKind::kWord || node.kind == NodeKind::kPhraseOfForms;
    Run run = any_form                          ? reader_.forms(node.text)
              : node.kind == NodeKind::kPrefix  ? reader_.prefix(node.text)
              : node.kind == NodeKind::kPattern ? reader_.pattern(node.text)
                                                : reader_.spellings(node.text);
    const auto single =
        std::find_if(out.begin(), out.end(), [](const Run& other) { return other.size() == 1; });
    if (run.size() != 1 || single == out.end()) {
      if (!run.empty()) out.push_back(std::move(run));
      return;
    }
    auto& forms = single->front().forms;
    forms.insert(forms.end(), run.front().forms.begin(), run.front().forms.end());
    single->front().typed += ' ' + run.front().typed;
  }

  static void combine(std::vector<std::vector<Run>>& combinations,
                      const std::vector<Run>& alternatives) {
    if (combinations.size() > kMaxCombinations) return;
    std::vector<std::vector<Run>> longer;
    for (const auto& runs : combinations)
      for (const auto& run : alternatives) {
        longer.push_back(runs);
        longer.back().push_back(run);
      }
    combinations = std::move(longer);
  }

  static Field words_field(const QueryNode& node) {
    return node.children.empty() ? node.field : words_field(node.children.front());
  }

  Part too_many(const QueryNode& node) {
    error_ =
        Error{ErrorCode::kQuery,
              fmt::format("this NEAR or ADJ stands for over {} combinations", kMaxCombinations),
              "offer fewer phrases on its sides", node.at};
    return std::nullopt;
  }

  void note_unit(Field field, const Run& run, int window, bool ordered) {
    if (muted_ > 0) return;
    HighlightUnit unit;
    unit.weight = 0;
    for (const auto& step : run) {
      auto& terms = unit.steps.emplace_back();
      for (const auto& form : step.forms) terms.insert(form.word);
      unit.weight += words_.weight(step, field);
      out_.words.push_back(step);
    }
    add_unit(std::move(unit), field, window, ordered);
  }

  void note_piece(Field field, const RankedPiece& piece) {
    if (piece.run.size() < 2) return note_unit(field, {piece.reading}, 1, true);
    if (muted_ > 0) return;
    HighlightUnit unit;
    unit.steps.push_back({piece.reading.term});
    unit.weight = words_.weight(piece.reading, field);
    out_.words.push_back(piece.reading);
    add_unit(std::move(unit), field, 1, true);
  }

  void add_unit(HighlightUnit unit, Field field, int window, bool ordered) {
    unit.window = window;
    unit.ordered = ordered;
    unit.in_headline = field != Field::kBody;
    unit.in_body = field != Field::kHeadline;
    out_.highlights.units.push_back(std::move(unit));
    out_.has_words = true;
  }

  const Xapian::Database& database_;
  WordReader reader_;
  WordQueries words_;
  CompiledQuery out_;
  std::optional<Error> error_;
  int narrowed_ = 0;  // inside of AND
  int muted_ = 0;     // inside of NOT: nothing there is shown or ranked by
};

}  // namespace

Result<CompiledQuery> compile_query(const QueryNode& root, const Xapian::Database& database,
                                    const Vocabulary& vocabulary,
                                    std::shared_ptr<PostingLists> lists) {
  return Compiler(database, vocabulary, std::move(lists)).run(root);
}

}  // namespace backissue
