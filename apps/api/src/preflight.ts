import type { RequestHandler } from "express";
import { reply } from "./reply.ts";

/** A page elsewhere cannot send these without the browser asking us first, which we refuse: no forged requests. */
export const PREFLIGHT_HEADERS = ["authorization", "apollo-require-preflight"] as const;

/** Refuses a request that a page elsewhere could have sent without being asked. */
export const preflighted: RequestHandler = (request, response, next) => {
  if (PREFLIGHT_HEADERS.some((name) => request.headers[name] !== undefined)) next();
  else
    reply(response, 400, "BAD_REQUEST", {
      en: `One of these headers is required: ${PREFLIGHT_HEADERS.join(", ")}.`,
      zh: `须带有以下请求头之一：${PREFLIGHT_HEADERS.join("、")}。`,
    });
};
