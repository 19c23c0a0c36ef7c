-- A store as a release with the last migration 40 leaves it; BYTES is what the database calls some bytes.
insert into topic (id, slug, title, origin) values (77, 'old', 'Of an older release', 'IMPORTED');
insert into speaker (id, slug, name, kind, role, origin) values (78, 'old-mayor', 'The old mayor', 'PERSON', 'mayor', 'EDITED');
insert into source (id, slug, publisher, title, url, origin) values (79, 'old-paper', 'Old Paper', 'A flood', 'https://old.example/flood', 'EDITED');
insert into claim (id, slug, topic_id, text, language, status, change_number, origin, revision) values (80, 'old-flood', 77, 'The cellar was flooded.', 'en', 'PUBLISHED', 1, 'EDITED', 1);
insert into statement (id, claim_id, slug, ordinal, speaker_id, stance, text, verbatim, said_on, place) values (81, 80, 'said', 0, 78, 'SUPPORT', 'It was.', true, date '2026-01-02', '');
insert into statement_source (statement_id, ordinal, source_id) values (81, 0, 79);
insert into assessment (id, claim_id, revision, verdict, summary, assessor, as_of) values (82, 80, 1, 'SUPPORTED', 'Seen.', 'Old Paper', date '2026-01-03');
insert into claim_revision (id, claim_id, revision, recorded_at, actor, action, reason, document) values (83, 80, 1, timestamp with time zone '2026-01-03 10:00:00+00:00', 'editor', 'PUBLISHED', 'ready', BYTES);
insert into audit (id, happened_at, actor, action, kind, subject, revision, reason) values (84, timestamp with time zone '2026-01-03 10:00:00+00:00', 'editor', 'PUBLISHED', 'CLAIM', 'old-flood', 1, 'ready');
insert into access_key (name, label, role, salt, hash, created_at) values ('old', 'an old key', 'EDITOR', 'salt', 'hash', timestamp with time zone '2026-01-01 10:00:00+00:00');
insert into conversation_follow (claim, asker, chat_id, language, revision, since) values ('old-flood', 'asker', 4711, 'en', 1, timestamp with time zone '2026-01-04 10:00:00+00:00');
update change_counter set last_change = 1;
