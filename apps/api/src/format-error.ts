import { unwrapResolverError } from "@apollo/server/errors";
import { DatabaseError } from "@touchstone/db/database-error";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, errorCodes } from "./error.ts";

/** Longest query, in tokens. */
export const MAX_TOKENS = 4_000;

/** Whether a query was refused while it was read, for its length or its depth. */
export function isOversized(message: string): boolean {
  return message.includes("tokens. Parsing aborted") || message.includes("Maximum call stack");
}

const ofDatabase: Partial<Record<DatabaseError["code"], [ErrorCode, string]>> = {
  QUERY_TIMEOUT: [
    "QUERY_TIMEOUT",
    "The answer took longer than is allowed. Ask for a shorter period or fewer venues.",
  ],
  QUERY_CANCELLED: ["CANCELLED", "The request was given up before its answer was ready."],
  STORAGE_FULL: ["STORAGE_FULL", "The disk that holds the data is full; nothing was changed."],
  SERVICE_UNAVAILABLE: ["SERVICE_UNAVAILABLE", "The database cannot be reached. Try again in a moment."],
  NOT_FOUND: ["NOT_FOUND", "There is nothing under that identifier."],
  KEY_REUSED: ["CONFLICT", "This `clientKey` already stands for something else. Choose a new one."],
  REVISION_CONFLICT: [
    "CONFLICT",
    "Somebody else has changed this since you looked. Look again, then repeat your change.",
  ],
};

/**
 * What a caller is told of an error: a message that is meant for people, a code of the closed list, and for anything
 * unexpected only a number that finds it in the log.
 */
export function formatError(log: (message: string) => void) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    if (isOversized(formatted.message))
      return {
        message: `The query is longer than ${MAX_TOKENS} tokens, or nested too deeply to be read.`,
        ...place,
        extensions: { code: "COST_LIMIT", limit: MAX_TOKENS },
      };
    const known = error instanceof DatabaseError ? ofDatabase[error.code] : undefined;
    if (known) return { message: known[1], ...place, extensions: { code: known[0] } };
    if (error instanceof DOMException && error.name === "AbortError")
      return {
        message: "The request was given up before its answer was ready.",
        ...place,
        extensions: { code: "CANCELLED" },
      };
    const code = formatted.extensions?.code;
    if (
      error instanceof GraphQLError &&
      typeof code === "string" &&
      code in errorCodes &&
      code !== "INTERNAL_SERVER_ERROR"
    ) {
      const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
      return { message: formatted.message, ...place, extensions };
    }
    const requestId = crypto.randomUUID();
    log(
      `${requestId} ${formatted.path?.join(".") ?? ""}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return {
      message: "Something went wrong.",
      ...place,
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
    };
  };
}
