import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../test/layout-plans.ts";
import type { LayoutEdit } from "./edit.ts";
import { editProblems } from "./edit-problems.ts";
import { editSentence } from "./edit-sentence.ts";
import type { Plan } from "./plan.ts";
import { readEdits, UnreadableEdits } from "./read-edits.ts";

const mini = layoutPlan("mini");
const watertown = layoutPlan("watertown");
const locked: Plan = {
  ...mini,
  units: mini.units.map((unit) => ({ ...unit, locked: unit.id === "U001" })),
  edges: mini.edges.map((edge) => ({ ...edge, locked: edge.id === "E001" })),
};
const codes = (edits: LayoutEdit[], plan = mini) =>
  editProblems(plan, edits).map(({ code, path }) => `${code} ${path}`);

describe("editProblems", () => {
  it.each<[problem: string, edit: LayoutEdit]>([
    ["E091 edits[0].unit", { op: "move", unit: "U999", node: "N02" }],
    ["E091 edits[0].node", { op: "move", unit: "U001", node: "N99" }],
    ["E091 edits[0].zone", { op: "move", unit: "U002", node: "N02", zone: "C" }],
    ["E091 edits[0].edge", { op: "widen", edge: "toString", widthM: 4 }],
    ["E091 edits[0].gate", { op: "closeGate", gate: "G9" }],
    ["E092 edits[0].widthM", { op: "widen", edge: "E004", widthM: 0 }],
    ["E092 edits[0].widthM", { op: "widen", edge: "E004", widthM: Number.NaN }],
    ["E092 edits[0].set.capacity", { op: "setUnit", unit: "U001", set: { capacity: -1 } }],
    ["E043 edits[0].set.closeMin", { op: "setUnit", unit: "U001", set: { closeMin: 500 } }],
    [
      "E040 edits[0].format",
      { op: "addUnit", id: "new", format: "dining.resturant", node: "N02", areaM2: 10 },
    ],
    ["E094 edits[0].id", { op: "addUnit", id: "U001", format: "dining.cafe", node: "N02", areaM2: 10 }],
    [
      "E092 edits[0].capacity",
      { op: "addUnit", id: "new", format: "dining.cafe", node: "N02", areaM2: 10, capacity: 0 },
    ],
    [
      "E043 edits[0].openMin",
      { op: "addUnit", id: "new", format: "dining.cafe", node: "N02", areaM2: 10, openMin: 1100 },
    ],
    ["W032 edits[0].lengthM", { op: "addEdge", id: "new", from: "N00", to: "N22", lengthM: 1, widthM: 2 }],
    ["E092 edits[0].to", { op: "addEdge", id: "new", from: "N00", to: "N00", widthM: 2 }],
    ["E092 edits[0].entryShare", { op: "addGate", id: "new", node: "N00", entryShare: 1.2 }],
    ["E096 edits[0].edge", { op: "openEdge", edge: "E004" }],
    ["E096 edits[0].b", { op: "swap", a: "U001", b: "U001" }],
    ["E070 edits[0].hourly.3", { op: "arrivals", total: 500, hourly: { 3: 0.5, 10: 0.5 } }],
    ["E092 edits[0].total", { op: "arrivals", total: 0 }],
  ])("%s", (problem, edit) => {
    expect(codes([edit])).toEqual([problem]);
  });

  it("keeps what is locked where it is", () => {
    const edits: LayoutEdit[] = [
      { op: "swap", a: "U001", b: "U009" },
      { op: "move", unit: "U001", node: "N22" },
      { op: "removeUnit", unit: "U001" },
      { op: "widen", edge: "E001", widthM: 5 },
      { op: "closeEdge", edge: "E001" },
    ];
    expect(codes(edits, locked)).toEqual([
      "E093 edits[0].a",
      "E093 edits[1].unit",
      "E093 edits[2].unit",
      "E093 edits[3].edge",
      "E093 edits[4].edge",
    ]);
  });

  it("keeps a gate, and tells it of the edit that closes the last", () => {
    const [first, second] = mini.gates.map(({ id }) => ({ op: "closeGate", gate: id }) as const);
    expect(codes([first as LayoutEdit])).toEqual([]);
    expect(codes([first as LayoutEdit, second as LayoutEdit])).toEqual(["E095 edits[1].gate"]);
  });

  it("names the units that closing paths cuts off", () => {
    const node = mini.units[0]?.node as string;
    const edits = mini.edges
      .filter(({ from, to }) => from === node || to === node)
      .map(({ id }): LayoutEdit => ({ op: "closeEdge", edge: id }));
    const problems = editProblems(mini, edits);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ code, featureId }) => [code, featureId])).toEqual(
      mini.units.filter((unit) => unit.node === node).map(({ id }) => ["E060", id]),
    );
  });

  it("judges each edit after those before it, and tells all at once with a hint", () => {
    const problems = editProblems(mini, [
      { op: "addUnit", id: "new", format: "dining.cafe", node: "N02", areaM2: 50 },
      { op: "move", unit: "new", node: "N22" },
      { op: "removeUnit", unit: "new" },
      { op: "move", unit: "new", node: "N02" },
      { op: "widen", edge: "E00", widthM: -1 },
    ]);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "E091 edits[3].unit",
      "E091 edits[4].edge",
      "E092 edits[4].widthM",
    ]);
    expect(problems[1]?.hint?.en).toMatch(/^Did you mean E00\d, E00\d or E00\d\?$/);
    expect(problems[2]?.message).toEqual({
      en: "Change 5, widthM: found -1, expected a number above 0 m.",
      zh: "第 5 项修改的 widthM：现为-1，应为大于 0 米的数。",
    });
  });
});

describe("readEdits", () => {
  it("reads every kind of edit", () => {
    const edits: LayoutEdit[] = [
      { op: "move", unit: "U001", node: "N02", zone: "A" },
      { op: "setUnit", unit: "U001", set: { capacity: 3, format: "dining.cafe" } },
      { op: "addEdge", id: "e", from: "a", to: "b", widthM: 2, surface: "bridge" },
      { op: "arrivals", total: 5, hourly: { 9: 0.5, 10: 0.5 } },
    ];
    expect(readEdits(JSON.parse(JSON.stringify(edits)))).toEqual(edits);
    expect(readEdits([])).toEqual([]);
  });

  it.each<[path: string, value: unknown, message: RegExp]>([
    ["edits", null, /found nothing, expected a list of edits/i],
    ["edits", "move", /found "move", expected a list of edits/i],
    ["edits[0].op", [{ op: "explode" }], /found "explode", expected one of move, swap/i],
    [
      "edits[1].widthM",
      [
        { op: "removeUnit", unit: "U" },
        { op: "widen", edge: "E", widthM: "4" },
      ],
      /found "4", expected a number/i,
    ],
    ["edits[0].widthM", [{ op: "widen", edge: "E", widthM: 0 }], /found 0, expected more than 0/i],
    ["edits[0].unit", [{ op: "removeUnit", unit: "x".repeat(65) }], /expected at most 64 characters/i],
    ["edits[0]", [{ op: "removeUnit", unit: "U", and: 1 }], /expected no and/i],
    ["edits[0].set", [{ op: "setUnit", unit: "U", set: {} }], /expected at least one value/i],
    ["edits[0].hourly.x", [{ op: "arrivals", total: 5, hourly: { x: 1 } }], /expected hours from 0 to 29/i],
    ["edits", Array.from({ length: 501 }, () => ({ op: "removeUnit", unit: "U" })), /at most 500 edits/i],
  ])("tells the place of what is wrong: %s", (path, value, message) => {
    let problems: UnreadableEdits["problems"] = [];
    try {
      readEdits(value);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableEdits);
      problems = (error as UnreadableEdits).problems;
    }
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([["E090", path]]);
    expect(problems[0]?.message.en).toMatch(message);
    expect(problems[0]?.message.zh).toMatch(/^现为.+，应为.+。$/);
  });
});

describe("editSentence", () => {
  it.each<[en: string, zh: string, edit: LayoutEdit]>([
    [
      "Widen Lane N6 from 1.8 to 4.0 m",
      "将“北 6 弄”由 1.8 米拓宽至 4.0 米",
      { op: "widen", edge: "E085", widthM: 4 },
    ],
    [
      "Narrow Lane N6 from 1.8 to 1.5 m",
      "将“北 6 弄”由 1.8 米收窄至 1.5 米",
      { op: "widen", edge: "E085", widthM: 1.5 },
    ],
    ["Make E999 4.0 m wide", "将 E999 宽度设为 4.0 米", { op: "widen", edge: "E999", widthM: 4 }],
    [
      "Move Outdoor show to node WQ01 in West Quay",
      "将“户外演艺”迁至“西码头”的节点 WQ01",
      { op: "move", unit: "U101", node: "WQ01", zone: "Z7" },
    ],
    [
      "Add gate G4 at node NB01 for 20% of arrivals",
      "在节点 NB01 新增出入口 G4，承担 20% 的到客",
      { op: "addGate", id: "G4", node: "NB01", entryShare: 0.2 },
    ],
    [
      "Add bridge E900 from NS15 to SS15, 3.0 m wide",
      "在 NS15 与 SS15 之间新增桥 E900，宽 3.0 米",
      { op: "addEdge", id: "E900", from: "NS15", to: "SS15", widthM: 3, surface: "bridge" },
    ],
    [
      "Change visitors of the day from 20,000 to 36,000",
      "全天客流由 20,000 人调整为 36,000 人",
      { op: "arrivals", total: 36_000 },
    ],
    [
      "Add Teahouse new-1 of 80 m² at node NB01",
      "在节点 NB01 新增茶馆 new-1（80 平方米）",
      { op: "addUnit", id: "new-1", format: "dining.teahouse", node: "NB01", areaM2: 80 },
    ],
    [
      "Add Teahouse “Cloud” (new-1) of 80 m² at node NB01: capacity 40 persons, opening time 10:00",
      "在节点 NB01 新增茶馆“Cloud”（new-1，80 平方米）：容量设为 40 人，开始营业时间设为 10:00",
      {
        op: "addUnit",
        id: "new-1",
        format: "dining.teahouse",
        node: "NB01",
        areaM2: 80,
        name: "Cloud",
        capacity: 40,
        openMin: 600,
      },
    ],
    ["Remove U999", "撤除 U999", { op: "removeUnit", unit: "U999" }],
    [
      "Set U999: capacity 40 persons, closing time 21:00",
      "调整 U999：容量设为 40 人，结束营业时间设为 21:00",
      { op: "setUnit", unit: "U999", set: { capacity: 40, closeMin: 1260 } },
    ],
  ])("%s", (en, zh, edit) => {
    expect(editSentence(watertown, edit)).toEqual({ en, zh });
  });
});
