import "server-only";
import type { TypedDocumentString } from "./documents.generated.ts";
import { apiUrl } from "./environment.ts";
import { ApiUnreachable } from "./failure.ts";
import { readAnswer } from "./read-answer.ts";

/** A cold analysis of a million visits takes seconds; what takes minutes says how far it is. */
const PATIENCE_MS = 120_000;

/**
 * Asks the API one typed document.
 *
 * @param patienceMs how long to wait for the answer
 * @throws ApiUnreachable when it does not answer, ApiRefused when it answers with errors
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  patienceMs = PATIENCE_MS,
): Promise<Result> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(apiUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        "apollo-require-preflight": "true",
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    });
    body = await response.json();
  } catch (error) {
    throw new ApiUnreachable(`no answer from ${apiUrl}`, { cause: error });
  }
  return readAnswer<Result>(body, response.status);
}
