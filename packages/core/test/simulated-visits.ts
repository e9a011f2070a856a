import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Journey, journey } from "../src/journey/journey.ts";
import type { MomentItems } from "../src/moment/moment-items.ts";
import type { VisitBlock } from "../src/visit/block.ts";

/** Seeded random numbers: uniform on 0..1 and standard normal. */
export function random(seed: number): { uniform(): number; normal(): number } {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** One packed answer per item, or 254 / 255. Items: overall 0–10, recommend 0–10, then touchpoints 1–5. */
export interface SimulatedVisit {
  venue: number;
  group: number;
  answers: readonly number[];
}

export function simulatedBlock(visits: readonly SimulatedVisit[]): VisitBlock {
  return {
    count: visits.length,
    venue: Uint16Array.from(visits, (v) => v.venue),
    group: Uint8Array.from(visits, (v) => v.group),
    weight: new Float64Array(visits.length).fill(1e6),
    items: visits[0]?.answers.length ?? 0,
    answers: Uint8Array.from(visits.flatMap((v) => v.answers)),
  };
}

export function simulatedItems(touchpoints: number, recommend = true): MomentItems {
  const eleven = { low: 0, high: 10, better: "higher" as const };
  return {
    overall: { item: 0, scale: eleven },
    recommend: recommend ? { item: 1, scale: eleven } : null,
    touchpoints: Array.from({ length: touchpoints }, (_, j) => ({
      touchpoint: j,
      item: 2 + j,
      scale: { low: 1, high: 5, better: "higher" as const },
    })),
  };
}

/** A journey of `touchpoints` touchpoints t1.., so many to a stage. */
export function simulatedJourney(touchpoints: number, perStage = 6): Journey {
  const stages = Math.max(1, Math.ceil(touchpoints / perStage));
  return journey.parse({
    code: "simulated",
    version: 1,
    sector: "hotel",
    name: { en: "Simulated", zh: "模拟" },
    stages: Array.from({ length: stages }, (_, s) => ({
      code: `s${s + 1}`,
      name: { en: `Stage ${s + 1}`, zh: `阶段${s + 1}` },
      canonical: "CORE",
    })),
    touchpoints: Array.from({ length: touchpoints }, (_, j) => ({
      code: `t${j + 1}`,
      name: { en: `Touchpoint ${j + 1}`, zh: `触点${j + 1}` },
      stage: `s${Math.floor(j / perStage) + 1}`,
      channel: "on-site",
      nature: "human",
      driver: "service",
    })),
  });
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)));
