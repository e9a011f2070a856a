import type { Response } from "express";
import type { ErrorCode } from "./error.ts";

/** Answers an error outside GraphQL in the shape GraphQL errors have. */
export function reply(
  response: Response,
  status: number,
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): void {
  if (response.headersSent) return;
  response.status(status).json({ errors: [{ message, extensions: { code, ...extensions } }] });
}
