import type { LocalisedText } from "@touchstone/core/text";
import { z } from "zod";
import { refused, sending } from "./api.ts";
import type { PlanOrder, StoredAnswer } from "./plan.ts";

const localised = z.object({ en: z.string(), zh: z.string() });
const problems = z.array(
  z.object({
    code: z.string(),
    severity: z.enum(["error", "warning"]),
    featureId: z.string().nullable(),
    path: z.string(),
    message: localised,
    hint: localised.nullable(),
  }),
);
const accepted = z.object({
  layout: z.object({ version: z.number(), units: z.number(), edges: z.number() }),
  problems,
  assumptions: z.array(localised),
});
const refusal = z.object({ text: localised.optional(), problems: problems.default([]) });

/** What the API said of a plan. */
export type PlanAnswer =
  | { stored: StoredAnswer }
  | { status: number; text: LocalisedText; problems: z.infer<typeof problems> };

/** Sends a plan to the API as a form. */
export async function sendPlan(api: string, order: PlanOrder): Promise<PlanAnswer> {
  const { files, venue, source, newVenue, author } = order;
  const asked = new URLSearchParams({ venue, from: source, by: author });
  if (newVenue) asked.set("sector", newVenue.sector);
  if (newVenue) asked.set("timeZone", newVenue.timeZone);
  const form = new FormData();
  for (const { name, text } of files) form.append("file", new Blob([text]), name);
  const response = await fetch(`${api}/layouts?${asked}`, { method: "POST", headers: sending, body: form });
  const body: unknown = await response.json();
  if (response.ok) return { stored: storedOf(accepted.parse(body), true) };
  const { status, message, extensions } = refused(response.status, body);
  const before = accepted.safeParse(extensions);
  if (extensions.code === "CONFLICT" && before.success) return { stored: storedOf(before.data, false) };
  const { text, problems: found } = refusal.parse(extensions);
  return { status, text: text ?? { en: message, zh: message }, problems: found };
}

const storedOf = ({ layout, ...rest }: z.infer<typeof accepted>, added: boolean): StoredAnswer => ({
  added,
  ...layout,
  ...rest,
});
