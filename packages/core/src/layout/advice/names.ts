import type { LocalisedText } from "../../text/text.ts";
import type { LayoutUnit } from "../indicator.ts";
import type { ConstraintCode } from "./advice.ts";
import type { AdvicePrices } from "./conventions.ts";
import type { MoveKind } from "./move.ts";

/** What kinds of moves are called. */
export const moveKindNames: Readonly<Record<MoveKind, LocalisedText>> = {
  move: { en: "Move a unit", zh: "迁移单元" },
  swap: { en: "Swap two units", zh: "对调单元" },
  widen: { en: "Widen a path", zh: "拓宽通道" },
  link: { en: "Add a path", zh: "新增连通路" },
  gate: { en: "Add a gate", zh: "新增出入口" },
  capacity: { en: "Add capacity", zh: "扩充接待能力" },
  hours: { en: "Shift hours", zh: "调整营业时间" },
};

/** What constraints are called, and what they count in; money has no unit of its own. */
export const constraintNames: Readonly<
  Record<ConstraintCode, { title: LocalisedText; unit: LayoutUnit | "money" }>
> = {
  diversityByCount: {
    title: { en: "Effective functions, by number of units", zh: "有效功能数（按数量）" },
    unit: "effective number",
  },
  diversityByArea: {
    title: { en: "Effective functions, by area", zh: "有效功能数（按面积）" },
    unit: "effective number",
  },
  localDiversity: {
    title: { en: "Effective functions within 200 m", zh: "200 米内有效功能数" },
    unit: "effective number",
  },
  toiletCoverage: {
    title: { en: "Paths within 200 m of a toilet", zh: "200 米内有卫生间的通道占比" },
    unit: "share",
  },
  meanWait: { title: { en: "Mean wait", zh: "平均等候" }, unit: "minutes" },
  egress: { title: { en: "Egress to the gates", zh: "疏散能力" }, unit: "persons per minute" },
  crowdedPaths: { title: { en: "Paths that reach grade E or F", zh: "出现 E、F 级的通道" }, unit: "count" },
  visits: {
    title: { en: "Visits to units whose hours shift", zh: "营业时间有调整的单元客次" },
    unit: "persons",
  },
  budget: { title: { en: "Cost within the budget", zh: "费用不超预算" }, unit: "money" },
};

/** What prices are called; conventions of ours in the plan's own currency, to be replaced by a planner's. */
export const priceNames: Readonly<Record<keyof AdvicePrices, LocalisedText>> = {
  movePerM2: { en: "Fitting out a unit that moves, per m²", zh: "迁移装修，每平方米" },
  rebuildPerM2: {
    en: "Building where unlike areas swap, per m² of difference",
    zh: "面积不等对调的改建，每平方米差额",
  },
  pathPerM2: { en: "Path, per m²", zh: "道路，每平方米" },
  bridgeTimes: { en: "Bridges and stairs, times the price of a path", zh: "桥梁、台阶相对道路的造价倍数" },
  gate: { en: "A gate", zh: "每处出入口" },
  gateLane: { en: "A lane of a gate", zh: "每条闸机通道" },
  capacityPerPerson: { en: "Capacity, per person", zh: "接待能力，每人" },
  throughputPerPersonHour: { en: "Throughput, per person an hour", zh: "通过能力，每人每小时" },
  shift: { en: "Shifting the hours of a unit", zh: "每次调整营业时间" },
};
