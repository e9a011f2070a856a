import type { ImportQualityQuery } from "../api/documents.generated.ts";
import { countText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

export type Quality = NonNullable<NonNullable<ImportQualityQuery["import"]>["quality"]>;
type Words = (key: "column" | "rowsOf" | "missing" | "notApplicable" | "outOfRange") => string;

/** What each column holds: numbers, each with its share. */
export function columnTable({ columns }: Quality, t: Words, locale: Locale): TwinTable {
  const cell = (n: number, share: number | null) =>
    n === 0 || share === null
      ? countText(n, locale)
      : `${countText(n, locale)} (${valueText(share, "SHARE", locale)})`;
  return {
    columns: [
      { label: t("column") },
      ...(["rowsOf", "missing", "notApplicable", "outOfRange"] as const).map((key) => ({
        label: t(key),
        numeric: true,
      })),
    ],
    rows: columns.map((one) => [
      one.column,
      countText(one.of, locale),
      cell(one.missing, one.missingShare),
      cell(one.notApplicable, one.notApplicableShare),
      cell(one.outOfRange, one.outOfRangeShare),
    ]),
  };
}

/** How many columns were tested, and how many have shifted. */
export function driftCounts({ drift }: Quality): { tested: number; shifted: number } {
  return {
    tested: drift.filter(({ status }) => status === "TESTED").length,
    shifted: drift.filter(({ drifted }) => drifted === true).length,
  };
}

type DriftWords = (
  key:
    | "column"
    | "compared"
    | "answersKind"
    | "segmentKind"
    | "nEarlier"
    | "nNow"
    | "stabilityIndex"
    | "pAdjusted"
    | "shift"
    | "shiftYes"
    | "shiftNo"
    | "tooFewValues",
) => string;

/** The tests behind the sentence about shifts, those that are claimed first. */
export function driftTable({ drift }: Quality, t: DriftWords, locale: Locale): TwinTable {
  const rank = (one: Quality["drift"][number]) => (one.drifted ? 0 : one.status === "TESTED" ? 1 : 2);
  return {
    columns: [
      { label: t("column") },
      { label: t("compared") },
      ...(["nEarlier", "nNow", "stabilityIndex", "pAdjusted"] as const).map((key) => ({
        label: t(key),
        numeric: true,
      })),
      { label: t("shift") },
    ],
    rows: [...drift]
      .sort((a, b) => rank(a) - rank(b))
      .map((one) => [
        one.column,
        t(one.kind === "ANSWERS" ? "answersKind" : "segmentKind"),
        countText(one.nEarlier, locale),
        countText(one.n, locale),
        one.stabilityIndex === null ? "–" : one.stabilityIndex.toFixed(3),
        one.pAdjusted === null ? "–" : one.pAdjusted < 0.001 ? "< 0.001" : one.pAdjusted.toFixed(3),
        one.drifted === null ? t("tooFewValues") : t(one.drifted ? "shiftYes" : "shiftNo"),
      ]),
  };
}
