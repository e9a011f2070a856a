import { readVisits } from "../golden/read-visits.ts";
import type { Journey } from "../src/journey/journey.ts";
import type { Scale } from "../src/scale/scale.ts";
import { caseStates, type VisitBlock } from "../src/visit/block.ts";
import {
  exitIndex,
  type ItemScales,
  itemCount,
  itemIndex,
  NOT_MET,
  returnedIndex,
  valenceIndex,
} from "../src/visit/visit.ts";
import { goldenJourney } from "./golden-journey.ts";

const P = 12;
const eleven: Scale = { low: 0, high: 10, better: "higher" };
const yesNo: Scale = { low: 0, high: 1, better: "higher" };

/** The reference visits in the packed order of the store, with employees, complaints and further answers. */
export const packedGolden = {
  journey: goldenJourney() as Journey,
  venues: ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"],
  scales: scales(),
  block: block(),
};

function scales(): ItemScales {
  const list: (Scale | null)[] = Array<Scale | null>(itemCount(P, true)).fill(null);
  list[itemIndex("overall")] = eleven;
  list[itemIndex("recommend")] = eleven;
  list[itemIndex("expectation")] = eleven;
  list[itemIndex("problem")] = yesNo;
  for (let j = 0; j < P; j++) {
    list[itemIndex({ touchpoint: j })] = { low: 1, high: 5, better: "higher" };
    list[valenceIndex(j, P)] = { low: -2, high: 2, better: "higher" };
  }
  list[returnedIndex(P)] = yesNo;
  list[exitIndex(P)] = { low: 0, high: P - 1, better: "higher" };
  return list;
}

function block(): VisitBlock {
  const rows = readVisits();
  const width = itemCount(P, true);
  const answers = new Uint8Array(rows.length * width).fill(NOT_MET);
  const staff = new Map<string, number>();
  const cases = {
    state: new Uint8Array(rows.length),
    hours: new Float64Array(rows.length).fill(Number.NaN),
    after: new Uint8Array(rows.length).fill(255),
    touchpoint: new Uint8Array(rows.length).fill(255),
  };
  const code = (j: number) => `${j + 1}`.padStart(2, "0");
  for (const [i, row] of rows.entries()) {
    const put = (item: number, column: string, low: number): void => {
      const cell = row[column];
      if (cell) answers[i * width + item] = Number(cell) - low;
    };
    put(itemIndex("overall"), "overall", 0);
    put(itemIndex("recommend"), "ltr", 0);
    put(itemIndex("expectation"), "expectation", 0);
    put(itemIndex("problem"), "complaint", 0);
    for (let j = 0; j < P; j++) {
      put(itemIndex({ touchpoint: j }), `t${code(j)}`, 1);
      put(valenceIndex(j, P), `e${code(j)}`, -2);
    }
    put(returnedIndex(P), "returned", 0);
    put(exitIndex(P), "exit_step", 1);
    const name = row.staff as string;
    if (!staff.has(name)) staff.set(name, staff.size + 1);
    if (row.complaint !== "1") continue;
    cases.state[i] = row.closed === "1" ? caseStates.closed : caseStates.open;
    cases.hours[i] = Number(row.hours);
    if (row.complaint_tp) cases.touchpoint[i] = Number(row.complaint_tp.slice(1)) - 1;
  }
  return {
    count: rows.length,
    venue: Uint16Array.from(rows, (row) => Number(row.venue?.slice(1)) - 1),
    group: Uint8Array.from(rows, (row) => Number(row.jk_group)),
    weight: new Float64Array(rows.length).fill(1e6),
    items: width,
    answers,
    staff: Float64Array.from(rows, (row) => staff.get(row.staff as string) as number),
    cases,
  };
}
