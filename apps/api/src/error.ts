import type { LocalisedText } from "@touchstone/core/text";
import { GraphQLError } from "graphql";

/** Every code an error can carry, with what it means to a caller. The list is closed: scripts may rely on it. */
export const errorCodes = {
  BAD_USER_INPUT: "An argument is wrong; `extensions.argument` is the path to it.",
  NOT_FOUND: "Nothing is known under the identifier that was asked for.",
  COST_LIMIT:
    "The query asks for more than one request may; `extensions` says what was asked and what is allowed.",
  QUERY_TIMEOUT: "The answer took longer than is allowed and was stopped.",
  STORAGE_FULL: "The disk that holds the data is full; nothing was changed.",
  SERVICE_UNAVAILABLE: "The database cannot be reached or is busy; the request may be repeated.",
  CONFLICT:
    "Another import of the same survey is running, the same file is already stored, or a `clientKey` already stands for something else.",
  IMPORT_REJECTED: "The file has problems; nothing of it was stored.",
  SIMULATION_FAILED:
    "A simulated day broke a law that it must keep; nothing of it is shown. `extensions` says which law, in which slot and unit.",
  CANCELLED: "The caller went away before the answer was ready.",
  GRAPHQL_PARSE_FAILED: "The text of the query is not GraphQL, or is too long.",
  GRAPHQL_VALIDATION_FAILED: "The query asks for something the schema does not have.",
  OPERATION_RESOLUTION_FAILURE: "The query holds several operations and does not say which to run.",
  BAD_REQUEST: "The request is not one that GraphQL over HTTP allows.",
  REQUEST_TOO_LARGE: "The request is longer than is allowed.",
  UNSUPPORTED_MEDIA_TYPE: "The request's media type or character encoding is not accepted.",
  HOST_NOT_ALLOWED: "The request was addressed to a host name this server does not answer for.",
  INTERNAL_SERVER_ERROR: "Something went wrong here; `extensions.requestId` finds it in the server's log.",
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** What an error says: in both languages wherever a page shows it, in English where only those who write queries read it. */
export type Said = string | LocalisedText;

/** The message of an error in English, and both languages as `text` of its extensions, where it has both. */
export function saying(said: Said): { message: string; text: { text?: LocalisedText } } {
  return typeof said === "string" ? { message: said, text: {} } : { message: said.en, text: { text: said } };
}

/** A wrong argument. `argument` is the path to it, such as `["slice", "venues", 1]`. */
export class InputError extends GraphQLError {
  constructor(argument: readonly (string | number)[], said: Said) {
    const { message, text } = saying(said);
    super(message, { extensions: { code: "BAD_USER_INPUT" satisfies ErrorCode, argument, ...text } });
  }
}

/** What was named is not there, or not any more. */
export class NotFoundError extends GraphQLError {
  constructor(said: Said) {
    const { message, text } = saying(said);
    super(message, { extensions: { code: "NOT_FOUND" satisfies ErrorCode, ...text } });
  }
}

/** More was asked for than one request may. */
export class CostError extends GraphQLError {
  constructor(what: string, requested: number, limit: number) {
    super(`The query has ${what} ${requested}; at most ${limit} is allowed.`, {
      extensions: { code: "COST_LIMIT" satisfies ErrorCode, requested, limit, http: { status: 400 } },
    });
  }
}
