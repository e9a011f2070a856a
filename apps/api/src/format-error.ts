import { unwrapResolverError } from "@apollo/server/errors";
import type { LocalisedText } from "@touchstone/core/text";
import { DatabaseError } from "@touchstone/db/database-error";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, errorCodes } from "./error.ts";

/** Longest query, in tokens. */
export const MAX_TOKENS = 4_000;

/** Whether a query was refused while it was read, for its length or its depth. */
export function isOversized(message: string): boolean {
  return message.includes("tokens. Parsing aborted") || message.includes("Maximum call stack");
}

const givenUp = {
  en: "The request was given up before its answer was ready.",
  zh: "请求在得出结果之前已取消。",
};

/** What a caller is told of an error that the database tells, whether through GraphQL or another way. */
export const ofDatabase: Partial<Record<DatabaseError["code"], [ErrorCode, LocalisedText]>> = {
  QUERY_TIMEOUT: [
    "QUERY_TIMEOUT",
    {
      en: "The answer took longer than is allowed. Ask for a shorter period or fewer venues.",
      zh: "查询用时超过上限，请缩短时段或减少场所。",
    },
  ],
  QUERY_CANCELLED: ["CANCELLED", givenUp],
  STORAGE_FULL: [
    "STORAGE_FULL",
    {
      en: "The disk that holds the data is full; nothing was changed.",
      zh: "存放数据的磁盘已满，未做任何更改。",
    },
  ],
  SERVICE_UNAVAILABLE: [
    "SERVICE_UNAVAILABLE",
    { en: "The database cannot be reached. Try again in a moment.", zh: "暂时无法连接数据库，请稍后重试。" },
  ],
  NOT_FOUND: ["NOT_FOUND", { en: "There is nothing under that identifier.", zh: "没有该编号对应的内容。" }],
  KEY_REUSED: [
    "CONFLICT",
    {
      en: "This `clientKey` already stands for something else. Choose a new one.",
      zh: "该 clientKey 已用于另一次提交，请换一个。",
    },
  ],
  REVISION_CONFLICT: [
    "CONFLICT",
    {
      en: "Somebody else has changed this since you looked. Look again, then repeat your change.",
      zh: "在您查看之后已有他人修改。请重新查看，再提交您的更改。",
    },
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
    const told = (code: ErrorCode, text: LocalisedText, more: object = {}) => ({
      message: text.en,
      ...place,
      extensions: { code, text, ...more },
    });
    if (isOversized(formatted.message))
      return told(
        "COST_LIMIT",
        {
          en: `The query is longer than ${MAX_TOKENS} tokens, or nested too deeply to be read.`,
          zh: `查询超过 ${MAX_TOKENS} 个词元，或嵌套过深，无法读取。`,
        },
        { limit: MAX_TOKENS },
      );
    const known = error instanceof DatabaseError ? ofDatabase[error.code] : undefined;
    if (known) return told(...known);
    if (error instanceof DOMException && error.name === "AbortError") return told("CANCELLED", givenUp);
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
    return told(
      "INTERNAL_SERVER_ERROR",
      { en: "Something went wrong.", zh: "服务器内部出错。" },
      { requestId },
    );
  };
}
