import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { readCounts } from "./read-counts.ts";

const mini = layoutPlan("mini");
const [gateA, gateB] = mini.gates.map(({ id }) => id);
const read = (...lines: string[]) => readCounts(lines.join("\n"), mini);

describe("counts of a CSV file", () => {
  it("are what a calibration takes, whatever the order of columns, with sales and occupancy", () => {
    const { observations, problems, rows, days } = read(
      "count,kind,id,hour",
      `300,gate,${gateA},9`,
      `100,gate,${gateB},9`,
      "35,edge,E001,9",
      "40,edge,E001,10",
      "83,unit,U001,",
      "5200,sales,U001,",
      "60,zone,A,11",
      "0.4,density,E022,11",
      "180,stay,,",
      "180,stay,,",
      "2.4,walk,ticket 7,",
    );
    expect(problems).toEqual([]);
    expect([rows, days]).toEqual([11, [""]]);
    expect(observations).toEqual({
      gates: [
        { gate: gateA, hourly: { 9: 300 } },
        { gate: gateB, hourly: { 9: 100 } },
      ],
      edges: [{ edge: "E001", hourly: { 9: 35, 10: 40 } }],
      visits: [{ unit: "U001", persons: 83 }],
      densities: [{ edge: "E022", hour: 11, density: 0.4 }],
      stayMinutes: [180, 180],
      walkedKm: [2.4],
      revenue: [{ unit: "U001", perDay: 5200 }],
      occupancy: [{ zone: "A", minute: 660, wholeHour: true, persons: 60 }],
    });
  });

  it("may be separated by semicolons, begin with a mark, be named in Chinese, and count parts of an hour", () => {
    const { observations, problems } = readCounts(
      "\uFEFF类型;编号;时间;计数\r\nedge;E001;09:00;10\r\nedge;E001;09:30;15\r\n",
      mini,
    );
    expect(problems).toEqual([]);
    expect(observations?.edges).toEqual([{ edge: "E001", hourly: { 9: 25 } }]);
  });

  it("of several days are their mean, with the last day apart", () => {
    const { observations, apart, days } = read(
      "day,kind,id,hour,count",
      "2026-05-03,edge,E001,9,44",
      "2026-05-01,edge,E001,9,30",
      "2026-05-02,edge,E001,9,50",
      "2026-05-02,edge,E001,10,7",
    );
    expect(days).toEqual(["2026-05-01", "2026-05-02", "2026-05-03"]);
    expect(observations?.edges?.[0]?.hourly[9]).toBeCloseTo(124 / 3, 12);
    expect(apart?.earlier.edges).toEqual([{ edge: "E001", hourly: { 9: 40, 10: 7 } }]);
    expect(apart?.last.edges).toEqual([{ edge: "E001", hourly: { 9: 44 } }]);
  });

  it("of gates over several days take an hour without a line as nobody, and say of which day", () => {
    const lines = ["1", "2"].flatMap((day) => [`${day},gate,${gateA},9,300`, `${day},gate,${gateB},9,100`]);
    const { observations, apart, remarks } = read(
      "day,kind,id,hour,count",
      ...lines,
      `2,gate,${gateA},15,50`,
    );
    expect(observations?.gates?.[0]).toEqual({ gate: gateA, hourly: { 9: 300, 15: 25 } });
    expect(apart?.last.gates?.[0]?.hourly[15]).toBe(50);
    const rest = "10, 11, 12, 13, 14, 15, 16, 17";
    const gaps = [
      `${gateA} 1 (${rest})`,
      `${gateB} 1 (${rest})`,
      `${gateA} 2 (${rest.replace("15, ", "")})`,
      `${gateB} 2 (${rest})`,
    ];
    expect(remarks).toEqual([
      {
        en: `Hours without a line are taken as 0: ${gaps.join("; ")}.`,
        zh: `未填写的钟点按 0 计：${gaps.join("；")}。`,
      },
    ]);
  });

  it("say what is taken for granted", () => {
    const { remarks } = read("kind,id,hour,count", "unit,U001,9,10", "edge,E001,3,0");
    expect(remarks.map(({ en }) => en)).toEqual([
      expect.stringMatching(/without a line are taken as 0: U001 \(10, 11/),
      expect.stringMatching(/^1 counts of 0 outside opening/),
    ]);
  });
});

describe("a file of counts with faults", () => {
  it("tells all of them at once, with line, column, found, expected and a hint, in both languages", () => {
    const { observations, problems } = read(
      "kind,id,hour,count",
      "road,E001,9,1",
      "edge,E01,25.5,x",
      `gate,${gateA},,3`,
      "edge,E001,3,12",
      "edge,E001,9,1,000",
      "unit,U001,9,-4",
      "stay,,9,0",
    );
    expect(observations).toBeNull();
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, "kind"],
      [3, "id"],
      [3, "hour"],
      [3, "count"],
      [4, "hour"],
      [5, "hour"],
      [6, null],
      [7, "count"],
      [8, "hour"],
      [8, "count"],
    ]);
    expect(problems[1]).toMatchObject({
      found: "E01",
      message: {
        en: 'Line 3, column "id": found "E01", expected the id of a path of this plan.',
        zh: "第 3 行，“id”列：现为“E01”，应为本方案中通道的编号。",
      },
    });
    expect(problems[1]?.hint?.en).toContain("E001");
    for (const { message } of problems) {
      expect(message.en).not.toMatch(/[一-龥]/);
      expect(message.zh).toMatch(/应为/);
    }
  });

  it("tells what does not go together: twice the same, the day beside its hours, gates left out, nobody at all", () => {
    const told = (...lines: string[]) =>
      read("kind,id,hour,count", ...lines).problems.map(
        ({ line, message, hint }) => `${line} ${message.en} ${hint?.en}`,
      );
    expect(told("edge,E001,9,1", "edge,E001,9,2")).toEqual([
      expect.stringMatching(/^3 .*line 2 has it already/),
    ]);
    expect(told("unit,U001,,80", "unit,U001,9,8")).toEqual([
      expect.stringMatching(/^3 .*whole day or its hours/),
    ]);
    expect(told(`gate,${gateA},9,8`)).toEqual([expect.stringContaining(`No counts of ${gateB}`)]);
    expect(told(`gate,${gateA},9,0`, `gate,${gateB},9,0`)).toEqual([
      expect.stringContaining("somebody who entered"),
    ]);
    expect(told("unit,U001,,0")).toEqual([expect.stringContaining("somebody counted")]);
  });

  it.each([
    ["", null],
    ["kind,id,hour,count\n", null],
    ["a,b\n1,2\n", 1],
    ["kind,id,hour,count,note\nedge,E001,9,1,x\n", 1],
    ['kind,id,hour,count\nedge,"E001,9,1\n', 2],
    ["kind,id,hour,count,hour\nedge,E001,9,1,9\n", 1],
  ])("says of %j what a file should have", (text, line) => {
    const { observations, problems } = readCounts(text, mini);
    expect(observations).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBe(line);
  });

  it("tells no more than a person reads", () => {
    const lines = Array.from({ length: 500 }, (_, at) => `edge,X${at},9,1`);
    const { problems } = read("kind,id,hour,count", ...lines);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.message.zh).toContain("500");
  });
});
