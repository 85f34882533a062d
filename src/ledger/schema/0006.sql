-- SPDX-License-Identifier: Apache-2.0
--
-- What people say of records. A review stands beside the machine's record and never changes it. It
-- points into no other table, because it outlives them: a report that is coded again gets new rows.
-- `machine` is the record as it stood when it was reviewed, one line of JSON; `cameo` and `evidence` are
-- taken from it. By it the record is found again: `record_now` is its id in the present coding, and
-- `standing` says whether it is the same. A review that was taken back is kept; `undone` says when.

CREATE TABLE reviews (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('event', 'statement', 'commitment', 'relation', 'actor')),
  record_id TEXT NOT NULL,
  record_now TEXT,
  standing TEXT NOT NULL CHECK (standing IN ('same', 'changed', 'gone')),
  verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'change')),
  changes TEXT NOT NULL,
  reason TEXT,
  reviewer TEXT NOT NULL,
  reviewed TEXT NOT NULL,
  undone TEXT,
  drawn TEXT NOT NULL CHECK (drawn IN ('chosen', 'random', 'random_in_code', 'confidence')),
  machine TEXT NOT NULL,
  cameo TEXT,
  evidence TEXT
) STRICT;
CREATE INDEX reviews_by_report ON reviews (report);
CREATE INDEX reviews_by_reviewer ON reviews (reviewer, record_now);
