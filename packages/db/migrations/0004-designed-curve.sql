-- What management believes guests feel along a journey. A curve is set as a whole; each setting is a revision, and the newest
-- one holds. Written for PostgreSQL 15.

-- valence: −100..100, null where no belief is held. A revision names every touchpoint of its journey version.
-- client_key: the writer's own key, so that the same curve sent twice is one revision.
CREATE TABLE designed_curve (
  organisation_id integer NOT NULL,
  journey_code text NOT NULL,
  journey_version integer NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  touchpoint text NOT NULL,
  valence smallint CHECK (valence BETWEEN -100 AND 100),
  author text NOT NULL,
  client_key text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, journey_code, journey_version, revision, touchpoint),
  UNIQUE (organisation_id, client_key, touchpoint)
);

ALTER TABLE designed_curve ENABLE ROW LEVEL SECURITY;
ALTER TABLE designed_curve FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON designed_curve USING (
  organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::integer)
);

-- History: rows are added, never changed.
GRANT SELECT, INSERT ON designed_curve TO touchstone_app;
