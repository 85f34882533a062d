// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "apps/explain_view.h"
#include "apps/report_view.h"
#include "apps/safe_text.h"
#include "apps/table_view.h"
#include "apps/terminal.h"
#include "apps/tree_view.h"

namespace verbale::cli {
namespace {

std::string heading(std::string_view text) { return "\n" + styled(Style::kStrong, text) + "\n"; }

std::string words_of(const Minutes& minutes, TextRange range) {
  return "\"" + one_line(range.of(minutes.text)) + "\"";
}

std::string rows(const Table& table, std::size_t columns) {
  std::string out;
  const std::string text = as_text(table, columns > 2 ? columns - 2 : columns);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    out += "  " + text.substr(at, end + 1 - at);
    at = end + 1;
  }
  return out;
}

std::string how_resolved(const Actor& actor) {
  std::string out(name_of(actor.resolved_by));
  if (!actor.knowledge.empty()) out += ": " + actor.knowledge;
  if (actor.resolved_by == ResolvedBy::kDescription && !actor.description.empty()) {
    out += ": " + actor.description;
  }
  return out;
}

std::string actors_section(const Minutes& minutes, std::size_t columns) {
  if (minutes.actors.empty()) return heading("Actors") + "  none\n";
  Table table;
  table.columns = {"code", "name", "kind", "resolved by", "words"};
  for (const Actor& actor : minutes.actors) {
    std::string words;
    for (const TextRange mention : actor.mentions) {
      words += (words.empty() ? "" : ", ") + words_of(minutes, mention);
    }
    table.rows.push_back({actor.code.empty() ? "-" : actor.code, actor.name, actor.kind,
                          how_resolved(actor), words});
  }
  return heading("Actors") + rows(table, columns);
}

std::string event_line(const Minutes& minutes, const Event& event) {
  const std::string said = said_by(minutes, event);
  return fmt::format("  {} -> {}   {}   {}   {}   entry {}{}\n",
                     actors_text(minutes, event.sources), actors_text(minutes, event.targets),
                     code_text(event), name_of(event.factuality), words_of(minutes, event.evidence),
                     one_line(event.lexicon), said.empty() ? "" : "   said by " + said);
}

std::string statement_line(const Minutes& minutes, const Statement& statement) {
  std::string content;
  for (const TextRange range : statement.content) {
    content += (content.empty() ? "" : " ") + words_of(minutes, range);
  }
  return fmt::format("  {}   {}   {}\n", actors_text(minutes, statement.speakers),
                     one_line(statement.attitude), content);
}

std::string records_section(const Minutes& minutes) {
  std::string out = heading("Events");
  for (const Event& event : minutes.events) out += event_line(minutes, event);
  if (minutes.events.empty()) out += "  none\n";
  if (minutes.statements.empty()) return out;
  out += heading("Statements");
  for (const Statement& statement : minutes.statements) out += statement_line(minutes, statement);
  return out;
}

std::string trace_line(const Trace& trace) {
  const std::string mark = trace.fired ? styled(Style::kGood, "fired") : "  -  ";
  const std::string entry = trace.entry.empty() ? "" : one_line(trace.entry) + ": ";
  return fmt::format("    {}  {}{}\n", mark, entry, one_line(trace.reason));
}

/// Entries by the word that they were tried on, in the order of the text; reasons about a whole
/// clause stand under their words like the others.
std::string lexicon_section(const Minutes& minutes, std::size_t columns) {
  std::map<TextRange, std::string> by_words;
  for (const Trace& trace : minutes.traces) by_words[trace.trigger] += trace_line(trace);
  std::string out = heading("Lexicon entries that were tried");
  if (by_words.empty()) return out + "  none: no word of it has an entry\n";
  for (const auto& [range, lines] : by_words) {
    out += "  " + cut(words_of(minutes, range), columns > 2 ? columns - 2 : columns) + "\n" + lines;
  }
  return out;
}

}  // namespace

std::string explain_text(const Document& document, const Minutes& minutes, std::size_t columns) {
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    out += (out.empty() ? "" : "\n") + tree_text(document, sentence, columns);
  }
  return out + actors_section(minutes, columns) + records_section(minutes) +
         lexicon_section(minutes, columns);
}

}  // namespace verbale::cli
