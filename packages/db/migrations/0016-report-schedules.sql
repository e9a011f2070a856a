-- Reports that go out by themselves, and what became of each. Written for PostgreSQL 15.

-- template: daily, weekly, monthly or holiday report; cadence: when; channel: where to, without its secret; slice: which part of
-- the data, without a period. secret: what requests of a webhook are signed with; it is written and never given out.
CREATE TABLE report_schedule (
  organisation_id integer NOT NULL,
  id integer GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('en', 'zh')),
  formats jsonb NOT NULL,
  cadence jsonb NOT NULL,
  time_zone text NOT NULL,
  slice jsonb NOT NULL,
  channel jsonb NOT NULL,
  secret text,
  author text NOT NULL,
  client_key text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  stopped_at timestamptz,
  stopped_by text,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, client_key),
  CHECK ((stopped_at IS NULL) = (stopped_by IS NULL))
);

-- One row for each report of a schedule, by the days it is about, so that none goes out twice. status: sending, waiting (for another
-- attempt), sent, failed (given up), unknown (it may have arrived, so it is not sent again).
CREATE TABLE report_delivery (
  organisation_id integer NOT NULL,
  schedule_id integer NOT NULL,
  due_key text NOT NULL,
  status text NOT NULL CHECK (status IN ('sending', 'waiting', 'sent', 'failed', 'unknown')),
  attempts integer NOT NULL CHECK (attempts > 0),
  problem text,
  next_attempt_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, schedule_id, due_key),
  FOREIGN KEY (organisation_id, schedule_id) REFERENCES report_schedule (organisation_id, id),
  CHECK ((status = 'waiting') = (next_attempt_at IS NOT NULL))
);

ALTER TABLE report_schedule ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_schedule FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON report_schedule USING (
  organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::integer)
);
ALTER TABLE report_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON report_delivery USING (
  organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::integer)
);

GRANT SELECT, INSERT, UPDATE (stopped_at, stopped_by) ON report_schedule TO touchstone_app;
GRANT SELECT, INSERT, UPDATE ON report_delivery TO touchstone_app;
