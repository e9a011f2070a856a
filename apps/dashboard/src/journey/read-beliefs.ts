import type { BeliefInput } from "../api/documents.generated.ts";

/** Names of a touchpoint's two fields in the form: whether a belief is held, and which. */
export const heldField = (code: string) => `held:${code}`;
export const valenceField = (code: string) => `valence:${code}`;

/** The beliefs a form holds: every touchpoint that has a field, without a belief where its box is not ticked. */
export function readBeliefs(form: Iterable<[string, FormDataEntryValue]>): BeliefInput[] {
  const fields = new Map(form);
  return [...fields].flatMap(([name, value]) => {
    if (!name.startsWith("valence:") || typeof value !== "string") return [];
    const touchpoint = name.slice("valence:".length);
    const valence = Math.round(Number(value));
    const held = fields.has(heldField(touchpoint)) && value !== "" && Number.isFinite(valence);
    return [{ touchpoint, valence: held ? valence : null }];
  });
}
