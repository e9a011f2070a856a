-- Holidays as an organisation keeps them, where they differ from the calendar that the product comes with. Written for
-- PostgreSQL 15.

-- end_day: the day after the last day off. observed: false where the organisation does not keep this holiday at all.
CREATE TABLE calendar_holiday (
  organisation_id integer NOT NULL,
  code text NOT NULL,
  year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  name_en text NOT NULL,
  name_zh text NOT NULL,
  first_day date NOT NULL,
  end_day date NOT NULL CHECK (end_day > first_day AND end_day <= first_day + 60),
  workdays date[] NOT NULL,
  observed boolean NOT NULL,
  author text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, code, year)
);

ALTER TABLE calendar_holiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_holiday FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON calendar_holiday USING (
  organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::integer)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_holiday TO touchstone_app;
