import type { LocalisedText } from "../../text/text.ts";
import { oneOf } from "./described.ts";
import type { Findings } from "./findings.ts";
import { limits } from "./limits.ts";
import { didYouMean } from "./nearest.ts";
import { isRecord, type JsonObject, own } from "./record.ts";

export const kinds = ["zone", "unit", "node", "edge", "gate", "counter", "context"] as const;
export type Kind = (typeof kinds)[number];

export const kindNames: Readonly<Record<Kind, LocalisedText>> = {
  zone: { en: "zone", zh: "区域" },
  unit: { en: "unit", zh: "单元" },
  node: { en: "node", zh: "节点" },
  edge: { en: "path", zh: "通道" },
  gate: { en: "gate", zh: "出入口" },
  counter: { en: "counter", zh: "计数点" },
  context: { en: "background", zh: "背景要素" },
};

/** A feature of the file: its kind and id are right, the rest is still to be read. */
export interface Feature {
  /** From 0, in the file. */
  index: number;
  kind: Kind;
  /** `null` where it has none that is usable. */
  id: string | null;
  /** Its id, `#index` where it has none. */
  reference: string;
  /** Beginning of a sentence about it: `Path "E004", `. */
  title: LocalisedText;
  properties: JsonObject;
  geometry: unknown;
}

/** The features by kind, in the order of the file, and every id that a kind has, whatever else is wrong with its feature. */
export interface Features {
  all: readonly Feature[];
  of(kind: Kind): readonly Feature[];
  ids(kind: Kind): ReadonlySet<string>;
}

/** Reads kind and id of every feature: E010, E011, E012. A feature of unknown kind is left out, the others are kept. */
export function readFeatures(values: readonly unknown[], findings: Findings): Features {
  const all: Feature[] = [];
  const byKind = new Map<Kind, Feature[]>(kinds.map((kind) => [kind, []]));
  const ids = new Map<Kind, Set<string>>(kinds.map((kind) => [kind, new Set()]));
  values.forEach((value, index) => {
    const feature = readFeature(value, index, findings);
    if (!feature) return;
    const seen = ids.get(feature.kind) as Set<string>;
    if (feature.id !== null && seen.has(feature.id)) reportDuplicate(feature, findings);
    if (feature.id !== null) seen.add(feature.id);
    all.push(feature);
    byKind.get(feature.kind)?.push(feature);
  });
  return { all, of: (kind) => byKind.get(kind) ?? [], ids: (kind) => ids.get(kind) ?? new Set() };
}

function readFeature(value: unknown, index: number, findings: Findings): Feature | null {
  const object = isRecord(value) ? value : {};
  const given = own(object, "properties");
  const properties = isRecord(given) ? given : {};
  const id = own(properties, "id");
  const usable = typeof id === "string" && id.length > 0 && id.length <= limits.id ? id : null;
  const reference = usable ?? `#${index}`;
  const kind = kinds.find((each) => each === own(properties, "kind"));
  const name = kind ? kindNames[kind] : { en: "feature", zh: "要素" };
  const feature: Feature = {
    index,
    kind: kind ?? "context",
    id: usable,
    reference,
    title: { en: `${name.en} "${reference}", `, zh: `${name.zh}“${reference}”的` },
    properties,
    geometry: own(object, "geometry"),
  };
  if (usable === null)
    findings.add({
      code: "E011",
      feature,
      at: "properties.id",
      what: { en: "id", zh: "编号（id）" },
      found: id,
      expected: { en: `a text of 1 to ${limits.id} characters`, zh: `1 至 ${limits.id} 个字符的文本` },
      hint:
        typeof id === "number"
          ? { en: "Write the number in quotation marks.", zh: "请给数字加上引号。" }
          : null,
    });
  if (!kind) {
    const found = own(properties, "kind");
    findings.add({
      code: "E012",
      feature,
      at: "properties.kind",
      what: { en: "kind", zh: "类别（kind）" },
      found: isRecord(value) ? found : value,
      expected: oneOf(kinds),
      hint: () => didYouMean(found, kinds),
    });
    return null;
  }
  return feature;
}

function reportDuplicate(feature: Feature, findings: Findings): void {
  findings.add({
    code: "E010",
    feature,
    at: "properties.id",
    what: { en: "id", zh: "编号（id）" },
    found: feature.id,
    expected: {
      en: `an id that no other ${kindNames[feature.kind].en} has`,
      zh: `与其他${kindNames[feature.kind].zh}不重复的编号`,
    },
  });
}
