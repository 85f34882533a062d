-- SPDX-License-Identifier: Apache-2.0
--
-- Flat views for people and other programs: one row a record, every column named, no join needed. They
-- hold no data, so they are made anew whenever the tables have changed. An actor stands there by its
-- code, or by its name where it has none; several actors are separated by "; ".

DROP VIEW IF EXISTS v_reports;
CREATE VIEW v_reports AS
SELECT
  r.id AS id, r.title AS title, r.source AS source, r.author AS author,
  r.published AS published, r.published_from AS published_from, r.dateline AS dateline,
  r.reposted AS reposted, r.language AS language, r.url AS url, r.origin AS origin,
  r.sentences AS sentences, r.words AS words,
  (SELECT count(*) FROM events e WHERE e.report_key = r.key) AS events,
  (SELECT count(*) FROM statements s WHERE s.report_key = r.key) AS statements,
  (SELECT count(*) FROM actors a WHERE a.report_key = r.key) AS actors,
  (SELECT coalesce(ra.code, a.name, ra.mention)
   FROM report_actors ra LEFT JOIN actors a ON a.key = ra.actor_key
   WHERE ra.report_key = r.key AND ra.role = 'first_reported_by') AS first_reported_by,
  c.name AS coder, c.version AS version, c.model AS model, c.lexicon AS lexicon,
  r.key AS key
FROM reports r JOIN coders c ON c.key = r.coder_key;

DROP VIEW IF EXISTS v_actors;
CREATE VIEW v_actors AS
SELECT
  a.id AS id, r.id AS report, r.published AS published, a.code AS code, a.name AS name,
  a.kind AS kind, a.description AS description, a.resolved_by AS resolved_by,
  a.knowledge AS knowledge,
  (SELECT count(*) FROM mentions m WHERE m.actor_key = a.key) AS mentions,
  (SELECT count(DISTINCT ea.event_key) FROM event_actors ea WHERE ea.actor_key = a.key) AS events,
  a.key AS key
FROM actors a JOIN reports r ON r.key = a.report_key;

DROP VIEW IF EXISTS v_events;
CREATE VIEW v_events AS
SELECT
  e.id AS id, r.id AS report, r.title AS report_title, r.source AS report_source,
  r.published AS published, e.sentence AS sentence,
  e.time_begin AS time_begin, e.time_end AS time_end, e.time_from AS time_from,
  (SELECT group_concat(coalesce(x.code, a.name, x.mention), '; ')
   FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.event_key = e.key AND x.role = 'source') AS sources,
  (SELECT group_concat(coalesce(a.name, x.mention, x.code), '; ')
   FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.event_key = e.key AND x.role = 'source') AS source_names,
  (SELECT group_concat(coalesce(x.code, a.name, x.mention), '; ')
   FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.event_key = e.key AND x.role = 'target') AS targets,
  (SELECT group_concat(coalesce(a.name, x.mention, x.code), '; ')
   FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.event_key = e.key AND x.role = 'target') AS target_names,
  e.trigger AS trigger, e.lemma AS lemma, e.cameo AS cameo, c.label AS label,
  e.plover_event AS plover, e.plover_mode AS plover_mode, e.plover_context AS plover_context,
  e.quad AS quad, e.goldstein AS goldstein, e.factuality AS factuality, e.tense AS tense,
  (SELECT group_concat(coalesce(a.name, x.mention, x.code), '; ')
   FROM attributions x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.event_key = e.key) AS said_by,
  e.place_name AS place, e.place_country AS place_country,
  e.place_latitude AS latitude, e.place_longitude AS longitude,
  e.about AS about, e.evidence AS evidence, e.lexicon AS lexicon, e.confidence AS confidence,
  (SELECT i.story FROM incident_events i WHERE i.event_key = e.key) AS story,
  e.key AS key
FROM events e JOIN reports r ON r.key = e.report_key LEFT JOIN codes c ON c.code = e.cameo;

DROP VIEW IF EXISTS v_statements;
CREATE VIEW v_statements AS
SELECT
  s.id AS id, r.id AS report, r.title AS report_title, r.source AS report_source,
  r.published AS published, s.sentence AS sentence,
  s.time_begin AS time_begin, s.time_end AS time_end, s.time_from AS time_from,
  (SELECT group_concat(coalesce(x.code, a.name, x.mention), '; ')
   FROM statement_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.statement_key = s.key AND x.role = 'speaker') AS speakers,
  (SELECT group_concat(coalesce(a.name, x.mention, x.code), '; ')
   FROM statement_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.statement_key = s.key AND x.role = 'speaker') AS speaker_names,
  (SELECT group_concat(coalesce(a.name, x.mention, x.code), '; ')
   FROM statement_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.statement_key = s.key AND x.role = 'via') AS via,
  (SELECT group_concat(coalesce(x.code, a.name, x.mention), '; ')
   FROM statement_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.statement_key = s.key AND x.role = 'addressee') AS addressees,
  (SELECT group_concat(coalesce(x.code, a.name, x.mention), '; ')
   FROM statement_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.statement_key = s.key AND x.role = 'toward') AS toward,
  s.cue AS cue, s.mode AS mode, s.attitude AS attitude,
  (SELECT group_concat(x.content, ' … ')
   FROM statement_content x WHERE x.statement_key = s.key) AS content,
  (SELECT group_concat(e.id, '; ')
   FROM statement_events x JOIN events e ON e.key = x.event_key
   WHERE x.statement_key = s.key) AS events,
  s.evidence AS evidence,
  s.key AS key
FROM statements s JOIN reports r ON r.key = s.report_key;

DROP VIEW IF EXISTS v_relations;
CREATE VIEW v_relations AS
SELECT
  t.id AS id, r.id AS report, r.published AS published, t.sentence AS sentence, t.kind AS kind,
  (SELECT coalesce(x.code, a.name, x.mention)
   FROM relation_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.relation_key = t.key AND x.role = 'subject') AS subject,
  (SELECT coalesce(a.name, x.mention, x.code)
   FROM relation_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.relation_key = t.key AND x.role = 'subject') AS subject_name,
  (SELECT coalesce(x.code, a.name, x.mention)
   FROM relation_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.relation_key = t.key AND x.role = 'object') AS object,
  (SELECT coalesce(a.name, x.mention, x.code)
   FROM relation_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.relation_key = t.key AND x.role = 'object') AS object_name,
  t.value AS value, t.pair AS pair, t.cameo AS cameo, t.plover_event AS plover,
  t.factuality AS factuality, t.confidence AS confidence, t.evidence AS evidence,
  t.key AS key
FROM relations t JOIN reports r ON r.key = t.report_key;

DROP VIEW IF EXISTS v_commitments;
CREATE VIEW v_commitments AS
SELECT
  t.id AS id, r.id AS report, r.published AS published, t.sentence AS sentence,
  (SELECT group_concat(coalesce(x.code, a.name, x.mention), '; ')
   FROM commitment_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.commitment_key = t.key AND x.role = 'debtor') AS debtors,
  (SELECT group_concat(coalesce(x.code, a.name, x.mention), '; ')
   FROM commitment_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.commitment_key = t.key AND x.role = 'creditor') AS creditors,
  t.content AS content, t.cameo AS cameo,
  (SELECT coalesce(x.code, a.name, x.mention)
   FROM commitment_actors x LEFT JOIN actors a ON a.key = x.actor_key
   WHERE x.commitment_key = t.key AND x.role = 'object') AS object,
  t.condition AS condition, t.made_begin AS made, t.due_end AS due, t.status AS status,
  (SELECT group_concat(s.status, ', ')
   FROM commitment_steps s WHERE s.commitment_key = t.key) AS history,
  t.evidence AS evidence,
  t.key AS key
FROM commitments t JOIN reports r ON r.key = t.report_key;

-- What is said of an incident is what its first event says.
DROP VIEW IF EXISTS v_incidents;
CREATE VIEW v_incidents AS
SELECT
  i.story AS story,
  (SELECT min(e.time_begin) FROM incident_events k JOIN events e ON e.key = k.event_key
   WHERE k.story = i.story) AS first,
  (SELECT max(e.time_end) FROM incident_events k JOIN events e ON e.key = k.event_key
   WHERE k.story = i.story) AS last,
  (SELECT count(DISTINCT e.report_key) FROM incident_events k JOIN events e ON e.key = k.event_key
   WHERE k.story = i.story) AS reports,
  i.tellings AS tellings, v.sources AS sources, v.targets AS targets, v.cameo AS cameo,
  v.label AS label, v.quad AS quad, v.factuality AS factuality, v.place AS place,
  v.evidence AS evidence, i.key AS key
FROM (SELECT story, min(event_key) AS key, count(*) AS tellings
      FROM incident_events GROUP BY story) i JOIN v_events v ON v.key = i.key;

DROP VIEW IF EXISTS v_joined_commitments;
CREATE VIEW v_joined_commitments AS
SELECT
  j.joined AS joined, v.id AS id, v.report AS report, v.published AS published,
  v.debtors AS debtors, v.creditors AS creditors, v.content AS content, v.status AS status,
  j.agreement AS agreement, j.because AS because, j.position AS position, v.key AS key
FROM joined_commitments j JOIN v_commitments v ON v.key = j.commitment_key;

DROP VIEW IF EXISTS v_reviews;
CREATE VIEW v_reviews AS
SELECT
  t.id AS id, t.report AS report, r.published AS published, t.kind AS kind,
  t.record_id AS record_id, t.record_now AS record_now, t.standing AS standing,
  t.verdict AS verdict, t.changes AS changes, t.reason AS reason, t.reviewer AS reviewer,
  t.reviewed AS reviewed, t.undone AS undone, t.drawn AS drawn,
  t.cameo AS cameo, t.evidence AS evidence,
  t.key AS key
FROM reviews t LEFT JOIN reports r ON r.id = t.report;
