-- Further kinds of mapping: answers in the long form, reviews, and what is measured rather than asked: waits, people in
-- zones and through gates, sales of units, duty. Written for PostgreSQL 15.

ALTER TABLE survey DROP CONSTRAINT survey_kind_check;
ALTER TABLE survey ADD CONSTRAINT survey_kind_check CHECK (kind IN
  ('visits', 'long', 'reviews', 'invites', 'daily', 'waits', 'occupancy', 'gates', 'sales', 'rosters'));
ALTER TABLE survey ADD CONSTRAINT survey_journey_check CHECK (kind NOT IN ('long', 'reviews') OR journey_id IS NOT NULL);

-- One row of a file of measurements. measurement_id: 16 bytes of SHA-256 over the mapping's code and what names the row;
-- day: of service; hour: of the clock; place: in the source's words; value_1…3: the kind's measures (core/measurement) in
-- whole thousandths, null where the row does not tell them; staff: pseudonym as in `visit`.
CREATE TABLE measurement (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  measurement_id uuid NOT NULL,
  survey_id integer NOT NULL,
  batch_id integer NOT NULL,
  day date NOT NULL,
  hour smallint CHECK (hour BETWEEN 0 AND 23),
  place text NOT NULL,
  segments integer[] NOT NULL,
  staff bigint CHECK (staff BETWEEN 1 AND 4503599627370495),
  value_1 bigint CHECK (value_1 >= 0),
  value_2 bigint CHECK (value_2 >= 0),
  value_3 bigint CHECK (value_3 >= 0),
  PRIMARY KEY (organisation_id, venue_id, day, measurement_id)
);

-- Sums of the measurements of a mapping, per place, day and segment values: exactly what adding them up would give.
CREATE TABLE measurement_day (
  organisation_id integer NOT NULL,
  survey_id integer NOT NULL,
  venue_id integer NOT NULL,
  day date NOT NULL,
  place text NOT NULL,
  segments integer[] NOT NULL,
  rows integer NOT NULL CHECK (rows >= 0),
  n_1 integer NOT NULL,
  n_2 integer NOT NULL,
  n_3 integer NOT NULL,
  sum_1 bigint NOT NULL,
  sum_2 bigint NOT NULL,
  sum_3 bigint NOT NULL,
  PRIMARY KEY (organisation_id, survey_id, venue_id, day, place, segments)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['measurement', 'measurement_day'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::integer)'
      ' AND ((SELECT current_setting(''app.venues'', true)) = ''*'' OR venue_id = ANY ((SELECT touchstone_venues())::integer[])))', name);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON measurement, measurement_day TO touchstone_app;
