-- By which words comments speak of which touchpoint, as an organisation edited them, sector by sector. A dictionary is set as a
-- whole; each setting is a revision, and the newest one holds. Without one the dictionary that ships is used. Written for
-- PostgreSQL 15.

-- touchpoints: words of both languages by the touchpoint's code. client_key: the writer's own key, so that the same dictionary
-- sent twice is one revision.
CREATE TABLE topic_dictionary (
  organisation_id integer NOT NULL,
  sector text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  touchpoints jsonb NOT NULL,
  author text NOT NULL,
  client_key text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, sector, revision),
  UNIQUE (organisation_id, client_key)
);

ALTER TABLE topic_dictionary ENABLE ROW LEVEL SECURITY;
ALTER TABLE topic_dictionary FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON topic_dictionary USING (
  organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::integer)
);

-- History: rows are added, never changed.
GRANT SELECT, INSERT ON topic_dictionary TO touchstone_app;
