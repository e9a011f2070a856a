import type { Response } from "express";
import { type ErrorCode, type Said, saying } from "./error.ts";

/** Answers an error outside GraphQL in the shape GraphQL errors have. */
export function reply(
  response: Response,
  status: number,
  code: ErrorCode,
  said: Said,
  extensions: Record<string, unknown> = {},
): void {
  if (response.headersSent) return;
  const { message, text } = saying(said);
  response.status(status).json({ errors: [{ message, extensions: { code, ...text, ...extensions } }] });
}
