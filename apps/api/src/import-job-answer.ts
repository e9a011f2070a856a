import type { ImportJob } from "./import/import-jobs.ts";

/** A job as it is told over REST. */
export const jobAnswer = ({ id, upload, kind, status, progress, result, failure }: ImportJob) => ({
  id,
  upload,
  kind,
  status,
  progress,
  result,
  failure,
});
