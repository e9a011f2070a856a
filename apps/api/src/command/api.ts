import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import { announcedAddress } from "../address.ts";
import type { Environment } from "../environment.ts";

const localised = z.object({ en: z.string(), zh: z.string() });

export const importAnswer = z.object({
  import: z.object({
    file: z.string(),
    read: z.number(),
    stored: z.number(),
    unchanged: z.number(),
    rejected: z.number(),
    readAs: localised.nullable(),
  }),
  problems: z.array(
    z.object({
      row: z.number().nullable(),
      column: z.string().nullable(),
      found: z.string(),
      expected: z.string(),
    }),
  ),
  problemCount: z.number(),
});
export type ImportAnswer = z.infer<typeof importAnswer>;

const refusal = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.looseObject({ code: z.string(), text: localised.optional() }),
      }),
    )
    .min(1),
});

/** An answer of the API that is no success. */
export interface Refusal {
  status: number;
  message: string;
  extensions: Record<string, unknown> & { code: string };
}

/**
 * Address of the running API that holds the data, if there is one: the one that is named, or the one that wrote its
 * address beside the embedded database and still answers.
 */
export async function runningApi(environment: Environment): Promise<string | null> {
  if (environment.apiUrl) return new URL("/", environment.apiUrl).origin;
  if (environment.databaseUrl) return null;
  const address = announcedAddress(environment.dataDirectory);
  return address && (await answers(address)) ? address : null;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/livez`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch (error) {
    // Nobody listens there any more: the note was left behind by a server that was killed.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError"))
      return false;
    throw error;
  }
}

/** Headers of everything that is sent. */
export const sending = { "apollo-require-preflight": "1" };

/** Makes a mapping known to the API. */
export async function sendMapping(
  api: string,
  text: string,
  fileName: string,
): Promise<{ code: string } | Refusal> {
  const response = await fetch(`${api}/surveys?file=${encodeURIComponent(fileName)}`, {
    method: "POST",
    headers: sending,
    body: text,
  });
  const body: unknown = await response.json();
  if (!response.ok) return refused(response.status, body);
  return z.object({ survey: z.object({ code: z.string() }) }).parse(body).survey;
}

/** Streams a file to the API, with what was said of how it is written. */
export async function sendFile(
  api: string,
  path: string,
  survey: string,
  declared: Readonly<Record<string, string>>,
  onSent: (bytes: number) => void = () => {},
): Promise<ImportAnswer | Refusal> {
  const url = `${api}/imports?${new URLSearchParams({ ...declared, survey, file: basename(path) })}`;
  const body = Readable.toWeb(Readable.from(telling(path, onSent))) as ReadableStream<Uint8Array>;
  const response = await fetch(url, {
    method: "POST",
    headers: sending,
    body,
    duplex: "half",
  } as RequestInit);
  const answer: unknown = await response.json();
  return response.ok ? importAnswer.parse(answer) : refused(response.status, answer);
}

/** Asks GraphQL. @returns the whole answer, unread */
export async function askApi(api: string, query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(`${api}/graphql`, {
    method: "POST",
    headers: { ...sending, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const body: unknown = await response.json();
  const errors = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) }).safeParse(body);
  if (errors.success) throw new Error(errors.data.errors[0]?.message);
  return body;
}

async function* telling(path: string, onSent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const content = createReadStream(path);
  for await (const piece of content) {
    yield piece;
    onSent(content.bytesRead);
  }
}

/** What the API says of its data. */
export async function askStatus(
  api: string,
): Promise<{ visits: number; firstDay: string | null; lastDay: string | null }> {
  const data = z.object({
    visits: z.number(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
  });
  const answer = await askApi(api, "{ data { visits firstDay lastDay } }");
  return z.object({ data: z.object({ data }) }).parse(answer).data.data;
}

/** What an answer that is no success says. */
export function refused(status: number, body: unknown): Refusal {
  const [first] = refusal.parse(body).errors;
  if (!first) throw new Error(`the API answered ${status} without an error`);
  return { status, ...first };
}
