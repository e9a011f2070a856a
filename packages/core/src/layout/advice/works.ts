import type { PathEdge, Unit } from "../plan.ts";
import type { AdviceRequest } from "./advice.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { links } from "./links.ts";
import { changeableUnits, mayWiden } from "./locks.ts";
import { compared, type Move } from "./move.ts";
import { unitsOfCause } from "./relocations.ts";
import { nodesAtRim } from "./rim.ts";

/** Everything that may be built or changed besides moving units: paths, ways, gates, capacity, hours. */
export function works(found: Diagnosis, request: AdviceRequest): Move[] {
  const free = changeableUnits(found.footfall.plan, request);
  const of: Record<string, () => Move[]> = {
    widen: () => widenings(found, request),
    link: () => links(found, request),
    gate: () => gates(found, request),
    capacity: () => capacities(found, free, request),
    hours: () => shifts(found, free, request),
  };
  return request.kinds.flatMap((kind) => of[kind]?.() ?? []);
}

/** The worst edges made wider; protected ones stay as they are. */
function widenings({ footfall, worst }: Diagnosis, request: AdviceRequest): Move[] {
  const { limits, prices, search } = request.conventions;
  const free = worst
    .map((edge) => footfall.plan.edges[edge] as PathEdge)
    .filter((edge) => mayWiden(edge, request));
  return free.slice(0, search.unitsOfCause).flatMap(({ id, widthM, lengthM, surface }) => {
    const most = widthM * limits.widenAtMostTimes;
    const widths = new Set(limits.widenByM.map((by) => Math.min(most, widthM + by)));
    return [...widths]
      .filter((width) => width > widthM)
      .map((width): Move => {
        const perM2 = prices.pathPerM2 * (surface === "walk" ? 1 : prices.bridgeTimes);
        return {
          kind: "widen",
          edit: { op: "widen", edge: id, widthM: width },
          cost: (width - widthM) * lengthM * perM2,
        };
      });
  });
}

/** Gates at the rim, those farthest from the gates there are first. */
function gates({ footfall }: Diagnosis, { conventions }: AdviceRequest): Move[] {
  const { plan, walks } = footfall;
  const { limits, prices, search } = conventions;
  const taken = new Set([...plan.gates.map(({ id }) => id)]);
  const { nodeIndex } = walks.network;
  const from = plan.gates.map(({ node }) => walks.from(nodeIndex.get(node) as number).distance);
  const far = (node: string) =>
    Math.min(...from.map((distance) => distance[nodeIndex.get(node) as number] as number));
  return nodesAtRim(plan.nodes, limits.rimWithinM)
    .map(({ id }) => ({ id, metres: far(id) }))
    .filter(({ id, metres }) => metres > 0 && Number.isFinite(metres) && !taken.has(`gate-${id}`))
    .sort((a, b) => b.metres - a.metres || compared(a.id, b.id))
    .slice(0, search.slackestNodes)
    .map(({ id }) => ({
      kind: "gate",
      edit: {
        op: "addGate",
        id: `gate-${id}`,
        node: id,
        entryShare: limits.gateShare,
        lanes: limits.gateLanes,
        perLaneHour: limits.gatePerLaneHour,
      },
      cost: prices.gate + limits.gateLanes * prices.gateLane,
    }));
}

/** More room, or a faster bottleneck, where most minutes are waited. */
function capacities({ footfall }: Diagnosis, free: readonly Unit[], { conventions }: AdviceRequest): Move[] {
  const { plan, crowd } = footfall;
  const { limits, prices, search } = conventions;
  const { queue, slots } = crowd.day;
  const waited = new Map(
    plan.units.map((unit, index) => {
      let sum = 0;
      for (let slot = 0; slot < slots; slot++) sum += queue[index * slots + slot] as number;
      return [unit, sum];
    }),
  );
  return free
    .filter((unit) => (waited.get(unit) as number) > 0)
    .sort((a, b) => (waited.get(b) as number) - (waited.get(a) as number) || compared(a.id, b.id))
    .slice(0, search.unitsOfCause)
    .flatMap(({ id, capacity, throughputPerHour }) =>
      limits.capacityTimes.map((times): Move => {
        const had = throughputPerHour ?? capacity;
        const gets = Math.ceil(had * times);
        const set = throughputPerHour === null ? { capacity: gets } : { throughputPerHour: gets };
        const each = throughputPerHour === null ? prices.capacityPerPerson : prices.throughputPerPersonHour;
        return { kind: "capacity", edit: { op: "setUnit", unit: id, set }, cost: (gets - had) * each };
      }),
    );
}

/** Other hours for the units that send most people over the worst edges. */
function shifts(found: Diagnosis, free: readonly Unit[], request: AdviceRequest): Move[] {
  const { limits, prices } = request.conventions;
  const { day, units } = found.footfall.plan;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return unitsOfCause(found, free, request).flatMap((id) => {
    const { openMin, closeMin } = byId.get(id) as Unit;
    const [first, last] = [Math.min(day.openMin, openMin), Math.max(day.closeMin, closeMin)];
    return limits.shiftByMin.flatMap((by): Move[] => {
      const [open, close] = [Math.max(first, openMin + by), Math.min(last, closeMin + by)];
      const kept = (close - open) / (closeMin - openMin);
      if (!(kept >= limits.shiftKeepsShare) || (open === openMin && close === closeMin)) return [];
      const edit = { op: "setUnit", unit: id, set: { openMin: open, closeMin: close } } as const;
      return [{ kind: "hours", edit, cost: prices.shift }];
    });
  });
}
