import type { Counter, Gate } from "../plan.ts";
import { usualGate } from "../usual.ts";
import type { Feature, Features } from "./feature.ts";
import { Fields } from "./fields.ts";
import type { Findings } from "./findings.ts";
import type { Plane } from "./plane.ts";
import { isRecord } from "./record.ts";

const gateValues = ["node", "entryShare", "lanes", "perLaneHour"] as const;

/** A gate as far as it can be read. */
export interface ReadGate {
  feature: Feature;
  node: string | null;
  /** Without a node it is attached to the nearest path. */
  attach: boolean;
  fields: Fields;
  gate: Gate | null;
}

/** The gates: E046, E050–E052. Their shares are normalised over their sum. */
export function readGates(features: Features, plane: Plane, findings: Findings): ReadGate[] {
  const given = features.of("gate");
  if (given.length === 0)
    findings.add({
      code: "E050",
      feature: null,
      at: "features",
      what: { en: "Gates of the plan", zh: "方案的出入口" },
      found: 0,
      expected: { en: "at least one gate through which visitors come", zh: "至少一个供游客进出的出入口" },
    });
  const allEqual = given.every(({ properties }) => (properties.entryShare ?? undefined) === undefined);
  const gates = given.map((feature) => readGate(feature, features, plane, allEqual, findings));
  return normalised(gates, findings);
}

function readGate(
  feature: Feature,
  features: Features,
  plane: Plane,
  equalShares: boolean,
  findings: Findings,
): ReadGate {
  const fields = new Fields(feature, findings);
  const node = fields.reference("node", "node", features.ids("node"), "E052");
  const attach = fields.value("node") === undefined;
  if (attach) fields.assume("node");
  if (!equalShares && fields.value("entryShare") === undefined)
    fields.report("E051", "entryShare", {
      en: "a share of at least 0, as the other gates have",
      zh: "不小于 0 的占比（其他出入口均已给出）",
    });
  if (equalShares) fields.assume("entryShare");
  const entryShare = equalShares ? 1 : fields.number("entryShare", { code: "E051", zero: true });
  const lanes = fields.numberOr("lanes", { code: "E046" }, usualGate.lanes);
  const perLaneHour = fields.numberOr("perLaneHour", { code: "E046" }, usualGate.perLaneHour);
  const name = fields.name();
  const at = plane.point(feature);
  const assumed = fields.assumed(gateValues);
  const right = feature.id !== null && at && entryShare !== null && (node !== null || attach);
  const gate: Gate | null = right
    ? {
        id: feature.id as string,
        name: name ?? { en: feature.id as string, zh: feature.id as string },
        node: node ?? "",
        entryShare,
        lanes,
        perLaneHour,
        at,
        assumed,
      }
    : null;
  return { feature, node, attach, fields, gate };
}

/** Shares that sum to 1; E051 where nobody would come through any gate. */
function normalised(gates: readonly ReadGate[], findings: Findings): ReadGate[] {
  const shares = gates.map(({ feature }) => feature.properties.entryShare);
  const sum = gates.reduce((total, { gate }) => total + (gate?.entryShare ?? 0), 0);
  if (gates.length > 0 && shares.every((share) => share === 0))
    findings.add({
      code: "E051",
      feature: null,
      at: "features",
      what: { en: "Sum of the gates' shares of arrivals", zh: "各出入口入园占比之和" },
      found: 0,
      expected: { en: "a sum above 0", zh: "大于 0" },
    });
  if (sum === 0) return [...gates];
  return gates.map((each) => ({
    ...each,
    gate: each.gate && { ...each.gate, entryShare: each.gate.entryShare / sum },
  }));
}

/** Counters of passers-by, for calibration: E053 where the path is unknown. */
export function readCounters(
  features: Features,
  findings: Findings,
): { counter: Counter; feature: Feature }[] {
  return features.of("counter").flatMap((feature) => {
    const fields = new Fields(feature, findings);
    if (fields.value("edge") === undefined)
      fields.report("E053", "edge", { en: "the id of a path of this plan", zh: "本方案中某条通道的编号" });
    const edge = fields.reference("edge", "edge", features.ids("edge"), "E053");
    const hourly = readCounts(fields);
    return feature.id !== null && edge !== null && hourly
      ? [{ counter: { id: feature.id, edge, hourly }, feature }]
      : [];
  });
}

function readCounts(fields: Fields): Record<number, number> | null {
  const value = fields.value("hourly");
  const expected = {
    en: 'persons by clock hour, e.g. "9": 120, none below 0',
    zh: '按钟点给出的人数（不小于 0），例如 "9": 120',
  };
  if (!isRecord(value)) {
    fields.report("E046", "hourly", expected);
    return null;
  }
  const counts: Record<number, number> = {};
  let right = true;
  for (const [key, count] of Object.entries(value)) {
    if (/^([0-9]|[12][0-9])$/.test(key) && typeof count === "number" && count >= 0 && count <= 1e9)
      counts[Number(key)] = count;
    else {
      fields.reportWithin("E046", `hourly.${key.slice(0, 20)}`, count, expected);
      right = false;
    }
  }
  return right ? counts : null;
}
