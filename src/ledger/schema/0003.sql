-- SPDX-License-Identifier: Apache-2.0
--
-- What is derived from many reports together. It can be thrown away at any time and is made again from
-- the records of the reports, which it never changes. `changes` counts every report that came, went or
-- was coded again; the joins are those of the reports as long as `derived` is the same number and
-- `rules` that of the program.

CREATE TABLE derivation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  changes INTEGER NOT NULL,
  derived INTEGER NOT NULL,
  rules INTEGER NOT NULL
) STRICT;
INSERT INTO derivation (one, changes, derived, rules) VALUES (1, 1, 0, 0);

CREATE TRIGGER report_came AFTER INSERT ON reports
BEGIN UPDATE derivation SET changes = changes + 1; END;
CREATE TRIGGER report_went AFTER DELETE ON reports
BEGIN UPDATE derivation SET changes = changes + 1; END;
CREATE TRIGGER report_changed AFTER UPDATE ON reports
BEGIN UPDATE derivation SET changes = changes + 1; END;

-- The incident that an event tells of: events with one story tell of one happening.
CREATE TABLE incident_events (
  event_key INTEGER PRIMARY KEY REFERENCES events (key) ON DELETE CASCADE,
  story TEXT NOT NULL
) STRICT;
CREATE INDEX incident_events_by_story ON incident_events (story);

-- Commitments that are one promise: `joined` names it, `position` counts its records by date.
CREATE TABLE joined_commitments (
  commitment_key INTEGER PRIMARY KEY REFERENCES commitments (key) ON DELETE CASCADE,
  joined TEXT NOT NULL,
  position INTEGER NOT NULL,
  because TEXT NOT NULL,
  agreement TEXT
) STRICT;
CREATE INDEX joined_commitments_by_joined ON joined_commitments (joined, position);

-- Events that keep (fulfilled) or break (broken) what was promised.
CREATE TABLE joined_deeds (
  joined TEXT NOT NULL,
  event_key INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  effect TEXT NOT NULL CHECK (effect IN ('fulfilled', 'broken')),
  because TEXT NOT NULL,
  PRIMARY KEY (joined, event_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_deeds_by_event ON joined_deeds (event_key);
