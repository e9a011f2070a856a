import { formatOf } from "../../format/catalogue.ts";
import { carryingCapacity } from "../indicator/carrying.ts";
import { cultureScore } from "../indicator/culture-score.ts";
import type { Plan } from "../plan.ts";
import { over, sum } from "../sums.ts";
import type { Crowd } from "./crowd.ts";
import type { Day } from "./day-state.ts";
import { feedersOf } from "./feeders.ts";
import type { EdgeFlow, FlowResult } from "./flow-result.ts";
import type { PathService } from "./level-of-service.ts";
import { beginOf } from "./slot-clock.ts";
import { spread } from "./spread.ts";
import { type UnitSums, unitSums } from "./unit-flow.ts";
import { nodeMinutes, visitorCoverage } from "./visitor-coverage.ts";
import type { Walks } from "./walks.ts";
import { zoneFlows } from "./zone-flow.ts";

const BOTTLENECKS = 10;

/** The figures of a simulated day. */
export function flowOfDay(plan: Plan, walks: Walks, crowd: Crowd, paths: PathService): FlowResult {
  const { clock, day, loads } = crowd;
  const inside = insideBySlot(day, plan.units.length);
  const units = unitSums(plan.units, day, clock.slotMin);
  const zones = zoneFlows(plan, crowd, paths);
  const peakSlot = inside.reduce((best, each, slot) => (each > (inside[best] as number) ? slot : best), 0);
  const peakInside = inside[peakSlot] ?? 0;
  const joins = sum(units.map(({ visits }) => visits));
  const minutesAtNodes = nodeMinutes(walks.network, crowd, units, paths);
  return {
    openMin: clock.openMin,
    slotMin: clock.slotMin,
    openSlots: clock.openSlots,
    slots: day.slots,
    inside,
    peak: { inside: peakInside, slot: peakSlot, minuteOfDay: beginOf(clock, peakSlot) },
    admitted: sum(day.arrived),
    exited: sum(day.exited),
    joins,
    personKm: crowd.personKm,
    meanWaitMin: over(sum(units.map(({ waitingSlots }) => waitingSlots)) * clock.slotMin, joins),
    units: units.map(({ waitingSlots: _, servedSlots: __, ...unit }) => unit),
    zones,
    edgeFlow: loads,
    edgeLos: paths.los,
    unitQueue: day.queue,
    unitInService: day.inService,
    ...pathFigures(plan, walks, crowd, paths),
    spread: spread(plan, zones, units, inside, clock),
    nodeMinutes: minutesAtNodes,
    coverageVisitorWeighted: visitorCoverage(plan, walks, crowd, minutesAtNodes),
    carryingUse: over(peakInside, carryingCapacity({ plan }).instantaneous ?? 0),
    cultureExposure: cultureExposure(plan, units),
    checks: crowd.checks,
  };
}

function insideBySlot({ slots, walking, queue, inService }: Day, units: number): Float64Array {
  const inside = walking.slice();
  for (let unit = 0; unit < units; unit++)
    for (let slot = 0, at = unit * slots; slot < slots; slot++, at++)
      inside[slot] = (inside[slot] as number) + (queue[at] as number) + (inService[at] as number);
  return inside;
}

type PathFigures = Pick<
  FlowResult,
  "edges" | "losPersonMinutes" | "losDEFShare" | "severity" | "pressure" | "worstVc" | "bottlenecks"
>;

/** What the paths come to together: sums of what each edge is by itself. */
function pathFigures(plan: Plan, walks: Walks, crowd: Crowd, paths: PathService): PathFigures {
  const edges = plan.edges.map(
    ({ id }, edge): EdgeFlow => ({
      id,
      total: paths.persons[edge] as number,
      severity: paths.severity[edge] as number,
      peak: paths.peak[edge] ?? null,
    }),
  );
  const losPersonMinutes: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < paths.minutesByGrade.length; at++)
    losPersonMinutes[at % 6] = (losPersonMinutes[at % 6] as number) + (paths.minutesByGrade[at] as number);
  const minutes = sum(losPersonMinutes);
  const crowded = edges
    .flatMap(({ id, severity, peak }, index) =>
      peak === null ? [] : [{ index, peak: { ...peak, edge: id, severity } }],
    )
    .sort(({ peak: a }, { peak: b }) => b.severity - a.severity || b.vc - a.vc);
  const worst = crowded.reduce<(typeof crowded)[number]["peak"] | null>(
    (most, { peak }) => (most === null || peak.vc > most.vc ? peak : most),
    null,
  );
  const asked = crowd.day.byUnit !== null;
  return {
    edges,
    losPersonMinutes,
    losDEFShare: over(losPersonMinutes[3] + losPersonMinutes[4] + losPersonMinutes[5], minutes),
    severity: sum(paths.severity),
    pressure: over(sum(paths.pressure), minutes),
    worstVc: worst === null ? null : { edge: worst.edge, value: worst.vc },
    bottlenecks: crowded.slice(0, BOTTLENECKS).map(({ index, peak }) => ({
      ...peak,
      feeders: asked ? feedersOf(plan, walks, crowd, index, peak.slot) : null,
    })),
  };
}

/** Mean culture of the units of the mix that somebody rated, weighted by the time visitors spend in them. */
function cultureExposure(plan: Plan, units: readonly UnitSums[]): number | null {
  let [met, time] = [0, 0];
  plan.units.forEach(({ format, culture }, unit) => {
    const score = formatOf(format).function.inMix ? cultureScore(culture) : null;
    if (score === null) return;
    const served = units[unit]?.servedSlots ?? 0;
    met += served * score;
    time += served;
  });
  return over(met, time);
}
