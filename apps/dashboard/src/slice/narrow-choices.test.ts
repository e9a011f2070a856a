import { expect, it } from "vitest";
import type { ChoicesQuery } from "../api/documents.generated.ts";
import { narrowChoices, reachOf } from "./narrow-choices.ts";

const venues = [
  { sector: "AIRPORT" as const, firstDay: "2014-05-10", lastDay: "2016-05-31" },
  { sector: "AIRPORT" as const, firstDay: "2014-05-01", lastDay: "2017-05-31" },
  { sector: "AIRPORT" as const, firstDay: null, lastDay: null },
];

it("reaches from the first day of any venue to the last of any", () => {
  expect(reachOf(venues)).toEqual({ sectors: ["AIRPORT"], firstDay: "2014-05-01", lastDay: "2017-05-31" });
  expect(reachOf([])).toEqual({ sectors: [], firstDay: null, lastDay: null });
});

it("keeps the journeys of these venues, and what their surveys tell guests apart by", () => {
  const choices = {
    data: { firstDay: "2014-05-01", lastDay: "2026-08-30", visits: 5 },
    journeys: [{ sector: "AIRPORT" }, { sector: "HOTEL" }],
    segments: [
      { code: "purpose", sectors: ["AIRPORT"] },
      { code: "channel", sectors: ["HOTEL"] },
      { code: "age", sectors: ["AIRPORT", "HOTEL"] },
    ],
  } as unknown as ChoicesQuery;
  const narrowed = narrowChoices(choices, reachOf(venues));
  expect(narrowed.journeys).toHaveLength(1);
  expect(narrowed.segments.map(({ code }) => code)).toEqual(["purpose", "age"]);
  expect(narrowed.data).toMatchObject({ lastDay: "2017-05-31", visits: 5 });
});
