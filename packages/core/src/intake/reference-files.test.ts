import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fixture, readAll } from "../../test/read-survey.ts";
import { NOT_MET, SKIPPED } from "../visit/visit.ts";

describe("the reference visits", () => {
  const { survey: golden, journey } = fixture("golden");
  const bytes = readFileSync(new URL("../../golden/visits.csv", import.meta.url));

  test("all 2,400 are read with the groups they bring along", async () => {
    const { visits, problems } = await readAll(bytes, golden, journey, { name: "visits.csv" });
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(2400);
    expect(visits.slice(0, 3).map(({ jackknifeGroup }) => jackknifeGroup)).toEqual([0, 1, 2]);
    expect([...(visits[0]?.answers ?? [])]).toEqual([
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
    const { visits } = await readAll(bytes, golden, journey);
    expect(visits.filter(({ answers }) => answers[9] === NOT_MET)).toHaveLength(1585);
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
});
