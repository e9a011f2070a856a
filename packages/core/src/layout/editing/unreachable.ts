import { pathNetwork } from "../network/path-network.ts";
import type { Plan } from "../plan.ts";

/** Ids of the units that no gate leads to over open paths, in the plan's order. */
export function unreachableUnits(plan: Plan): string[] {
  const { nodeIndex, nodeCount, firstArc, arcTarget } = pathNetwork(plan);
  const seen = new Uint8Array(nodeCount);
  const open: number[] = [];
  const visit = (node: number | undefined) => {
    if (node === undefined || seen[node] === 1) return;
    seen[node] = 1;
    open.push(node);
  };
  for (const { node } of plan.gates) visit(nodeIndex.get(node));
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (let arc = firstArc[node] as number; arc < (firstArc[node + 1] as number); arc++)
      visit(arcTarget[arc]);
  return plan.units.filter(({ node }) => seen[nodeIndex.get(node) ?? -1] !== 1).map(({ id }) => id);
}
