-- Secrets of schedules are sealed by the application (AES-256-GCM), those stored before at its next start: it must be allowed to.
GRANT UPDATE (secret) ON report_schedule TO touchstone_app;

-- stopped: it waited for another attempt when its schedule was stopped, and was given up.
ALTER TABLE report_delivery DROP CONSTRAINT report_delivery_status_check;
ALTER TABLE report_delivery ADD CONSTRAINT report_delivery_status_check
  CHECK (status IN ('sending', 'waiting', 'sent', 'failed', 'unknown', 'stopped'));
