-- SPDX-License-Identifier: Apache-2.0
--
-- Counts over all reports (overview.h), derived like the joins of 0003.sql and valid as long as those.
-- A month is "2003-05", and empty where an event has no date.

CREATE INDEX actors_by_name ON actors (name);

-- The same name with the same code and kind is one actor.
CREATE TABLE actor_totals (
  code TEXT,
  name TEXT,
  kind TEXT,
  knowledge TEXT,
  reports INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  events INTEGER NOT NULL,
  first TEXT,
  last TEXT
) STRICT;
CREATE INDEX actor_totals_by_mentions ON actor_totals (mentions);
CREATE INDEX actor_totals_by_name ON actor_totals (name);
CREATE INDEX actor_totals_by_code ON actor_totals (code, mentions);

-- What one side did to another: sides are whole codes, or countries and international bodies.
CREATE TABLE dealing_months (
  sides TEXT NOT NULL CHECK (sides IN ('code', 'country')),
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  month TEXT NOT NULL,
  quad INTEGER NOT NULL,
  events INTEGER NOT NULL,
  asserted INTEGER NOT NULL,
  goldstein REAL NOT NULL,
  PRIMARY KEY (sides, source, target, month, quad)
) STRICT, WITHOUT ROWID;
CREATE INDEX dealing_months_by_target ON dealing_months (sides, target);

CREATE TABLE place_months (
  name TEXT NOT NULL,
  country TEXT,
  latitude REAL,
  longitude REAL,
  month TEXT NOT NULL,
  quad INTEGER NOT NULL,
  events INTEGER NOT NULL
) STRICT;

-- Actors without a code, whom the lists should learn first; contexts are separated by line feeds.
CREATE TABLE unknown_totals (
  position INTEGER PRIMARY KEY,
  name TEXT,
  kind TEXT,
  named INTEGER NOT NULL,
  description TEXT,
  mentions INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  first TEXT,
  last TEXT,
  contexts TEXT
) STRICT;

-- How each joined commitment stands at the end of the newest report's day.
CREATE TABLE joined_states (
  joined TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_states_by_first ON joined_states (first);
CREATE INDEX joined_states_by_last ON joined_states (last);
