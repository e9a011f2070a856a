/** A data set of any size, with the mapping that reads it: for pages that must work at the extremes. */
export interface MadeUp {
  /** A survey mapping that brings its journey along. */
  mapping: string;
  csv: string;
}

const both = (name: string) => ({ en: name, zh: name });

/** Numbers 0..1 that are the same in every run (Park & Miller 1988). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Visits of so many venues on a journey of so many touchpoints; ratings 1–7, two kinds of guests, four months. */
export function madeUp(shape: { venues: number; touchpoints: number; visitsAVenue: number }): MadeUp {
  const venues = Array.from({ length: shape.venues }, (_, v) => `place-${v + 1}`);
  const touchpoints = Array.from({ length: shape.touchpoints }, (_, t) => `contact-${t + 1}`);
  const mapping = {
    code: "made-up",
    version: 1,
    name: both("Made-up survey"),
    source: "drawn for a test",
    licence: "none",
    fictional: true,
    journey: {
      code: "made-up",
      version: 1,
      sector: "retail",
      name: both("Made-up journey"),
      stages: ["ARRIVE", "CORE", "LEAVE"].map((canonical, s) => ({
        code: `stage-${s + 1}`,
        name: both(`Stage ${s + 1}`),
        canonical,
      })),
      touchpoints: touchpoints.map((code, t) => ({
        code,
        name: both(`Contact ${t + 1}`),
        stage: `stage-${1 + Math.floor((3 * t) / touchpoints.length)}`,
        channel: "on-site",
        nature: ["human", "technology", "physical"][t % 3],
        driver: ["service", "hardware", "marketing"][t % 3],
      })),
    },
    key: ["id"],
    day: { format: "iso", column: "day" },
    venue: { column: "venue", values: Object.fromEntries(venues.map((code) => [code, code])) },
    groups: [{ code: "all-places", hierarchy: "chain", name: both("All places") }],
    venues: venues.map((code, v) => ({
      code,
      name: both(`Place ${v + 1}`),
      sector: "retail",
      timeZone: "Asia/Shanghai",
      group: "all-places",
    })),
    outcomes: {
      overall: { column: "overall", scale: { low: 1, high: 7 } },
      recommend: { column: "recommend", scale: { low: 0, high: 10 } },
    },
    ratings: { scale: { low: 1, high: 7 }, skipped: [""] },
    touchpoints: Object.fromEntries(touchpoints.map((code) => [code, code])),
    segments: {
      guest: {
        name: both("Kind of guest"),
        column: "guest",
        values: Object.fromEntries(
          ["new", "regular"].map((code) => [code, { name: both(code), raw: [code] }]),
        ),
      },
    },
  };
  return { mapping: JSON.stringify(mapping), csv: rows(venues, touchpoints, shape.visitsAVenue).join("\n") };
}

function rows(venues: readonly string[], touchpoints: readonly string[], visits: number): string[] {
  const next = chance(20_260_302);
  const normal = () => next() + next() + next() + next() - 2;
  const within = (value: number, low: number, high: number) =>
    Math.min(high, Math.max(low, Math.round(value)));
  const lines = [["id", "venue", "day", "guest", "overall", "recommend", ...touchpoints].join(",")];
  for (const [v, venue] of venues.entries())
    for (let i = 0; i < visits; i++) {
      const mood = normal() + (v % 7) / 10;
      const ratings = touchpoints.map(() =>
        next() < 0.1 ? "" : String(within(4.5 + mood + 1.5 * normal(), 1, 7)),
      );
      const given = ratings.filter((rating) => rating !== "").map(Number);
      const mean = given.reduce((sum, rating) => sum + rating, 0) / Math.max(1, given.length);
      const day = new Date(Date.UTC(2026, 2, 1) + Math.floor((i * 120) / visits) * 86_400_000);
      lines.push(
        [
          `${venue}-${i}`,
          venue,
          day.toISOString().slice(0, 10),
          next() < 0.4 ? "new" : "regular",
          within(mean + 0.6 * normal(), 1, 7),
          within(1.6 * mean - 1 + normal(), 0, 10),
          ...ratings,
        ].join(","),
      );
    }
  return [...lines, ""];
}
