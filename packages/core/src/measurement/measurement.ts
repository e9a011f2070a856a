import type { LocalisedText } from "../text/text.ts";

/** Things that are measured rather than asked: how long people waited, how many there were, what was sold, who was on duty. */
export const measurementKinds = ["waits", "occupancy", "gates", "sales", "rosters"] as const;
export type MeasurementKind = (typeof measurementKinds)[number];

export const measurementUnits = ["minutes", "hours", "people", "things", "money"] as const;
export type MeasurementUnit = (typeof measurementUnits)[number];

/** One thing that a kind of measurement tells. */
export interface Measure {
  code: string;
  name: LocalisedText;
  unit: MeasurementUnit;
  /** What is more than this cannot be, unless a mapping says otherwise. A convention of ours. */
  highest: number;
  /** Do its values add up over time (sales, entries), or is only their mean of use (waits, people in a zone)? */
  adds: boolean;
}

/** Values are kept as whole thousandths, so that sums are exact and independent of order. */
export const MEASURE_UNIT = 1_000;

/** What each kind tells, in the order in which it is stored: never reorder, only append, at most three. */
export const measures: Readonly<Record<MeasurementKind, readonly Measure[]>> = {
  waits: [
    {
      code: "posted",
      name: { en: "Posted wait", zh: "公示等候时间" },
      unit: "minutes",
      highest: 600,
      adds: false,
    },
    {
      code: "actual",
      name: { en: "Actual wait", zh: "实际等候时间" },
      unit: "minutes",
      highest: 600,
      adds: false,
    },
  ],
  occupancy: [
    {
      code: "people",
      name: { en: "People present", zh: "在场人数" },
      unit: "people",
      highest: 1e6,
      adds: false,
    },
  ],
  gates: [
    { code: "entries", name: { en: "Entries", zh: "进入人次" }, unit: "people", highest: 1e6, adds: true },
    { code: "exits", name: { en: "Exits", zh: "离开人次" }, unit: "people", highest: 1e6, adds: true },
  ],
  sales: [
    { code: "revenue", name: { en: "Revenue", zh: "销售额" }, unit: "money", highest: 1e9, adds: true },
    { code: "orders", name: { en: "Orders", zh: "订单数" }, unit: "things", highest: 1e6, adds: true },
    { code: "items", name: { en: "Items", zh: "件数" }, unit: "things", highest: 1e7, adds: true },
  ],
  rosters: [
    { code: "hours", name: { en: "Hours on duty", zh: "在岗工时" }, unit: "hours", highest: 24, adds: true },
  ],
};

/** One row of a file of measurements. */
export interface Measurement {
  /** Line of the file on which it begins. */
  row: number;
  venue: string;
  /** The day of service, `YYYY-MM-DD`: what is measured after midnight may belong to the day before. */
  day: string;
  /** Hour of the clock at which it was measured or began, 0–23; `null` where the source tells the day only. */
  hour: number | null;
  /** Seconds after the hour, where the source tells a time past it: two counts of one hour are two. Not stored. */
  past?: number;
  /** The attraction, zone, gate, unit or post, as the source calls it. */
  place: string;
  /** Dimension → value; a dimension the row says nothing about is absent. */
  segments: Readonly<Record<string, string>>;
  /** The source's own code of the employee, not yet pseudonymous: the store keeps a keyed hash of it only. */
  staff?: string;
  /** In the order of {@link measures}, in whole thousandths; `null` where the row does not tell it. */
  values: (number | null)[];
}
