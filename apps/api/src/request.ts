import type { LocalisedText } from "@touchstone/core/text";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { reply } from "./reply.ts";

/** Longest GraphQL request, in bytes. */
const BODY_LIMIT = 256 * 1024;

/** Reads a JSON body of at most {@link BODY_LIMIT} in UTF-8; everything else gets an answer in JSON. */
export function jsonBody(): RequestHandler[] {
  const json = express.json({ limit: BODY_LIMIT, strict: true });
  return [
    onlyUtf8,
    (request, response, next) =>
      json(request, response, (error?: unknown) => (error ? next(error) : giveBody(request, next))),
  ];
}

/** Text in another encoding would be read wrongly, so it is refused. */
const onlyUtf8: RequestHandler = (request, response, next) => {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers["content-type"] ?? "")?.[1];
  if (charset && !/^utf-?8$/i.test(charset))
    reply(response, 415, "UNSUPPORTED_MEDIA_TYPE", {
      en: `Character encoding is "${charset}"; expected utf-8.`,
      zh: `字符编码为“${charset}”，应为 utf-8。`,
    });
  else next();
};

/** A request without a body has none, which is something else than a request nobody read. */
const giveBody = (request: Parameters<RequestHandler>[0], next: () => void) => {
  request.body ??= {};
  next();
};

const failures: Record<string, { status: number; code: Parameters<typeof reply>[2]; said: LocalisedText }> = {
  "entity.too.large": {
    status: 413,
    code: "REQUEST_TOO_LARGE",
    said: { en: "The request is too long.", zh: "请求过长。" },
  },
  "entity.parse.failed": {
    status: 400,
    code: "BAD_REQUEST",
    said: { en: "The body is not JSON.", zh: "请求正文不是 JSON。" },
  },
  "encoding.unsupported": {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    said: { en: "The body's compression is not one that is accepted.", zh: "不支持请求正文的压缩方式。" },
  },
  "charset.unsupported": {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    said: {
      en: "The body's character encoding is not accepted; expected utf-8.",
      zh: "不支持请求正文的字符编码，应为 utf-8。",
    },
  },
};

/** Turns what went wrong while reading a request into JSON, and never tells how we are built. */
export function requestErrors(log: (message: string) => void): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { type, status, limit } = (typeof error === "object" && error !== null ? error : {}) as {
      type?: unknown;
      status?: unknown;
      limit?: unknown;
    };
    const known = failures[String(type)];
    if (known && typeof limit === "number")
      reply(response, known.status, known.code, {
        en: `The request is longer than ${limit} bytes.`,
        zh: `请求超过 ${limit} 字节。`,
      });
    else if (known) reply(response, known.status, known.code, known.said);
    else if (typeof status === "number" && status >= 400 && status < 500)
      reply(response, status, "BAD_REQUEST", {
        en: "The request could not be read.",
        zh: "无法读取该请求。",
      });
    else {
      const requestId = crypto.randomUUID();
      log(
        `${requestId} ${request.method} ${request.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      const said = { en: "Something went wrong.", zh: "服务器内部出错。" };
      reply(response, 500, "INTERNAL_SERVER_ERROR", said, { requestId });
    }
  };
}
