import type { Unit } from "../plan.ts";
import { zoneOfNode } from "../zone-at.ts";
import type { AdviceRequest } from "./advice.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { movableUnits } from "./locks.ts";
import { byMove, compared, type Move, moveKey } from "./move.ts";
import { feeders } from "./trips.ts";

/** A move or swap, and what it would take off the objective by the linear estimate. */
interface Sifted {
  move: Move;
  gain: number;
}

/**
 * Moves of units to other nodes, and exchanges of two units. Of a small plan all there are; else those of the cause (the
 * units that send most people over the worst edges, to the nodes with most room and in exchange with units there) and
 * the best of all by the linear estimate.
 */
export function relocations(
  found: Diagnosis,
  request: AdviceRequest,
): { moves: Move[]; exhaustive: boolean } {
  const { estimated, exhaustiveUpTo } = request.conventions.search;
  const all = new Relocations(found, request);
  const exhaustive = all.count <= exhaustiveUpTo;
  const cause = exhaustive ? null : new Cause(found, all.free, request);
  const moves: Sifted[] = [];
  const swaps: Sifted[] = [];
  if (request.kinds.includes("move")) for (const each of all.moves()) moves.push(each);
  if (request.kinds.includes("swap")) for (const each of all.swaps()) swaps.push(each);
  const chosen = [moves, swaps].flatMap((sifted) => {
    if (!cause) return sifted;
    const best = sifted.toSorted((a, b) => b.gain - a.gain || compared(moveKey(a.move), moveKey(b.move)));
    return [...best.slice(0, estimated), ...best.slice(estimated).filter(({ move }) => cause.concerns(move))];
  });
  return { moves: chosen.map(({ move }) => move).sort(byMove), exhaustive };
}

/** All moves and swaps that limits and locks leave. */
class Relocations {
  readonly free: readonly Unit[];
  readonly #request: AdviceRequest;
  readonly #doors: readonly string[];
  readonly #zones: ReadonlyMap<string, string | null>;
  readonly #cost: (unit: Unit, node: string) => number;

  constructor({ footfall, visitCost }: Diagnosis, request: AdviceRequest) {
    const { plan, walks, crowd } = footfall;
    this.#request = request;
    this.free = movableUnits(plan, request);
    const { nodeIndex } = walks.network;
    this.#doors = plan.nodes
      .filter((_, node) =>
        plan.gates.some((gate) => reaches(walks.from(nodeIndex.get(gate.node) as number), node)),
      )
      .map(({ id }) => id);
    this.#zones = new Map(this.#doors.map((node) => [node, zoneOfNode(plan, node)]));
    const unitIndex = new Map(plan.units.map(({ id }, index) => [id, index]));
    const { day } = crowd;
    this.#cost = (unit, node) => {
      const visits = day.joined[((unitIndex.get(unit.id) as number) + 1) * day.slots - 1] as number;
      const cost = visitCost[nodeIndex.get(node) as number] as number;
      return Number.isNaN(cost) ? Number.POSITIVE_INFINITY : visits * cost;
    };
  }

  get count(): number {
    const { length } = this.free;
    return length * this.#doors.length + (length * (length - 1)) / 2;
  }

  *moves(): Generator<Sifted> {
    const { movePerM2 } = this.#request.conventions.prices;
    for (const unit of this.free) {
      const now = this.#cost(unit, unit.node);
      for (const node of this.#doors) {
        if (node === unit.node) continue;
        const zone = this.#zones.get(node);
        const edit = { op: "move", unit: unit.id, node, ...(zone && { zone }) } as const;
        yield {
          move: { kind: "move", edit, cost: unit.areaM2 * movePerM2 },
          gain: now - this.#cost(unit, node),
        };
      }
    }
  }

  *swaps(): Generator<Sifted> {
    const { limits, prices } = this.#request.conventions;
    const units = this.free.toSorted((a, b) => compared(a.id, b.id));
    for (const [index, one] of units.entries())
      for (const other of units.slice(index + 1)) {
        if (one.node === other.node) continue;
        const [small, large] = [Math.min(one.areaM2, other.areaM2), Math.max(one.areaM2, other.areaM2)];
        const fits = small >= limits.swapAreaShare * large;
        if (!fits && limits.swapBeyond === "never") continue;
        const cost = (small + large) * prices.movePerM2 + (fits ? 0 : (large - small) * prices.rebuildPerM2);
        yield {
          move: { kind: "swap", edit: { op: "swap", a: one.id, b: other.id }, cost },
          gain:
            this.#cost(one, one.node) +
            this.#cost(other, other.node) -
            this.#cost(one, other.node) -
            this.#cost(other, one.node),
        };
      }
  }
}

const reaches = ({ distance }: { distance: Float64Array }, node: number) =>
  distance[node] !== Number.POSITIVE_INFINITY;

/** Who causes the worst crowding, and where there is room. */
class Cause {
  readonly #units: ReadonlySet<string>;
  readonly #roomy: ReadonlySet<string>;
  readonly #unitsThere: ReadonlySet<string>;

  constructor(found: Diagnosis, free: readonly Unit[], request: AdviceRequest) {
    this.#units = new Set(unitsOfCause(found, free, request));
    this.#roomy = new Set(slackestNodes(found, request.conventions.search.slackestNodes));
    this.#unitsThere = new Set(free.filter(({ node }) => this.#roomy.has(node)).map(({ id }) => id));
  }

  concerns({ edit }: Move): boolean {
    if (edit.op === "move") return this.#units.has(edit.unit) && this.#roomy.has(edit.node);
    if (edit.op !== "swap") return false;
    return (
      (this.#units.has(edit.a) && this.#unitsThere.has(edit.b)) ||
      (this.#units.has(edit.b) && this.#unitsThere.has(edit.a))
    );
  }
}

/** Units by the people that they send over the worst edges, each edge as heavy as its burden. */
export function unitsOfCause(
  found: Diagnosis,
  free: readonly Unit[],
  { conventions }: AdviceRequest,
): string[] {
  const { worstEdges, unitsOfCause: most } = conventions.search;
  const { plan } = found.footfall;
  const sent = new Float64Array(plan.units.length);
  for (const edge of found.worst.slice(0, worstEdges)) {
    const weight = (found.burden[edge] as number) / (found.persons[edge] as number);
    feeders(found.footfall, found.trips, edge).forEach((people, unit) => {
      sent[unit] = (sent[unit] as number) + people * weight;
    });
  }
  const open = new Set(free);
  return plan.units
    .map((unit, index) => ({ unit, sent: sent[index] as number }))
    .filter(({ unit, sent }) => sent > 0 && open.has(unit))
    .sort((a, b) => b.sent - a.sent || compared(a.unit.id, b.unit.id))
    .slice(0, most)
    .map(({ unit }) => unit.id);
}

/** Nodes around which paths have most room: by the greatest v/c of any path there. */
export function slackestNodes({ footfall }: Diagnosis, most: number): string[] {
  const { plan, graded } = footfall;
  const tightest = new Map<string, number>();
  plan.edges.forEach(({ from, to, closed }, edge) => {
    if (closed) return;
    const vc = graded.peak[edge]?.vc ?? 0;
    for (const node of [from, to]) tightest.set(node, Math.max(tightest.get(node) ?? 0, vc));
  });
  return [...tightest]
    .sort(([a, vcA], [b, vcB]) => vcA - vcB || compared(a, b))
    .slice(0, most)
    .map(([node]) => node);
}
