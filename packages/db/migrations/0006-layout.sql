-- Layouts of venues: plans as versions, scenarios as lists of edits of a plan, what flow models were calibrated to, what was
-- computed of them, and which units and zones the touchpoints of a journey stand for. Written for PostgreSQL 15.

-- A plan is imported whole; what it replaces stays. document: GeoJSON as it was imported. plan_hash: SHA-256 of it, hex.
-- heading: what lists show of it, so that nobody has to read the document for that. remarks: warnings and assumptions of the
-- import. client_key: the writer's own key, so that the same plan sent twice is one version.
CREATE TABLE layout_plan (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  document text NOT NULL,
  plan_hash text NOT NULL CHECK (plan_hash ~ '^[0-9a-f]{64}$'),
  heading jsonb NOT NULL,
  remarks jsonb NOT NULL,
  file_name text NOT NULL,
  author text NOT NULL,
  client_key text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, venue_id, version),
  UNIQUE (organisation_id, venue_id, client_key)
);

-- A scenario is a base plan and a list of edits; each saving is a revision, and the newest one holds.
CREATE TABLE layout_scenario (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  scenario integer NOT NULL CHECK (scenario > 0),
  revision integer NOT NULL CHECK (revision > 0),
  base_version integer NOT NULL,
  name text NOT NULL,
  edits jsonb NOT NULL,
  author text NOT NULL,
  client_key text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, venue_id, scenario, revision),
  UNIQUE (organisation_id, venue_id, client_key)
);

-- What a flow model was calibrated to. version: the plan that carries the constants; from_version: the one they were fitted on.
CREATE TABLE layout_calibration (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  version integer NOT NULL,
  from_version integer NOT NULL,
  constants jsonb NOT NULL,
  fit jsonb NOT NULL,
  author text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, venue_id, version)
);

-- What was computed of a plan. plan_hash: of the plan with its edits; config_hash: of formats, standards and value functions;
-- engine: fingerprint of the program that computed it. A cache: rows may go at any time.
CREATE TABLE layout_result (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  plan_hash text NOT NULL,
  config_hash text NOT NULL,
  engine text NOT NULL,
  kind text NOT NULL,
  result text NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, venue_id, plan_hash, config_hash, engine, kind)
);

-- Which units and zones the touchpoints of a journey stand for. Set as a whole; each setting is a revision.
-- links: [{ "touchpoint": code, "units": [id], "zones": [id] }].
CREATE TABLE layout_touchpoint (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  journey_code text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  links jsonb NOT NULL,
  author text NOT NULL,
  client_key text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, venue_id, journey_code, revision),
  UNIQUE (organisation_id, venue_id, client_key)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['layout_plan', 'layout_scenario', 'layout_calibration', 'layout_result', 'layout_touchpoint'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::integer)'
      ' AND ((SELECT current_setting(''app.venues'', true)) = ''*'' OR venue_id = ANY ((SELECT touchstone_venues())::integer[])))', name);
  END LOOP;
END
$$;

GRANT SELECT, INSERT ON layout_plan, layout_scenario, layout_calibration, layout_touchpoint TO touchstone_app;
GRANT SELECT, INSERT, DELETE ON layout_result TO touchstone_app;
