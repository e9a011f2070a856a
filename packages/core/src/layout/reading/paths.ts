import { distance, lineLength } from "../geometry.ts";
import { type PathEdge, type PathNode, type Position, surfaces, type Zone } from "../plan.ts";
import { usualDeductM } from "../usual.ts";
import { zoneAt } from "../zone-at.ts";
import type { Feature, Features } from "./feature.ts";
import { Fields, metres } from "./fields.ts";
import { type Findings, Words } from "./findings.ts";
import type { Plane } from "./plane.ts";

const edgeValues = ["widthM", "surface"] as const;

/** `lengthM` may be shorter than the straight line by so much: rounding of coordinates and lengths. */
const shorterBy = { share: 0.01, m: 0.5 };

export function readNodes(features: readonly Feature[], plane: Plane): PathNode[] {
  return features.flatMap((feature) => {
    const at = plane.point(feature);
    return at && feature.id !== null ? [{ id: feature.id, at }] : [];
  });
}

/** An edge as far as it can be read: what joins what is known even where its width is wrong. */
export interface ReadEdge {
  feature: Feature;
  from: string | null;
  to: string | null;
  closed: boolean;
  /** `null` where something of it is wrong. */
  edge: PathEdge | null;
}

/** The edges: E030–E033, W034, W035. */
export function readEdges(
  features: Features,
  nodes: readonly PathNode[],
  zones: readonly Zone[],
  plane: Plane,
  findings: Findings,
): ReadEdge[] {
  const place = new Map(nodes.map(({ id, at }) => [id, at]));
  const edges = features
    .of("edge")
    .map((feature) => readEdge(feature, features, place, zones, plane.line(feature), findings));
  reportParallel(edges, findings);
  return edges;
}

function readEdge(
  feature: Feature,
  features: Features,
  place: ReadonlyMap<string, Position>,
  zones: readonly Zone[],
  line: readonly Position[] | null,
  findings: Findings,
): ReadEdge {
  const fields = new Fields(feature, findings);
  const end = (name: "from" | "to") => {
    if (fields.value(name) === undefined)
      fields.report("E030", name, { en: "the id of a node of this plan", zh: "本方案中某个节点的编号" });
    return fields.reference(name, "node", features.ids("node"), "E030");
  };
  const [from, to] = [end("from"), end("to")];
  if (from !== null && from === to)
    fields.report("E033", "to", { en: "another node than the one it starts from", zh: "不同于起点的节点" });
  if (fields.value("widthM") === undefined) reportWidth(fields);
  const widthM = fields.number("widthM", { code: "E031", unit: metres });
  const lengthM = readLength(fields, from, to, place, line);
  const deductM = fields.number("deductM", { code: "E046", zero: true, unit: metres }) ?? usualDeductM;
  const surface = fields.choice("surface", surfaces, "E013");
  if (fields.value("surface") === undefined) fields.assume("surface");
  const zone = fields.reference("zone", "zone", features.ids("zone"), "E044");
  const [closed, locked] = [fields.flag("closed"), fields.flag("locked")];
  if (fields.flag("oneWay"))
    fields.report("W035", "oneWay", {
      en: "a path for both ways: one-way paths are not simulated yet, people are taken to walk both ways",
      zh: "双向通道：目前尚不模拟单行，按双向通行计算",
    });
  if (fields.flag("widthAssumed")) fields.assume("widthM");
  const name = fields.name();
  const assumed = fields.assumed(edgeValues);
  const joins = from !== null && to !== null && from !== to;
  const edge: PathEdge | null =
    feature.id !== null && joins && line && widthM !== null && lengthM !== null
      ? {
          id: feature.id,
          name,
          from,
          to,
          lengthM,
          widthM,
          deductM,
          surface: surface ?? "walk",
          zone: fields.value("zone") === undefined ? zoneAt(zones, line[line.length >> 1] as Position) : zone,
          closed,
          locked,
          line,
          assumed,
        }
      : null;
  return { feature, from, to, closed, edge };
}

function reportWidth(fields: Fields): void {
  fields.report(
    "E031",
    "widthM",
    { en: "a width above 0 m", zh: "大于 0 米的宽度" },
    {
      en: "Where nobody measured it, give an estimate and mark it with widthAssumed: true.",
      zh: "如未实测，请填估计值并标注 widthAssumed: true。",
    },
  );
}

/** The length that the plan gives, or else of its line; `null` where it is wrong: E032. */
function readLength(
  fields: Fields,
  from: string | null,
  to: string | null,
  place: ReadonlyMap<string, Position>,
  line: readonly Position[] | null,
): number | null {
  const [a, b] = [place.get(from ?? ""), place.get(to ?? "")];
  const straight = a && b ? distance(a, b) : 0;
  const value = fields.value("lengthM");
  if (value === undefined) {
    const drawn = line ? lineLength(line) : 0;
    if (Math.max(drawn, straight) > 0 || !line || from === to) return Math.max(drawn, straight) || null;
  }
  const least = Math.max(0, (1 - shorterBy.share) * straight - shorterBy.m);
  if (typeof value === "number" && value > 0 && value >= least && value <= 1e6) return value;
  fields.report(
    "E032",
    "lengthM",
    {
      en: `at least the straight line between its nodes, ${straight.toFixed(2)} m, and at most 1,000 km`,
      zh: `不短于两端节点的直线距离 ${straight.toFixed(2)} 米，且不超过 1000 公里`,
    },
    {
      en: "Leave the length out to take it from the line, or check the positions of its nodes.",
      zh: "可删去该值（由线形计算），或检查两端节点的位置。",
    },
  );
  return null;
}

function reportParallel(edges: readonly ReadEdge[], findings: Findings): void {
  const first = new Map<string, Feature>();
  for (const { feature, from, to } of edges) {
    if (from === null || to === null || from === to) continue;
    const ends = JSON.stringify(from < to ? [from, to] : [to, from]);
    const other = first.get(ends);
    if (!other) first.set(ends, feature);
    else
      findings.add({
        code: "W034",
        feature,
        at: "properties.to",
        what: { en: "ends", zh: "两端" },
        found: new Words(
          `the same two nodes as path "${other.reference}"`,
          `与通道“${other.reference}”相同的两个节点`,
        ),
        expected: { en: "one path between two nodes", zh: "两节点间只有一条通道" },
        hint: {
          en: "All routes take the shorter of the two; nobody will be seen on the other.",
          zh: "所有路线都会走较短的一条，另一条上不会有人流。",
        },
      });
  }
}
