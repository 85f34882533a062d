-- SPDX-License-Identifier: Apache-2.0
--
-- What is doubtful about a report that was read all the same: it was converted from another encoding, it
-- breaks off. The same things as of a report that was not read (rejects); kept once, however often the
-- report is read. `report` is its id: of a report that is not in the ledger it may be told too.

CREATE TABLE warnings (
  key INTEGER PRIMARY KEY,
  report TEXT NOT NULL,
  origin TEXT NOT NULL,
  code TEXT NOT NULL,
  what TEXT NOT NULL,
  found_at TEXT NOT NULL,
  to_do TEXT NOT NULL,
  UNIQUE (report, origin, code, what, found_at)
) STRICT;
