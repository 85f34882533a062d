// SPDX-License-Identifier: Apache-2.0
//
// The columns of each table in the order in which rows.cc writes and load.cc reads them.
#pragma once

namespace verbale::columns {

inline constexpr const char* kReports =
    "id, title, source, author, published, published_from, dateline, reposted, language, url, "
    "origin, sentences, words, coder_key, text_hash, records_hash";

inline constexpr const char* kActors =
    "report_key, id, code, name, kind, description, resolved_by, knowledge";

inline constexpr const char* kEvents =
    "report_key, id, sentence, evidence_begin, evidence_end, evidence, "
    "trigger_begin, trigger_end, trigger, lemma, cameo, plover_event, plover_mode, plover_context, "
    "quad, goldstein, factuality, tense, "
    "time_text_begin, time_text_end, time_text, time_value, time_begin, time_end, time_from, "
    "place_text_begin, place_text_end, place_text, place_name, place_country, place_latitude, "
    "place_longitude, about_begin, about_end, about, lexicon, confidence";

inline constexpr const char* kStatements =
    "report_key, id, sentence, evidence_begin, evidence_end, evidence, "
    "cue_begin, cue_end, cue, mode, attitude, "
    "time_text_begin, time_text_end, time_text, time_value, time_begin, time_end, time_from";

inline constexpr const char* kTimes =
    "report_key, id, sentence, evidence_begin, evidence_end, evidence, "
    "timex_type, value, mod, time_begin, time_end, anchor";

inline constexpr const char* kRelations =
    "report_key, id, sentence, evidence_begin, evidence_end, evidence, "
    "kind, value, pair, cameo, plover_event, plover_mode, plover_context, factuality, confidence";

inline constexpr const char* kCommitments =
    "report_key, id, sentence, evidence_begin, evidence_end, evidence, "
    "content_begin, content_end, content, cameo, condition_begin, condition_end, condition, "
    "made_text_begin, made_text_end, made_text, made_value, made_begin, made_end, made_from, "
    "due_text_begin, due_text_end, due_text, due_value, due_begin, due_end, due_from, status";

/// After the key of the commitment and the number of the step.
inline constexpr const char* kSteps =
    "told_in, sentence, date, status, evidence_begin, evidence_end, evidence";

/// Of the tables of actors in roles, after the key of the record and the role.
inline constexpr const char* kRef =
    "position, actor_key, code, mention_begin, mention_end, mention";

}  // namespace verbale::columns
