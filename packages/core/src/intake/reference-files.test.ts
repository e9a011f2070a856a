import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import golden from "../../golden/expected_airline.json" with { type: "json" };
import { readVisits as readReference } from "../../golden/read-visits.ts";
import { fixture, readAll } from "../../test/read-survey.ts";
import { importance } from "../moment/importance.ts";
import { momentItems } from "../moment/moment-items.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { type ItemScales, itemCount, NOT_MET, SKIPPED, type Visit, valenceIndex } from "../visit/visit.ts";
import { surveyItems, surveyScales } from "./survey-contents.ts";

describe("the reference visits", () => {
  const { survey: mapping, journey } = fixture("golden");
  const bytes = readFileSync(new URL("../../golden/visits.csv", import.meta.url));

  test("all 2,400 are read with the groups they bring along", async () => {
    const { visits, problems } = await readAll(bytes, mapping, journey, { name: "visits.csv" });
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(2400);
    expect(visits.slice(0, 3).map(({ jackknifeGroup }) => jackknifeGroup)).toEqual([0, 1, 2]);
    expect([...(visits[0]?.answers ?? [])].slice(0, 17)).toEqual([
      4,
      4,
      NOT_MET,
      8,
      0,
      3,
      3,
      SKIPPED,
      2,
      NOT_MET,
      3,
      0,
      1,
      3,
      2,
      1,
      2,
    ]);
  });

  test("the mobile key is met by those who rated it", async () => {
    const { visits } = await readAll(bytes, mapping, journey);
    expect(visits.filter(({ answers }) => answers[9] === NOT_MET)).toHaveLength(1585);
  });
});

describe("the facts of the reference visits", () => {
  const { survey: mapping, journey } = fixture("golden");
  const rows = readReference();
  const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

  test("are those of the file, row by row", async () => {
    const bytes = readFileSync(new URL("../../golden/visits.csv", import.meta.url));
    const { visits } = await readAll(bytes, mapping, journey);
    const told = visits.map(({ staff, case: found, segments }) => ({ staff, found, segments }));
    expect(told).toEqual(
      rows.map((row) => ({
        staff: row.staff,
        segments: { segment: row.segment, channel: row.channel },
        found:
          row.complaint === "1"
            ? {
                touchpoint: row.complaint_tp,
                closed: row.closed === "1",
                hours: number(row.hours),
                after: number(row.post_sat),
              }
            : undefined,
      })),
    );
  });

  test("are packed behind the ratings: valence, coming back, the exit; what lies behind the exit was not met", async () => {
    const bytes = readFileSync(new URL("../../golden/visits.csv", import.meta.url));
    const { visits } = await readAll(bytes, mapping, journey);
    const p = journey.touchpoints.length;
    expect(surveyScales(mapping, journey)).toHaveLength(itemCount(p, true));
    const packed = visits.map(({ answers }) => [
      ...answers.subarray(valenceIndex(0, p)),
      ...answers.subarray(5, 5 + p),
    ]);
    const expected = rows.map((row) => {
      const exit = row.exit_step ? Number(row.exit_step) - 1 : NOT_MET;
      const blank = (j: number): number => (j === 4 || j > exit ? NOT_MET : SKIPPED);
      const cells = (letter: string, low: number) =>
        journey.touchpoints.map(({ code }, j) => {
          const cell = row[code.replace("t", letter)];
          return cell ? Number(cell) - low : blank(j);
        });
      return [...cells("e", -2), row.returned ? Number(row.returned) : SKIPPED, exit, ...cells("t", 1)];
    });
    expect(packed).toEqual(expected);
  });
});

describe("the airline file", () => {
  const url = new URL(
    "../../../../../shared/data/airline-satisfaction/test_original_headers.csv.gz",
    import.meta.url,
  );
  if (!existsSync(url)) {
    console.info("the airline file is not here: its intake was not checked");
    test("has its mapping, which fits its journey", () => {
      const { survey: mapping, journey: way } = fixture("airline");
      expect(Object.keys(mapping.touchpoints).sort()).toEqual(way.touchpoints.map(({ code }) => code).sort());
    });
    return;
  }

  test("is read with 0 as not applicable", async () => {
    const { survey: mapping, journey: way } = fixture("airline");
    const { visits, problems } = await readAll(gunzipSync(readFileSync(url)), mapping, way);
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(25_976);
    expect(visits.filter(({ answers }) => answers[0] === 1)).toHaveLength(11_403);
    const wifi = 5 + way.touchpoints.findIndex(({ code }) => code === "wifi");
    const notApplicable = visits.filter(({ answers }) => answers[wifi] === NOT_MET);
    expect(notApplicable).toHaveLength(813);
    expect(notApplicable.filter(({ answers }) => answers[0] === 1).length / 813).toBeCloseTo(0.9975, 4);
    expect(visits.filter(({ answers }) => answers.slice(5).every((byte) => byte < SKIPPED))).toHaveLength(
      23_863,
    );
  });

  test("gives the reference's importance, in its order, when it comes in through its own mapping", async () => {
    const { survey: mapping, journey: way } = fixture("airline");
    const { visits } = await readAll(gunzipSync(readFileSync(url)), mapping, way);
    const scales: ItemScales = surveyScales(mapping, way);
    const sums = new MomentSums(momentItems(way, scales));
    sums.add(asBlock(visits));
    const all = way.touchpoints.map((_, j) => j);
    const found = importance(sums.fold(), "overall", all, [all], [1, ...all.map(() => 4)]);
    const columns = surveyItems(mapping, way)
      .slice(5)
      .map((item) => item?.column);
    const shares = all.map((j) => [columns[j], found.touchpoints[j]?.share ?? Number.NaN] as const);
    const byShare = (a: readonly [unknown, number], b: readonly [unknown, number]) => b[1] - a[1];
    const expected = golden.pairwise_total.by_touchpoint.map(({ id, share }) => [id, share] as const);
    expect(shares.toSorted(byShare).map(([id]) => id)).toEqual(expected.toSorted(byShare).map(([id]) => id));
    for (const [id, share] of expected) expect(new Map(shares).get(id)).toBeCloseTo(share, 9);
  });
});

/** Visits of one venue as a block, for statistics. */
function asBlock(visits: readonly Visit[]) {
  const items = visits[0]?.answers.length ?? 0;
  const answers = new Uint8Array(visits.length * items);
  for (const [at, visit] of visits.entries()) answers.set(visit.answers, at * items);
  return {
    count: visits.length,
    venue: new Uint16Array(visits.length),
    group: Uint8Array.from(visits, ({ jackknifeGroup }) => jackknifeGroup),
    weight: Float64Array.from(visits, ({ weight }) => weight),
    items,
    answers,
  };
}
