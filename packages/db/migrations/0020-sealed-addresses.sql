-- A webhook's address often holds the key to it. It is sealed by the application like the secret, and those stored before at its
-- next start: it must be allowed to. What stays in channel tells the server alone.
ALTER TABLE report_schedule ADD COLUMN address text;
GRANT UPDATE (address, channel) ON report_schedule TO touchstone_app;
