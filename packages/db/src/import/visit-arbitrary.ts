import { type ItemScales, NOT_MET, SKIPPED, type Visit, WEIGHT_UNIT } from "@touchstone/core/visit";
import fc from "fast-check";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";
import { furtherScales, testScales } from "./import-fixture.ts";

/** The venues of the test's house. */
export const venues = ["house-a", "house-b", "house-c"];

const answer = (codes: number) =>
  fc.oneof({ weight: 4, arbitrary: fc.nat(codes - 1) }, fc.constantFrom(SKIPPED, NOT_MET));
const answersOn = (scales: ItemScales) =>
  fc
    .tuple(...scales.map((scale) => (scale ? answer(scale.high - scale.low + 1) : fc.constant(NOT_MET))))
    .map((codes) => Uint8Array.from(codes));
const firstDay = dayNumber("2026-01-20");
export const anyDay = fc.integer({ min: firstDay, max: firstDay + 140 }).map(dayText);

/** What visits tell besides their answers. */
const facts = fc.record(
  {
    staff: fc.constantFrom("Ann", "Bob", "7"),
    case: fc.record({
      touchpoint: fc.constantFrom("door", "lift", null),
      closed: fc.boolean(),
      hours: fc.option(fc.double({ min: 0, max: 500, noNaN: true })),
      after: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  },
  { requiredKeys: [] },
);

/** Visits of one file, a few of them; `further`: of a survey that tells everything. */
export function anyVisits(weighted: boolean, further: boolean): fc.Arbitrary<Visit[]> {
  const plain = fc.record({
    key: fc.nat(60).map(String),
    row: fc.constant(2),
    venue: fc.constantFrom(...venues),
    day: anyDay,
    answers: answersOn(further ? furtherScales : testScales),
    weight: weighted ? fc.integer({ min: 0, max: 300_000_000 }) : fc.constant(WEIGHT_UNIT),
    segments: fc.record(
      { purpose: fc.constantFrom("work", "fun"), age: fc.constantFrom("young", "middle", "old") },
      { requiredKeys: [] },
    ),
    jackknifeGroup: fc.nat(49),
  });
  const visit: fc.Arbitrary<Visit> = further
    ? fc.tuple(plain, facts).map(([visit, told]) => ({ ...visit, ...told }))
    : plain;
  return fc.uniqueArray(visit, { minLength: 1, maxLength: 25, selector: ({ key }) => key });
}
