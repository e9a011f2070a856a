import type { SliceInput } from "../api/documents.generated.ts";

const days = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a slice that a page of ours wrote as JSON into an address; `null` for anything else. */
export function readSlice(text: string | null): SliceInput | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? sliceFrom(value as Record<string, unknown>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function sliceFrom({ venues, group, from, to, segments }: Record<string, unknown>): SliceInput {
  return {
    ...(isTexts(venues) ? { venues } : {}),
    ...(typeof group === "string" ? { group } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(Array.isArray(segments) ? { segments: segments.filter(isSegment) } : {}),
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const isDay = (value: unknown): value is string => typeof value === "string" && days.test(value);

function isSegment(value: unknown): value is { dimension: string; anyOf: string[] } {
  const { dimension, anyOf } = (value ?? {}) as Record<string, unknown>;
  return typeof dimension === "string" && isTexts(anyOf);
}
