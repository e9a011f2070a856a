-- Facts beside the answers: who served, what became of complaints, who was invited, and what others have counted.
-- Written for PostgreSQL 15.

-- Other things than visits are imported by mappings too; those lie on no journey.
ALTER TABLE survey ADD COLUMN kind text NOT NULL DEFAULT 'visits' CHECK (kind IN ('visits', 'invites', 'daily'));
ALTER TABLE survey ALTER COLUMN journey_id DROP NOT NULL;
ALTER TABLE survey ADD CHECK (kind <> 'visits' OR journey_id IS NOT NULL);

-- Tells the key that staff codes were made pseudonymous with from any other, without telling the key.
ALTER TABLE organisation ADD COLUMN staff_key_check text;

-- Pseudonym of the employee: a keyed hash of the source's code (src/staff/pseudonym.ts), never the code itself.
ALTER TABLE visit ADD COLUMN staff bigint CHECK (staff BETWEEN 1 AND 4503599627370495);

-- What became of a visit's complaint; lies beside its visit. touchpoint: its place on the journey version.
-- hours: to closing; of an open case those observed so far. rating_after: point of the survey's scale.
CREATE TABLE guest_case (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  visit_id uuid NOT NULL,
  survey_id integer NOT NULL,
  batch_id integer NOT NULL,
  day date NOT NULL,
  touchpoint smallint,
  closed boolean NOT NULL,
  hours double precision CHECK (hours >= 0),
  rating_after smallint,
  PRIMARY KEY (organisation_id, venue_id, day, visit_id)
);

-- How many guests were asked for an answer, and how many gave one. invite_id: 16 bytes of SHA-256 over the mapping's
-- code, the venue, the day and the segment values; day: the first of the period that the row counts.
CREATE TABLE invite (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  invite_id uuid NOT NULL,
  survey_id integer NOT NULL,
  batch_id integer NOT NULL,
  day date NOT NULL,
  segments integer[] NOT NULL,
  invited integer NOT NULL CHECK (invited >= 0),
  responded integer NOT NULL CHECK (responded BETWEEN 0 AND invited),
  PRIMARY KEY (organisation_id, venue_id, day, invite_id)
);

-- A proportion that somebody else counted, day by day. count_id: 16 bytes of SHA-256 over the mapping's code, the venue,
-- the day and the indicator.
CREATE TABLE daily_count (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  count_id uuid NOT NULL,
  survey_id integer NOT NULL,
  batch_id integer NOT NULL,
  day date NOT NULL,
  indicator text NOT NULL,
  n integer NOT NULL CHECK (n >= 0),
  count integer NOT NULL CHECK (count BETWEEN 0 AND n),
  PRIMARY KEY (organisation_id, venue_id, day, count_id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['guest_case', 'invite', 'daily_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::integer)'
      ' AND ((SELECT current_setting(''app.venues'', true)) = ''*'' OR venue_id = ANY ((SELECT touchstone_venues())::integer[])))', name);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON guest_case, invite, daily_count TO touchstone_app;
