-- SPDX-License-Identifier: Apache-2.0
--
-- Promises and what became of them.

CREATE TABLE commitments (
  key INTEGER PRIMARY KEY,
  report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  evidence_begin INTEGER,
  evidence_end INTEGER,
  evidence TEXT,
  content_begin INTEGER,
  content_end INTEGER,
  content TEXT,
  cameo TEXT,
  condition_begin INTEGER,
  condition_end INTEGER,
  condition TEXT,
  made_text_begin INTEGER,
  made_text_end INTEGER,
  made_text TEXT,
  made_value TEXT,
  made_begin TEXT,
  made_end TEXT,
  made_from TEXT CHECK (made_from IN ('report')),
  due_text_begin INTEGER,
  due_text_end INTEGER,
  due_text TEXT,
  due_value TEXT,
  due_begin TEXT,
  due_end TEXT,
  due_from TEXT CHECK (due_from IN ('report')),
  status TEXT NOT NULL,
  UNIQUE (report_key, id)
) STRICT;
CREATE INDEX commitments_by_status ON commitments (status);

CREATE TABLE commitment_actors (
  commitment_key INTEGER NOT NULL REFERENCES commitments (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('debtor', 'creditor', 'object')),
  position INTEGER NOT NULL,
  actor_key INTEGER REFERENCES actors (key) ON DELETE CASCADE,
  code TEXT,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  PRIMARY KEY (commitment_key, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_actors_by_actor ON commitment_actors (actor_key);
CREATE INDEX commitment_actors_by_code ON commitment_actors (code, role);

-- The turns of a commitment's life, oldest first.
CREATE TABLE commitment_steps (
  commitment_key INTEGER NOT NULL REFERENCES commitments (key) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  told_in TEXT,
  sentence INTEGER NOT NULL,
  date TEXT,
  status TEXT NOT NULL,
  evidence_begin INTEGER,
  evidence_end INTEGER,
  evidence TEXT,
  PRIMARY KEY (commitment_key, step)
) STRICT, WITHOUT ROWID;

-- Who says so, outermost first.
CREATE TABLE commitment_sources (
  commitment_key INTEGER NOT NULL REFERENCES commitments (key) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  position INTEGER NOT NULL,
  actor_key INTEGER REFERENCES actors (key) ON DELETE CASCADE,
  code TEXT,
  mention_begin INTEGER,
  mention_end INTEGER,
  mention TEXT,
  cue_begin INTEGER,
  cue_end INTEGER,
  cue TEXT,
  PRIMARY KEY (commitment_key, step, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_sources_by_actor ON commitment_sources (actor_key);
