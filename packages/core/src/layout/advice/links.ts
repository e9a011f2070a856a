import { distance } from "../geometry.ts";
import type { Context, Plan, Position, Ring } from "../plan.ts";
import type { AdviceRequest } from "./advice.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { compared, type Move } from "./move.ts";
import { turn } from "./rim.ts";

/** Grounds that a way crosses as a bridge. */
const waters: ReadonlySet<string> = new Set(["water", "sea", "canal", "river", "lake"]);

interface Gap {
  from: number;
  to: number;
  straightM: number;
  detour: number;
  /** Does today's way between them lead over one of the worst edges? */
  bypasses: boolean;
}

/**
 * New ways between nodes that are near each other and far on foot: first those that bypass a worst edge, then those that
 * save most. None leads through a building.
 */
export function links(found: Diagnosis, { conventions }: AdviceRequest): Move[] {
  const { plan } = found.footfall;
  const { limits, prices, search } = conventions;
  const taken = new Set(plan.edges.map(({ id }) => id));
  const buildings = plan.units.flatMap(({ rings }) => (rings ? [rings[0] as Ring] : []));
  const water = plan.contexts
    .filter(({ ground }: Context) => waters.has(ground))
    .map(({ rings }) => rings[0] as Ring);
  const best = gaps(found, limits.linkAtMostM, limits.linkDetourAtLeast, search.worstEdges).sort(
    (a, b) =>
      Number(b.bypasses) - Number(a.bypasses) || b.detour - a.detour || a.from - b.from || a.to - b.to,
  );
  const chosen: Move[] = [];
  for (const { from, to, straightM } of best) {
    if (chosen.length === 2 * search.slackestNodes) break;
    const [one, other] = [plan.nodes[from] as Plan["nodes"][number], plan.nodes[to] as Plan["nodes"][number]];
    const id = `link-${one.id}-${other.id}`;
    if (taken.has(id) || buildings.some((ring) => crosses(one.at, other.at, ring))) continue;
    const surface = water.some((ring) => crosses(one.at, other.at, ring)) ? "bridge" : "walk";
    chosen.push({
      kind: "link",
      edit: {
        op: "addEdge",
        id,
        from: one.id,
        to: other.id,
        lengthM: straightM,
        widthM: limits.linkWidthM,
        surface,
      },
      cost:
        straightM * limits.linkWidthM * prices.pathPerM2 * (surface === "bridge" ? prices.bridgeTimes : 1),
    });
  }
  return chosen.sort((a, b) => compared(linkId(a), linkId(b)));
}

const linkId = ({ edit }: Move) => (edit.op === "addEdge" ? edit.id : "");

/** Pairs of nodes near each other whose way is long. */
function gaps(
  { footfall, worst }: Diagnosis,
  atMostM: number,
  detourAtLeast: number,
  worstEdges: number,
): Gap[] {
  const { plan, walks } = footfall;
  const { nodes } = plan;
  const heavy = new Set(worst.slice(0, worstEdges));
  const found: Gap[] = [];
  nodes.forEach((node, from) => {
    const near = nodes.flatMap(({ at }, to) => {
      const straightM = distance(node.at, at);
      return to > from && straightM > 0 && straightM <= atMostM ? [{ to, straightM }] : [];
    });
    if (near.length === 0) return;
    const { distance: walk, parent, parentEdge } = walks.from(from);
    for (const { to, straightM } of near) {
      const detour = (walk[to] as number) / straightM;
      if (!Number.isFinite(detour) || detour < detourAtLeast) continue;
      let bypasses = false;
      for (let at = to; parent[at] !== -1; at = parent[at] as number)
        if (heavy.has(parentEdge[at] as number)) bypasses = true;
      found.push({ from, to, straightM, detour, bypasses });
    }
  });
  return found;
}

/** Does a straight way cross the outline of a shape? */
function crosses(from: Position, to: Position, ring: Ring): boolean {
  return ring.some((corner, index) => {
    const next = ring[index + 1];
    if (!next) return false;
    return (
      turn(from, to, corner) * turn(from, to, next) < 0 &&
      turn(corner, next, from) * turn(corner, next, to) < 0
    );
  });
}
