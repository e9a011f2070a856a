/** What can go wrong between us and the data, as codes that never change. */
const databaseErrorCodes = [
  "QUERY_TIMEOUT",
  "QUERY_CANCELLED",
  "STORAGE_FULL",
  "SERVICE_UNAVAILABLE",
  "DIRECTORY_IN_USE",
  "NESTED_TRANSACTION",
  "SURVEY_CONFLICT",
  "NOT_FOUND",
  "MIGRATION_REFUSED",
  "IMPORT_CLOSED",
  "IMPORT_COUNTS",
  "KEY_REUSED",
  "REVISION_CONFLICT",
  "STAFF_KEY",
  "SECRET_KEY",
] as const;
export type DatabaseErrorCode = (typeof databaseErrorCodes)[number];

/** An error a caller can tell apart by its stable `code`; the cause, if any, is the engine's own error. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The five-character SQLSTATE of an error or of any error it was caused by; `undefined` where there is none. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = "code" in e ? e.code : undefined;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}
