import { type Survey, survey as surveySchema } from "@touchstone/core/intake/survey";
import type { Journey } from "@touchstone/core/journey";
import type { Scale } from "@touchstone/core/scale";
import { type ItemScales, NOT_MET, SKIPPED, type Visit, WEIGHT_UNIT } from "@touchstone/core/visit";

const name = { en: "Bench", zh: "基准" };
const five: Scale = { low: 1, high: 5, better: "higher" };
const eleven: Scale = { low: 0, high: 10, better: "higher" };

export const VENUES = 200;
export const TOUCHPOINTS = 12;

/** 200 venues, 12 touchpoints, one segment dimension of 12 values; fixed by the visit's number alone. */
export const benchJourney: Journey = {
  code: "bench",
  version: 1,
  sector: "hotel",
  name,
  stages: [{ code: "all", name, canonical: "CORE" }],
  touchpoints: Array.from({ length: TOUCHPOINTS }, (_, i) => ({
    code: `t${i}`,
    name,
    stage: "all",
    channel: "on-site",
    secondaryChannels: [],
    nature: "human",
    secondaryNatures: [],
    driver: "service",
  })),
};

export const benchScales: ItemScales = [
  five,
  eleven,
  null,
  null,
  null,
  ...Array<Scale>(TOUCHPOINTS).fill(five),
];

export const benchSurvey: Survey = surveySchema.parse({
  code: "bench",
  version: 1,
  name,
  source: "generated",
  licence: "none",
  journey: { code: "bench", version: 1 },
  key: ["id"],
  day: { format: "iso", column: "day" },
  venue: { column: "venue" },
  venues: Array.from({ length: VENUES }, (_, i) => ({
    code: `v${i}`,
    name,
    sector: "hotel",
    timeZone: "Asia/Shanghai",
  })),
  outcomes: { overall: { column: "overall", scale: five }, recommend: { column: "nps", scale: eleven } },
  touchpoints: Object.fromEntries(
    benchJourney.touchpoints.map(({ code }) => [code, { column: code, scale: five }]),
  ),
  segments: {
    kind: {
      name,
      column: "kind",
      values: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`k${i}`, { name }])),
    },
  },
});

/** Visits in time order, `from` to `to`. */
export function benchVisits(from: number, to: number, total: number): Visit[] {
  return Array.from({ length: to - from }, (_, offset) => benchVisit(from + offset, total));
}

function benchVisit(number: number, total: number): Visit {
  const random = generator(number);
  const answers = new Uint8Array(5 + TOUCHPOINTS).fill(NOT_MET);
  answers[0] = random() % 5;
  answers[1] = random() % 11;
  for (let i = 5; i < answers.length; i++) answers[i] = random() % 10 === 0 ? SKIPPED : random() % 5;
  const day = new Date(Date.UTC(2026, 0, 1 + Math.floor((number / total) * 365)));
  return {
    key: `visit-${number}`,
    row: number + 2,
    venue: `v${random() % VENUES}`,
    day: day.toISOString().slice(0, 10),
    answers,
    weight: WEIGHT_UNIT,
    segments: { kind: `k${random() % 12}` },
    jackknifeGroup: random() % 50,
  };
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
