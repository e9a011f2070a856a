import { describe, expect, it } from "vitest";
import {
  clamp,
  random,
  type SimulatedVisit,
  simulatedBlock,
  simulatedItems,
  simulatedJourney,
} from "../../test/simulated-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Journey, Nature } from "../journey/journey.ts";
import { asymmetry } from "../moment/asymmetry.ts";
import { importance } from "../moment/importance.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { PassageSums } from "./passage-sums.ts";
import { technologySentence } from "./sentence.ts";
import { type TechnologyEvidence, technologyDependence } from "./technology.ts";
import { WarmthSums } from "./warmth-sums.ts";

/** A journey whose touchpoints have the given natures. */
function journeyOf(natures: readonly Nature[]): Journey {
  const plain = simulatedJourney(natures.length);
  return {
    ...plain,
    touchpoints: plain.touchpoints.map((t, j) => ({ ...t, nature: natures[j] as Nature })),
  };
}

const options = { asOf: null };
const natures: Nature[] = ["technology", "technology", "human", "physical"];
const places = [0, 1, 2, 3];

/** Visits whose satisfaction follows the touchpoints by `effects`; `delight` moves a touchpoint's ratings upward. */
function visits(
  count: number,
  seed: number,
  effects: readonly number[],
  delight: readonly number[],
): MomentSums {
  const { uniform, normal } = random(seed);
  const rows = Array.from({ length: count }, (): SimulatedVisit => {
    const mood = normal();
    const ratings = effects.map((_, j) =>
      clamp(2.2 + (delight[j] as number) + 0.4 * mood + 0.9 * normal(), 0, 4),
    );
    const signal = ratings.reduce((sum, r, j) => sum + r * (effects[j] as number), 0);
    const overall = clamp(1 + signal + normal(), 0, 10);
    const venue = uniform() < 0.85 ? 0 : 1;
    return { venue, group: Math.floor(50 * uniform()), answers: [overall, overall, ...ratings] };
  });
  const sums = new MomentSums(simulatedItems(4));
  sums.add(simulatedBlock(rows));
  return sums;
}

function evidenceOf(sums: MomentSums, kinds: readonly Nature[] = natures): TechnologyEvidence {
  const centred = sums.fold();
  const journey = journeyOf(kinds);
  const shares = importance(centred, "overall", places, [places], [10, 4, 4, 4, 4]);
  return {
    sums: centred,
    items: sums.items,
    journey,
    importance: {
      used: places,
      touchpoints: shares.touchpoints,
      replicates: shares.replicates,
    },
    asymmetry: asymmetry(centred, "overall", places, 10).touchpoints,
    warmth: { others: new WarmthSums(journey, [], "others"), people: new WarmthSums(journey, [], "people") },
    passage: new PassageSums(journey, []),
  };
}

function measuredValue(figure: Figure): number {
  if (figure.status !== "measured") throw new Error(`expected a measured figure, found ${figure.status}`);
  return figure.value;
}

describe("technology dependence", () => {
  it("finds a planted dependence, its opposite, and none", () => {
    const planted = technologyDependence(
      evidenceOf(visits(3000, 1, [0.9, 0.9, 0.2, 0.2], [-0.6, -0.6, 0.6, 0.6])),
      options,
    );
    expect(measuredValue(planted.dependence)).toBeGreaterThan(30);
    expect(technologySentence(planted).en).toContain("relies on technology");
    expect(technologySentence(planted).zh).toContain("依赖技术");
    const opposite = technologyDependence(
      evidenceOf(visits(3000, 2, [0.2, 0.2, 0.9, 0.9], [0.6, 0.6, -0.6, -0.6])),
      options,
    );
    expect(technologySentence(opposite).en).toContain("the opposite of dependence");
    const none = technologyDependence(
      evidenceOf(visits(800, 3, [0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0])),
      options,
    );
    expect(technologySentence(none).en).toContain("no dependence found");
    expect(none.emotionSource).toBe("rating");
    expect(none.warnings).toHaveLength(2);
    expect([none.warmth.others.status, none.touchpoints[0]?.dropOff.status]).toEqual([
      "not-asked",
      "not-asked",
    ]);
    expect(none.touchpoints.map(({ penalty }) => penalty.status)).toEqual(["measured", "measured"]);
  });

  it("holds the true gap in 95 of 100", () => {
    const [effects, delight] = [
      [0.8, 0.5, 0.4, 0.3],
      [-0.2, 0, 0.3, 0],
    ] as const;
    const truth = measuredValue(
      technologyDependence(evidenceOf(visits(60_000, 4, effects, delight)), options).dependence,
    );
    let held = 0;
    const draws = 150;
    for (let draw = 0; draw < draws; draw++) {
      const { dependence } = technologyDependence(
        evidenceOf(visits(500, 100 + draw, effects, delight)),
        options,
      );
      if (
        dependence.status === "measured" &&
        dependence.interval.low <= truth &&
        truth <= dependence.interval.high
      )
        held++;
    }
    console.log(
      `jackknife interval of the dependence gap: ${((100 * held) / draws).toFixed(1)} % (nominal 95 %)`,
    );
    expect(held / draws).toBeGreaterThan(0.9);
    expect(held / draws).toBeLessThan(0.99);
  });

  it("has nothing to weigh where all is technology, and was not asked where nothing is", () => {
    const sums = visits(400, 5, [0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0]);
    const all = technologyDependence(
      evidenceOf(sums, ["technology", "technology", "technology", "technology"]),
      options,
    );
    expect(all.dependence).toMatchObject({ status: "withheld", reason: "only-technology" });
    const none = technologyDependence(evidenceOf(sums, ["human", "human", "physical", "physical"]), options);
    expect([none.status, none.dependence.status, none.touchpoints]).toEqual(["not-asked", "not-asked", []]);
    expect(technologySentence(none).en).toMatch(/^Not asked/);
  });

  it("says why where importance cannot be shown", () => {
    const evidence = evidenceOf(visits(400, 6, [0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0]));
    const without = (status: "too-few" | "weak" | "not-asked", reason: "hardly-explained" | null) =>
      technologyDependence({ ...evidence, importance: { status, needed: 100, reason } }, options);
    expect(without("too-few", null).dependence).toMatchObject({ status: "too-few", needed: 100 });
    expect(without("weak", "hardly-explained")).toMatchObject({
      status: "weak",
      dependence: { status: "withheld", reason: "hardly-explained" },
    });
    expect(without("not-asked", null).status).toBe("not-asked");
  });
});
