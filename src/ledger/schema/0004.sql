-- SPDX-License-Identifier: Apache-2.0
--
-- Full-text search over the reports and over the words that support events and statements. The index
-- holds no text of its own: it points into the tables. Words are found in any form ("sanctions" by
-- "sanction") and with or without accents. Whoever writes a report keeps the index in step
-- (search_index.h): a trigger may not, because a ledger does not trust its own schema.

CREATE VIRTUAL TABLE text_search USING fts5 (
  text, content = 'report_texts', content_rowid = 'report_key',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO text_search (text_search) VALUES ('rebuild');

CREATE VIRTUAL TABLE event_search USING fts5 (
  evidence, content = 'events', content_rowid = 'key',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO event_search (event_search) VALUES ('rebuild');

CREATE VIRTUAL TABLE statement_search USING fts5 (
  evidence, content = 'statements', content_rowid = 'key',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO statement_search (statement_search) VALUES ('rebuild');
