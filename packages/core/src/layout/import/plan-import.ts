import { centroid, distance } from "../geometry.ts";
import { nearestPath } from "../nearest-path.ts";
import type { Plan, Position } from "../plan.ts";
import type { PlanProblem } from "../plan-problem.ts";
import { middle, type Projection, projection } from "../projection.ts";
import { readPlan } from "../read-plan.ts";
import { reachM } from "../reading/attach.ts";
import { schema } from "../reading/plan-file.ts";
import { crossing } from "../reading/ring-crossing.ts";
import type { LonLat } from "../reading/shape.ts";
import { clock } from "../wording.ts";
import type { Draft, DraftPath, DraftUnit } from "./draft.ts";
import { feature } from "./geojson-feature.ts";
import { usableNetwork } from "./network-draft.ts";
import { type ImportNote, Tally } from "./tally.ts";
import { usualAreaM2 } from "./usual-area.ts";
import { wholeZone, zoneId } from "./whole-zone.ts";

/** What an importer makes of a source. */
export interface PlanImport {
  /** The plan as GeoJSON, every default marked as assumed; `null` where the source cannot be read. */
  planText: string | null;
  plan: Plan | null;
  problems: readonly PlanProblem[];
  /** What was assumed and what was left out, with counts. */
  assumed: readonly ImportNote[];
  dropped: readonly ImportNote[];
}

/** A crowd to begin with, until somebody counted. */
const assumedVisitors = 3_000;
const assumedHours = { openMin: 540, closeMin: 1_200 };
/** The shortest slot that a day can be divided into, minutes. */
const stepMin = 5;

/** Makes a plan of a draft: its usable network, gates, the units within reach and a zone around them. */
export function planOfDraft(draft: Draft, tally: Tally): PlanImport {
  const { nodes, paths } = usableNetwork(draft, tally);
  const origin = middle(nodes.values());
  if (!origin) return refused("E003", "paths that people can walk", "可步行的通道", tally);
  const plane = projection(origin);
  const lines = paths.map(({ line }) => ({ line: line.map(plane.project) }));
  const gates = gatesOf(draft, nodes, plane, tally);
  const units = unitsWithin(draft.units, lines, plane, tally);
  const hours = wholeHours(draft.hours, tally);
  assumeHead(draft, tally);
  const features = [
    wholeZone(draft, paths, lines, units, plane, tally),
    ...[...nodes].map(([id, at]) => feature({ kind: "node", id }, "Point", at)),
    ...paths.map((path) => pathFeature(path, tally)),
    ...gates,
    ...units.map((unit) => unitFeature(unit, plane, tally)),
  ];
  const head = headOf({ ...draft, hours });
  const planText = `${JSON.stringify({ type: "FeatureCollection", touchstone: head, features })}\n`;
  return { planText, ...readPlan(planText), assumed: tally.assumed, dropped: tally.dropped };
}

/** An import of which nothing can be made. */
export function refused(
  code: string,
  en: string,
  zh: string,
  tally = new Tally(),
  found?: PlanProblem["message"],
): PlanImport {
  const words = found ?? { en: "nothing", zh: "空" };
  const problem: PlanProblem = {
    code,
    severity: "error",
    featureId: null,
    path: "",
    message: {
      en: `The source: found ${words.en}, expected ${en}.`,
      zh: `数据来源：现为${words.zh}，应为${zh}。`,
    },
    hint: null,
  };
  return { planText: null, plan: null, problems: [problem], assumed: tally.assumed, dropped: tally.dropped };
}

function headOf({ id, name, kind, provenance, license, hours }: Draft) {
  const { openMin, closeMin } = hours ?? assumedHours;
  // The first full hour; the hour that it opens in, where none begins before it closes.
  const full = Math.ceil(openMin / 60);
  const first = full * 60 < closeMin ? full : full - 1;
  const count = Math.max(1, Math.floor(closeMin / 60) - 2 - first);
  const hourly = Object.fromEntries(Array.from({ length: count }, (_, i) => [first + i, 1 / count]));
  const slotMin = [10, 15, 5, 30, 20].find((slot) => (closeMin - openMin) % slot === 0) ?? stepMin;
  return {
    schema,
    id,
    name,
    kind,
    provenance,
    ...(license === null ? {} : { license }),
    fictional: false,
    day: { openMin, closeMin, slotMin },
    arrivals: { total: assumedVisitors, hourly },
    assumed: [...(hours ? [] : ["day"]), "arrivals"],
  };
}

/** Hours as slots can divide them: 9:00 to 17:59 is open until 18:00. */
function wholeHours(hours: Draft["hours"], tally: Tally): Draft["hours"] {
  if (!hours) return null;
  const openMin = Math.floor(hours.openMin / stepMin) * stepMin;
  const closeMin = Math.ceil(hours.closeMin / stepMin) * stepMin;
  if (openMin === hours.openMin && closeMin === hours.closeMin) return hours;
  const [open, close] = [clock(openMin), clock(closeMin)];
  const [givenOpen, givenClose] = [clock(hours.openMin), clock(hours.closeMin)];
  tally.assume(
    `opening hours, in whole ${stepMin} minutes (${open} to ${close}; the source says ${givenOpen} to ${givenClose})`,
    `营业时间，按 ${stepMin} 分钟取整（${open} 至 ${close}；原数据为 ${givenOpen} 至 ${givenClose}）`,
  );
  return { openMin, closeMin };
}

function assumeHead({ hours }: Draft, tally: Tally): void {
  tally.assume(
    `visitors of the day (${assumedVisitors}, evenly until two hours before closing)`,
    `全天客流（${assumedVisitors} 人，闭园前两小时以前均匀到达）`,
  );
  if (!hours) tally.assume("opening hours (9:00 to 20:00)", "营业时间（9:00 至 20:00）");
  tally.assume("length of stay, flow constants and design sizes", "停留时长、客流模型常数和设计规模");
}

/** Gates at the entrances that the source names; at the outermost nodes where it names none. */
function gatesOf(draft: Draft, nodes: ReadonlyMap<string, LonLat>, { project }: Projection, tally: Tally) {
  const named = draft.entrances.filter(({ node }) => nodes.has(node));
  const places = named.length > 0 ? named : outermost(nodes, project).map((node) => ({ node, name: null }));
  if (named.length === 0)
    tally.assume(
      "gates, at the outermost nodes of the network",
      "出入口（取路网最外侧的节点）",
      places.length,
    );
  tally.assume("shares, lanes and rates of gates", "出入口的占比、通道数和通过率", places.length);
  return places.map(({ node, name }, i) =>
    feature(
      {
        kind: "gate",
        id: `G${i + 1}`,
        name: name ?? { en: `Gate ${i + 1}`, zh: `出入口 ${i + 1}` },
        node,
        ...(named.length === 0 ? { assumed: ["node"] } : {}),
      },
      "Point",
      nodes.get(node),
    ),
  );
}

/** The westernmost, easternmost, southernmost and northernmost node, each once. */
function outermost(nodes: ReadonlyMap<string, LonLat>, project: Projection["project"]): string[] {
  const placed = [...nodes].map(([id, at]) => ({ id, at: project(at) }));
  const most = (by: (at: Position) => number) =>
    placed.reduce((best, each) => (by(each.at) > by(best.at) ? each : best)).id;
  return [...new Set([most(([x]) => -x), most(([x]) => x), most(([, y]) => -y), most(([, y]) => y)])];
}

function unitsWithin(
  units: readonly DraftUnit[],
  lines: readonly { line: readonly Position[] }[],
  { project }: Projection,
  tally: Tally,
): DraftUnit[] {
  const nearest = nearestPath(lines);
  return units.filter(({ at, outline }) => {
    const place = outline ? centroid(outline.map(project)) : project(at);
    const near = nearest(place, reachM - 0.01) !== null;
    if (!near)
      tally.drop(`units further than ${reachM} m from any path`, `距任何通道超过 ${reachM} 米的单元`);
    return near;
  });
}

function pathFeature({ line, lengthM, widthAssumed, ...path }: DraftPath, tally: Tally) {
  if (widthAssumed) tally.assume("widths of paths, by their kind or class", "通道宽度（按类型或分级）");
  const { name, ...rest } = path;
  return feature(
    {
      kind: "edge",
      ...rest,
      zone: zoneId,
      ...(name ? { name } : {}),
      ...(lengthM === null ? {} : { lengthM }),
      ...(widthAssumed ? { assumed: ["widthM"] } : {}),
    },
    "LineString",
    line,
  );
}

function unitFeature(unit: DraftUnit, { project }: Projection, tally: Tally) {
  const ring = unit.outline?.map(project) ?? null;
  const folded =
    ring !== null &&
    (crossing([ring]) !== null || distance(ring[0] as Position, ring.at(-1) as Position) > 0);
  if (folded)
    tally.drop("outlines that cross themselves (the unit stays, as a point)", "自相交的轮廓（单元按点保留）");
  const outline = folded ? null : unit.outline;
  const assumed = [...(unit.formatAssumed ? ["format"] : []), ...(outline ? [] : ["areaM2"])];
  if (unit.formatAssumed) tally.assume("business formats of units", "单元的业态类型");
  tally.assume("areas of units, by outline or format", "单元面积（按轮廓或业态）");
  if (unit.capacity === null) tally.assume("capacities of units, by area", "单元容量（按面积）");
  if (!unit.hours) tally.assume("opening hours of units", "单元营业时间");
  tally.assume("doors of units, at the nearest path", "单元门口位置（取最近通道）");
  tally.assume("lengths of stay and attraction of units, by format", "单元停留时长和吸引力（按业态）");
  return feature(
    {
      kind: "unit",
      id: unit.id,
      ...(unit.name ? { name: unit.name } : {}),
      format: unit.format,
      zone: zoneId,
      ...(outline ? {} : { areaM2: usualAreaM2(unit.format) }),
      ...unit.hours,
      ...(unit.capacity === null ? {} : { capacity: unit.capacity }),
      ...(assumed.length > 0 ? { assumed } : {}),
    },
    outline ? "Polygon" : "Point",
    outline ? [outline] : unit.at,
  );
}
