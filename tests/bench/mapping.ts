import type { Shape } from "./generate.ts";

/** The touchpoints of the airline journey, which the generated ratings stand for. */
const touchpoints = [
  "fares",
  "changes",
  "online-check-in",
  "bag-drop",
  "security-and-gate",
  "boarding",
  "cabin",
  "crew",
  "meal-and-entertainment",
  "disruption",
  "baggage",
  "miles-and-claims",
];

const both = (name: string) => ({ en: name, zh: name });

/** The mapping of the generated file, as JSON (which is YAML too). */
export function mapping(shape: Shape): string {
  const numbers = Array.from({ length: shape.venues }, (_, i) => i);
  return JSON.stringify({
    code: "bench",
    version: 1,
    name: both("Generated survey"),
    source: "generated with a fixed seed",
    licence: "none",
    journey: { code: "airline", version: 1 },
    key: ["id"],
    day: { format: "iso", column: "day" },
    venue: { column: "venue", values: Object.fromEntries(numbers.map((i) => [`v${i}`, `venue-${i}`])) },
    venues: numbers.map((i) => ({
      code: `venue-${i}`,
      name: both(`Venue ${i}`),
      sector: "airline",
      timeZone: "UTC",
    })),
    outcomes: {
      overall: { column: "overall", scale: { low: 0, high: 10 } },
      recommend: { column: "recommend", scale: { low: 0, high: 10 } },
    },
    ratings: { scale: { low: 1, high: 5 }, skipped: [""] },
    touchpoints: Object.fromEntries(
      touchpoints.map((code, j) => [code, `t${String(j + 1).padStart(2, "0")}`]),
    ),
    segments: {
      party: {
        name: both("Party"),
        column: "party",
        values: Object.fromEntries(
          Array.from({ length: 12 }, (_, i) => [`p${i}`, { name: both(`Party ${i}`), raw: [`p${i}`] }]),
        ),
      },
    },
  });
}
