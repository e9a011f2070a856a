-- Links by which a page's report is shared: live, or frozen as it was when it was shared. Written for PostgreSQL 15.

-- id: SHA-256 of the link's token; the token itself is stored nowhere. variables: of the page's GraphQL operation. frozen: the
-- report as it was, of a frozen link. client_key: the sharer's own key, so that the same link asked for twice is one.
CREATE TABLE share_link (
  organisation_id integer NOT NULL,
  id text NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
  page text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('en', 'zh')),
  variables jsonb NOT NULL,
  frozen jsonb,
  author text NOT NULL,
  client_key text NOT NULL,
  shared_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by text,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, client_key),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

ALTER TABLE share_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE share_link FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON share_link USING (
  organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::integer)
);

-- What was shared never changes; only that it is revoked is added.
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON share_link TO touchstone_app;
