import { effectiveWidthM, type FlowConstants, type PathEdge, type Plan } from "../plan.ts";
import standards from "../standards.json" with { type: "json" };
import { type EdgePeak, losGrades } from "./flow-result.ts";
import type { SlotClock } from "./slot-clock.ts";
import { criticalSpeedShare, freeDensity, freeSpeed, greatestFlow, jamDensity } from "./weidmann.ts";

/** In {@link PathService.los}: nobody walks. */
export const NOBODY = 255;
/** What a person-minute counts at each grade, A–F: the worse, the more. */
const severityOfGrade = [0, 0, 0, 1, 2, 4] as const;
const GRADES = losGrades.length;

/** Densities, persons per m², up to which a grade holds, the bound included. Walkways: Fruin 1971. */
export const walkwayBreaks: readonly number[] = standards.losWalkwayDensity;
const SQUARE_FEET_PER_M2 = 1 / 0.3048 ** 2;
/** Fruin's stairs, from square feet per person. */
export const stairsBreaks: readonly number[] = standards.losStairsFt2.map(
  (feet) => SQUARE_FEET_PER_M2 / feet,
);

/** The grade of a density, as an index in A–F. */
export function gradeOf(density: number, breaks: readonly number[]): number {
  let grade = 0;
  while (grade < breaks.length && density > (breaks[grade] as number)) grade++;
  return grade;
}

/** How crowded the paths are: by edge and slot, and each edge's own sums, so that one edge can be graded anew. */
export interface PathService {
  /** Index in A–F, `edge * slots + slot`; {@link NOBODY} where nobody walks. */
  los: Uint8Array;
  /** Person-minutes on the edge, `edge * slots + slot`. */
  minutes: Float64Array;
  /** Person-minutes by grade, `edge * 6 + grade`. */
  minutesByGrade: Float64Array;
  /** Persons who walked the edge over the day. */
  persons: Float64Array;
  severity: Float64Array;
  /** Sum of person-minutes × (v/c)². */
  pressure: Float64Array;
  peak: (EdgePeak | null)[];
}

/** Grades all edges of a day. @param loads persons, `edge * slots + slot` */
export function gradePaths(plan: Plan, loads: Float64Array, slots: number, clock: SlotClock): PathService {
  const edges = plan.edges.length;
  const graded: PathService = {
    los: new Uint8Array(edges * slots).fill(NOBODY),
    minutes: new Float64Array(edges * slots),
    minutesByGrade: new Float64Array(edges * GRADES),
    persons: new Float64Array(edges),
    severity: new Float64Array(edges),
    pressure: new Float64Array(edges),
    peak: new Array(edges).fill(null),
  };
  for (let edge = 0; edge < edges; edge++) gradeEdge(graded, plan, edge, loads, slots, clock);
  return graded;
}

/** The same day on paths of which some have another width or surface: only these are graded anew. */
export function regradePaths(
  before: PathService,
  plan: Plan,
  changed: readonly number[],
  loads: Float64Array,
  slots: number,
  clock: SlotClock,
): PathService {
  const graded: PathService = {
    los: before.los.slice(),
    minutes: before.minutes.slice(),
    minutesByGrade: before.minutesByGrade.slice(),
    persons: before.persons.slice(),
    severity: before.severity.slice(),
    pressure: before.pressure.slice(),
    peak: before.peak.slice(),
  };
  for (const edge of changed) gradeEdge(graded, plan, edge, loads, slots, clock);
  return graded;
}

/** Specific flow, persons per (m · s) at a free speed of 1 m/s, that one person in a slot makes on an edge. */
function specificFlow(edge: PathEdge, { wander, platoon }: FlowConstants, slotMin: number): number {
  return (wander * platoon) / (slotMin * 60 * effectiveWidthM(edge) * freeSpeed[edge.surface]);
}

/** Density that others meet, from that of people who walk on. */
function metDensity(free: number | null, linger: number): number {
  return free === null ? jamDensity : Math.min(jamDensity, linger * free);
}

/** Persons per m² on an edge that so many persons walk in one slot. */
export function densityOn(edge: PathEdge, model: FlowConstants, slotMin: number, persons: number): number {
  return metDensity(freeDensity(persons * specificFlow(edge, model, slotMin)), model.linger);
}

/**
 * One edge over the day. People come in bursts (`platoon`) and pass several times (`wander`), which makes the flow that
 * the width must carry; they linger, which makes the density that others meet. Where more people come than can pass,
 * density is that of a standstill and they pass at the greatest flow there is.
 */
function gradeEdge(
  graded: PathService,
  plan: Plan,
  edge: number,
  loads: Float64Array,
  slots: number,
  { slotMin }: SlotClock,
): void {
  const { surface, lengthM } = plan.edges[edge] as PathEdge;
  const { wander, linger } = plan.model;
  const speed = freeSpeed[surface];
  const breaks = surface === "stairs" ? stairsBreaks : walkwayBreaks;
  const flowPerPerson = specificFlow(plan.edges[edge] as PathEdge, plan.model, slotMin);
  const metresPerPerson = wander * linger * lengthM;
  const byGrade = graded.minutesByGrade.subarray(edge * GRADES, (edge + 1) * GRADES).fill(0);
  let persons = 0;
  let pressure = 0;
  let [worst, most, densest] = [-1, 0, 0];
  for (let slot = 0; slot < slots; slot++) {
    const at = edge * slots + slot;
    const people = loads[at] as number;
    persons += people;
    const flow = people * flowPerPerson;
    if (flow <= 0) continue;
    const free = freeDensity(flow);
    const vc = flow / greatestFlow;
    const density = metDensity(free, linger);
    const metresPerSecond = speed * (free === null ? criticalSpeedShare / vc : flow / free);
    const minutes = (people * metresPerPerson) / (metresPerSecond * 60);
    const grade = free === null ? GRADES - 1 : gradeOf(density, breaks);
    graded.los[at] = grade;
    graded.minutes[at] = minutes;
    byGrade[grade] = (byGrade[grade] as number) + minutes;
    pressure += minutes * vc * vc;
    if (vc > most) [worst, most, densest] = [slot, vc, density];
  }
  const peakAt = (slot: number): EdgePeak => {
    const at = edge * slots + slot;
    const flowPerMin = (loads[at] as number) / slotMin;
    return { slot, flowPerMin, density: densest, vc: most, los: losGrades[graded.los[at] as number] ?? "F" };
  };
  graded.persons[edge] = persons;
  graded.pressure[edge] = pressure;
  graded.severity[edge] = severityOfGrade.reduce<number>(
    (sum, weight, grade) => sum + weight * (byGrade[grade] as number),
    0,
  );
  graded.peak[edge] = worst === -1 ? null : peakAt(worst);
}
