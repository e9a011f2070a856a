import type { PathNetwork } from "../network/path-network.ts";
import type { Plan } from "../plan.ts";

/**
 * The nodes at which people leave the paths: doors of units, and gates. Distances depend on the door alone, so units
 * that share a door share a row of every matrix: 300 units of a venue have some 220 doors.
 * Points are in the order of nodes, so the order of units does not matter to sums over them.
 */
export interface AccessPoints {
  count: number;
  /** Node of each point. */
  node: Int32Array;
  ofUnit: Int32Array;
  ofGate: Int32Array;
  /** The units of point `p` are `units[firstUnit[p] … firstUnit[p + 1] − 1]`. */
  firstUnit: Int32Array;
  units: Int32Array;
}

/**
 * The access points of a plan's units and gates.
 * @throws {RangeError} where the door of a unit or gate is at no node; a plan that was read has none of these
 */
export function accessPoints(
  { units, gates }: Pick<Plan, "units" | "gates">,
  network: PathNetwork,
): AccessPoints {
  const nodeOf = (what: string, { id, node }: { id: string; node: string }) => {
    const index = network.nodeIndex.get(node);
    if (index === undefined)
      throw new RangeError(`${what} "${id}" is at node "${node}", which does not exist.`);
    return index;
  };
  const unitNodes = units.map((unit) => nodeOf("Unit", unit));
  const gateNodes = gates.map((gate) => nodeOf("Gate", gate));
  const node = Int32Array.from(new Set([...unitNodes, ...gateNodes])).sort();
  const pointOf = new Map([...node].map((each, point) => [each, point]));
  const point = (each: number) => pointOf.get(each) as number;
  const ofUnit = Int32Array.from(unitNodes, point);
  const members: number[][] = Array.from(node, () => []);
  ofUnit.forEach((at, unit) => {
    members[at]?.push(unit);
  });
  const firstUnit = new Int32Array(node.length + 1);
  members.forEach((of, at) => {
    firstUnit[at + 1] = (firstUnit[at] as number) + of.length;
  });
  return {
    count: node.length,
    node,
    ofUnit,
    ofGate: Int32Array.from(gateNodes, point),
    firstUnit,
    units: Int32Array.from(members.flat()),
  };
}
