-- How a file was read, in words: its encoding, what divides its values, its sheet. Unknown of imports before this.
-- Written for PostgreSQL 15.

ALTER TABLE batch ADD COLUMN read_as jsonb;
