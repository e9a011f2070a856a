-- To which side of its usual level a figure had gone: what was written about a fall is not about a rise.
-- Written for PostgreSQL 15.

ALTER TABLE alert_entry ADD COLUMN side text NOT NULL DEFAULT 'below' CHECK (side IN ('above', 'below'));
ALTER TABLE alert_entry ALTER COLUMN side DROP DEFAULT;
