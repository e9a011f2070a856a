-- What imports found of their files' quality, the rows that they rejected, what corrections replaced, and guests who are
-- to be forgotten. Written for PostgreSQL 15.

-- correction: rows that were stored before with other contents were replaced; rows_corrected of rows_stored.
-- quality: see src/schema/batch.ts. header: the names of the file's columns, as the file writes them.
ALTER TABLE batch ADD COLUMN correction boolean NOT NULL DEFAULT false;
ALTER TABLE batch ADD COLUMN rows_corrected integer NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN quality jsonb;
ALTER TABLE batch ADD COLUMN header jsonb;

-- Pseudonym of the guest: a keyed hash of the source's key (src/staff/pseudonym.ts), never the key itself. Unknown of
-- visits that were imported before.
ALTER TABLE visit ADD COLUMN guest bigint CHECK (guest BETWEEN 1 AND 4503599627370495);

-- Rejected rows for their download, up to a bound; line: where the row begins. Values that name people are not among the cells.
CREATE TABLE rejected_row (
  organisation_id integer NOT NULL,
  batch_id integer NOT NULL,
  line integer NOT NULL,
  id integer NOT NULL,
  cells jsonb NOT NULL,
  problems jsonb NOT NULL,
  guest bigint,
  PRIMARY KEY (organisation_id, batch_id, line, id)
);

-- Visits as they were before a correction replaced them, with their cases; they come back when it is taken back.
CREATE TABLE replaced_visit (
  organisation_id integer NOT NULL,
  venue_id integer NOT NULL,
  visit_id uuid NOT NULL,
  survey_id integer NOT NULL,
  batch_id integer NOT NULL,
  day date NOT NULL,
  jackknife_group smallint NOT NULL,
  weight bigint NOT NULL,
  segments integer[] NOT NULL,
  answers bytea NOT NULL,
  staff bigint,
  guest bigint,
  touchpoint smallint,
  closed boolean,
  hours double precision,
  rating_after smallint,
  replaced_by integer NOT NULL,
  PRIMARY KEY (organisation_id, venue_id, day, visit_id, replaced_by)
);

-- Guests of whom nothing may be stored any more, by their pseudonym.
CREATE TABLE forgotten_guest (
  organisation_id integer NOT NULL,
  guest bigint NOT NULL,
  forgotten_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, guest)
);

DO $$
DECLARE
  name text;
  own CONSTANT text := 'organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::integer)';
BEGIN
  FOREACH name IN ARRAY ARRAY['rejected_row', 'replaced_visit', 'forgotten_guest'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  EXECUTE format('CREATE POLICY scope ON rejected_row USING (%s)', own);
  EXECUTE format('CREATE POLICY scope ON forgotten_guest USING (%s)', own);
  EXECUTE format('CREATE POLICY scope ON replaced_visit USING (%s'
    ' AND ((SELECT current_setting(''app.venues'', true)) = ''*'' OR venue_id = ANY ((SELECT touchstone_venues())::integer[])))', own);
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON rejected_row, replaced_visit, forgotten_guest TO touchstone_app;
