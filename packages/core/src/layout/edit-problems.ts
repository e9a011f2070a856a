import type { LocalisedText } from "../text/text.ts";
import { applyEdit } from "./apply-edits.ts";
import type { LayoutEdit } from "./edit.ts";
import { EditCheck } from "./editing/edit-check.ts";
import type { EditOf } from "./editing/place.ts";
import { unreachableUnits } from "./editing/unreachable.ts";
import { distance } from "./geometry.ts";
import type { Plan } from "./plan.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { hoursExpected, isHours } from "./reading/head-day.ts";

/**
 * All that stands against applying the edits to the plan, at once; none where they can be applied. An edit with an error
 * is left out when the next is judged. Codes: E091 something unknown, E092 an impossible size, E093 locked, E094 an id
 * that is taken, E095 the last gate, E096 nothing to change; E040, E043, E060 and E070 as for a plan; W032, a
 * path shorter than its straight line, is a warning: what is planned may be drawn roughly.
 */
export function editProblems(plan: Plan, edits: readonly LayoutEdit[]): PlanProblem[] {
  const problems: PlanProblem[] = [];
  let current = plan;
  edits.forEach((edit, index) => {
    const check = new EditCheck(current, index);
    judge(check, edit);
    problems.push(...check.problems);
    if (check.applicable) current = applyEdit(current, edit);
  });
  return [...problems, ...cutOff(plan, current)];
}

function judge(check: EditCheck, edit: LayoutEdit): void {
  switch (edit.op) {
    case "move":
      judgeMove(check, edit);
      break;
    case "swap":
      judgeSwap(check, edit);
      break;
    case "setUnit":
      judgeSet(check, edit);
      break;
    case "addUnit":
      judgeUnit(check, edit);
      break;
    case "removeUnit":
      check.movable(check.unit("unit", edit.unit), "unit");
      break;
    case "widen":
      check.unlocked(check.edge("edge", edit.edge), "edge");
      check.size("widthM", edit.widthM, " m", " 米");
      break;
    case "closeEdge":
    case "openEdge":
      judgeClosing(check, edit);
      break;
    case "addEdge":
      judgeEdge(check, edit);
      break;
    case "addGate":
      judgeGate(check, edit);
      break;
    case "closeGate":
      judgeGateClosing(check, edit);
      break;
    case "arrivals":
      judgeArrivals(check, edit);
      break;
  }
}

function judgeMove(check: EditCheck, edit: EditOf<"move">): void {
  const unit = check.unit("unit", edit.unit);
  check.node("node", edit.node);
  check.zone("zone", edit.zone);
  check.movable(unit, "unit");
  if (unit && unit.node === edit.node && (edit.zone ?? unit.zone) === unit.zone)
    check.report(
      "E096",
      "node",
      edit.node,
      { en: "another node than the unit is at", zh: "与该单元当前不同的节点" },
      unit.id,
    );
}

function judgeSwap(check: EditCheck, { a, b }: EditOf<"swap">): void {
  check.movable(check.unit("a", a), "a");
  if (a === b) check.report("E096", "b", b, { en: "another unit", zh: "另一个单元" }, b);
  else check.movable(check.unit("b", b), "b");
}

function judgeSet(check: EditCheck, { unit: id, set }: EditOf<"setUnit">): void {
  const unit = check.unit("unit", id);
  if (set.format !== undefined) check.format("set.format", set.format);
  for (const key of ["areaM2", "capacity", "throughputPerHour", "dwellMin"] as const)
    if (set[key] !== undefined) check.size(`set.${key}`, set[key]);
  for (const key of ["seats", "attraction", "fixtures"] as const)
    if (set[key] !== undefined) check.size(`set.${key}`, set[key], "", "", true);
  if (unit) judgeHours(check, set, unit, { path: "set.", id });
}

/** Hours of which an edit gives one or both: `usual` are those that stay. */
function judgeHours(
  check: EditCheck,
  { openMin, closeMin }: { openMin?: number; closeMin?: number },
  usual: { openMin: number; closeMin: number },
  { path, id }: { path: string; id: string },
): void {
  if (openMin === undefined && closeMin === undefined) return;
  if (isHours(openMin ?? usual.openMin, closeMin ?? usual.closeMin)) return;
  const name = openMin === undefined ? "closeMin" : "openMin";
  check.report("E043", `${path}${name}`, openMin ?? closeMin, hoursExpected, id);
}

function judgeUnit(check: EditCheck, edit: EditOf<"addUnit">): void {
  check.free("units", edit.id);
  check.format("format", edit.format);
  check.node("node", edit.node);
  check.zone("zone", edit.zone);
  check.size("areaM2", edit.areaM2, " m²", " 平方米");
  for (const key of ["capacity", "throughputPerHour"] as const)
    if (edit[key] !== undefined) check.size(key, edit[key]);
  if (edit.seats !== undefined) check.size("seats", edit.seats, "", "", true);
  judgeHours(check, edit, check.plan.day, { path: "", id: edit.id });
}

function judgeClosing(check: EditCheck, { op, edge: id }: EditOf<"closeEdge"> | EditOf<"openEdge">): void {
  const edge = check.edge("edge", id);
  check.unlocked(edge, "edge");
  const closes = op === "closeEdge";
  if (edge && edge.closed === closes)
    check.report(
      "E096",
      "edge",
      id,
      closes
        ? { en: "a path that is open", zh: "尚未封闭的通道" }
        : { en: "a path that is closed", zh: "已封闭的通道" },
      id,
    );
}

function judgeEdge(check: EditCheck, edit: EditOf<"addEdge">): void {
  check.free("edges", edit.id);
  const [from, to] = [check.node("from", edit.from), check.node("to", edit.to)];
  check.zone("zone", edit.zone);
  check.size("widthM", edit.widthM, " m", " 米");
  if (edit.lengthM !== undefined) check.size("lengthM", edit.lengthM, " m", " 米");
  if (!from || !to) return;
  const straight = distance(from.at, to.at);
  if (edit.from === edit.to)
    check.report(
      "E092",
      "to",
      edit.to,
      { en: "another node than the path starts from", zh: "不同于起点的节点" },
      edit.id,
    );
  else if ((edit.lengthM ?? straight) < Math.max(Number.MIN_VALUE, 0.99 * straight - 0.5))
    check.report(
      "W032",
      "lengthM",
      edit.lengthM ?? straight,
      {
        en: `at least the straight line between its nodes, ${straight.toFixed(2)} m`,
        zh: `不短于两端节点的直线距离 ${straight.toFixed(2)} 米`,
      },
      edit.id,
    );
}

function judgeGate(check: EditCheck, edit: EditOf<"addGate">): void {
  check.free("gates", edit.id);
  check.node("node", edit.node);
  if (!(edit.entryShare >= 0 && edit.entryShare <= 1))
    check.report(
      "E092",
      "entryShare",
      edit.entryShare,
      { en: "a share from 0 to 1", zh: "0 至 1 的占比" },
      edit.id,
    );
  if (edit.lanes !== undefined) check.size("lanes", edit.lanes);
  if (edit.perLaneHour !== undefined) check.size("perLaneHour", edit.perLaneHour);
}

function judgeGateClosing(check: EditCheck, { gate: id }: EditOf<"closeGate">): void {
  const gate = check.gate("gate", id);
  const left = check.plan.gates.filter((each) => each.id !== id);
  if (gate && !left.some(({ entryShare }) => entryShare > 0))
    check.report(
      "E095",
      "gate",
      id,
      {
        en: "a gate beside which another stays that visitors come by",
        zh: "关闭后仍有其他游客入园口的出入口",
      },
      id,
    );
}

function judgeArrivals(check: EditCheck, { total, hourly }: EditOf<"arrivals">): void {
  check.size("total", total);
  if (!hourly) return;
  const { openMin, closeMin } = check.plan.day;
  const within: LocalisedText = { en: "no arrivals outside opening", zh: "营业时间以外无到客" };
  for (const [key, share] of Object.entries(hourly)) {
    const hour = Number(key);
    check.size(`hourly.${key}`, share, "", "", true);
    if (share > 0 && (60 * hour + 60 <= openMin || 60 * hour >= closeMin))
      check.report("E070", `hourly.${key}`, share, within, null);
  }
  if (!Object.values(hourly).some((share) => share > 0))
    check.report("E070", "hourly", 0, { en: "a share above 0 in some hour", zh: "至少一个钟点大于 0" }, null);
}

/** Units that could be reached before the edits and cannot after them. */
function cutOff(before: Plan, after: Plan): PlanProblem[] {
  if (before.edges === after.edges && before.gates === after.gates && before.units === after.units) return [];
  const already = new Set(unreachableUnits(before));
  return unreachableUnits(after)
    .filter((id) => !already.has(id))
    .map((id) => ({
      code: "E060",
      severity: "error",
      featureId: id,
      path: "edits",
      message: {
        en: `Unit "${id}": found no open path from any gate after these edits, expected one.`,
        zh: `单元“${id}”：修改后从任何出入口都无开放通道可达，应至少有一条。`,
      },
      hint: {
        en: "Open a path again, or add one that leads there.",
        zh: "请重新开放或新增一条通往该处的通道。",
      },
    }));
}
