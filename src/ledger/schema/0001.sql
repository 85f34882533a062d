-- SPDX-License-Identifier: Apache-2.0
--
-- Version 1 of the ledger. Once released, this file does not change: what comes later stands in the
-- next file, and a ledger of any age is brought up to date by running the files that it has not seen.
--
-- The words are those of docs/ledger.md. `key` is SQLite's own number of a row and means nothing
-- outside the file; `id` is the record's stable name. Offsets count Unicode code points of the report's
-- text, half-open; the words that they cut out stand beside them. What is not known is NULL.

CREATE TABLE coders (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  model TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  UNIQUE (name, version, model, lexicon)
) STRICT;

CREATE TABLE runs (
  key INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  command TEXT NOT NULL,
  coder_key INTEGER NOT NULL REFERENCES coders (key)
) STRICT;

CREATE TABLE rejects (
  key INTEGER PRIMARY KEY,
  report TEXT NOT NULL,
  origin TEXT NOT NULL,
  code TEXT NOT NULL,
  what TEXT NOT NULL,
  found_at TEXT NOT NULL,
  to_do TEXT NOT NULL,
  UNIQUE (report, origin, code, what, found_at)
) STRICT;

-- Labels of CAMEO codes, as the coder's ontology has them.
CREATE TABLE codes (
  code TEXT PRIMARY KEY,
  label TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  source TEXT,
  author TEXT,
  published TEXT,
  published_from TEXT,
  dateline TEXT,
  reposted TEXT,
  language TEXT,
  url TEXT,
  origin TEXT,
  sentences INTEGER NOT NULL,
  words INTEGER NOT NULL,
  coder_key INTEGER NOT NULL REFERENCES coders (key),
  text_hash TEXT NOT NULL,
  records_hash TEXT NOT NULL
) STRICT;
CREATE INDEX reports_by_date ON reports (published);

-- Apart from the reports, so that looking through these does not read all the texts.
CREATE TABLE report_texts (
  report_key INTEGER PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE actors (
  key INTEGER PRIMARY KEY,
  report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  code TEXT,
  name TEXT,
  kind TEXT,
  description TEXT,
  resolved_by TEXT NOT NULL,
  knowledge TEXT,
  UNIQUE (report_key, id)
) STRICT;
CREATE INDEX actors_by_code ON actors (code);

CREATE TABLE mentions (
  actor_key INTEGER NOT NULL REFERENCES actors (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  PRIMARY KEY (actor_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_actors (
  report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('first_reported_by')),
  position INTEGER NOT NULL,
  actor_key INTEGER REFERENCES actors (key) ON DELETE CASCADE,
  code TEXT,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  PRIMARY KEY (report_key, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_actors_by_actor ON report_actors (actor_key);

CREATE TABLE events (
  key INTEGER PRIMARY KEY,
  report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  evidence_begin INTEGER,
  evidence_end INTEGER,
  evidence TEXT,
  trigger_begin INTEGER,
  trigger_end INTEGER,
  trigger TEXT,
  lemma TEXT,
  cameo TEXT,
  plover_event TEXT,
  plover_mode TEXT,
  plover_context TEXT,  -- separated by commas
  quad INTEGER NOT NULL,
  goldstein REAL NOT NULL,
  factuality TEXT NOT NULL,
  tense TEXT NOT NULL,
  time_text_begin INTEGER,
  time_text_end INTEGER,
  time_text TEXT,
  time_value TEXT,
  time_begin TEXT,
  time_end TEXT,
  time_from TEXT CHECK (time_from IN ('report')),
  place_text_begin INTEGER,
  place_text_end INTEGER,
  place_text TEXT,
  place_name TEXT,
  place_country TEXT,
  place_latitude REAL,
  place_longitude REAL,
  about_begin INTEGER,
  about_end INTEGER,
  about TEXT,
  lexicon TEXT,
  confidence REAL NOT NULL,
  UNIQUE (report_key, id)
) STRICT;
CREATE INDEX events_by_time ON events (time_begin);
CREATE INDEX events_by_cameo ON events (cameo);
CREATE INDEX events_by_plover ON events (plover_event);

CREATE TABLE event_actors (
  event_key INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('source', 'target')),
  position INTEGER NOT NULL,
  actor_key INTEGER REFERENCES actors (key) ON DELETE CASCADE,
  code TEXT,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  PRIMARY KEY (event_key, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor_key);
CREATE INDEX event_actors_by_code ON event_actors (code, role);

-- The chain of an event's sources, outermost first.
CREATE TABLE attributions (
  event_key INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor_key INTEGER REFERENCES actors (key) ON DELETE CASCADE,
  code TEXT,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  cue_begin INTEGER,
  cue_end INTEGER,
  cue TEXT,
  PRIMARY KEY (event_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attributions_by_actor ON attributions (actor_key);
CREATE INDEX attributions_by_code ON attributions (code);

CREATE TABLE statements (
  key INTEGER PRIMARY KEY,
  report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  evidence_begin INTEGER,
  evidence_end INTEGER,
  evidence TEXT,
  cue_begin INTEGER,
  cue_end INTEGER,
  cue TEXT,
  mode TEXT NOT NULL,
  attitude TEXT,
  time_text_begin INTEGER,
  time_text_end INTEGER,
  time_text TEXT,
  time_value TEXT,
  time_begin TEXT,
  time_end TEXT,
  time_from TEXT CHECK (time_from IN ('report')),
  UNIQUE (report_key, id)
) STRICT;
CREATE INDEX statements_by_time ON statements (time_begin);

CREATE TABLE statement_actors (
  statement_key INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('speaker', 'via', 'addressee', 'toward')),
  position INTEGER NOT NULL,
  actor_key INTEGER REFERENCES actors (key) ON DELETE CASCADE,
  code TEXT,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  PRIMARY KEY (statement_key, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actors_by_actor ON statement_actors (actor_key);
CREATE INDEX statement_actors_by_code ON statement_actors (code, role);

CREATE TABLE statement_content (
  statement_key INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  content_begin INTEGER,
  content_end INTEGER,
  content TEXT,
  PRIMARY KEY (statement_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_events (
  statement_key INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  event_key INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  PRIMARY KEY (statement_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_events_by_event ON statement_events (event_key);

CREATE TABLE times (
  key INTEGER PRIMARY KEY,
  report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  evidence_begin INTEGER,
  evidence_end INTEGER,
  evidence TEXT,
  timex_type TEXT,
  value TEXT,
  mod TEXT,
  time_begin TEXT,
  time_end TEXT,
  anchor TEXT,
  UNIQUE (report_key, id)
) STRICT;

CREATE TABLE relations (
  key INTEGER PRIMARY KEY,
  report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  evidence_begin INTEGER,
  evidence_end INTEGER,
  evidence TEXT,
  kind TEXT NOT NULL,
  value TEXT,
  pair TEXT,
  cameo TEXT,
  plover_event TEXT,
  plover_mode TEXT,
  plover_context TEXT,  -- separated by commas
  factuality TEXT NOT NULL,
  confidence REAL NOT NULL,
  UNIQUE (report_key, id)
) STRICT;
CREATE INDEX relations_by_kind ON relations (kind);

CREATE TABLE relation_actors (
  relation_key INTEGER NOT NULL REFERENCES relations (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('subject', 'object')),
  position INTEGER NOT NULL,
  actor_key INTEGER REFERENCES actors (key) ON DELETE CASCADE,
  code TEXT,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  PRIMARY KEY (relation_key, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_actors_by_actor ON relation_actors (actor_key);
