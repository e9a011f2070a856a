import type { PathEdge, Plan } from "../plan.ts";

/** Are the paths the same to walk? Then shortest ways are, and whatever follows from them alone. */
export function samePaths(a: Plan, b: Plan): boolean {
  return (
    same(a.nodes, b.nodes, ({ id }) => [id]) &&
    same(a.edges, b.edges, ({ id, from, to, lengthM, closed }) => [id, from, to, lengthM, closed])
  );
}

/** Given the same paths: do the same visitors come, and choose, wait and walk in the same way? */
export function sameCrowd(a: Plan, b: Plan): boolean {
  return (
    equal(crowdConstants(a), crowdConstants(b)) &&
    equal(Object.entries(a.arrivals.hourly).flat(), Object.entries(b.arrivals.hourly).flat()) &&
    same(a.gates, b.gates, ({ node, entryShare }) => [node, entryShare]) &&
    same(a.units, b.units, (unit) => [
      unit.id,
      unit.node,
      unit.format,
      unit.openMin,
      unit.closeMin,
      unit.capacity,
      unit.throughputPerHour,
      unit.dwellMin,
      unit.attraction,
    ])
  );
}

function crowdConstants({ day, arrivals, stay, model }: Plan): unknown[] {
  const { betaPerM, thetaPerMin, wander, linger } = model;
  return [
    ...[day.openMin, day.closeMin, arrivals.total, stay.meanMin, stay.shape],
    ...[betaPerM, thetaPerMin, wander, linger],
  ];
}

/** Given the same paths and crowd: the edges on which it is more or less crowded than before. */
export function edgesGradedAnew(a: Plan, b: Plan): number[] {
  const everywhere = a.model.platoon !== b.model.platoon;
  return b.edges.flatMap((edge, index) => {
    const before = a.edges[index];
    const stays = before !== undefined && equal(width(before), width(edge));
    return stays && !everywhere ? [] : [index];
  });
}

const width = ({ widthM, deductM, surface }: PathEdge) => [widthM, deductM, surface];

function same<Part>(a: readonly Part[], b: readonly Part[], matters: (part: Part) => unknown[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((part, index) => part === b[index] || equal(matters(part), matters(b[index] as Part)))
  );
}

function equal(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
