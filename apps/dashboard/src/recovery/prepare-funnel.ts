import type { RecoveryQuery } from "../api/documents.generated.ts";
import { countText, numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

/** One step of the funnel. */
export interface FunnelStep {
  key: "complaints" | "closed" | "rated" | "recovered";
  name: string;
  count: string;
  /** Of all complaints; empty for the first step. */
  share: string;
  /** Length of its bar in percent. */
  length: number;
  /** Who does not reach the next step, and why; empty for the last. */
  lost: string;
}

export interface Funnel {
  steps: FunnelStep[];
  table: TwinTable;
}

export interface FunnelWords {
  names: Record<FunnelStep["key"], string>;
  open: (count: string) => string;
  unknown: (count: string) => string;
  notRecovered: (count: string) => string;
  columns: Record<"step" | "count" | "share", string>;
}

/** The steps from complaint to recovery; without a rating afterwards the funnel ends at closing. */
export function prepareFunnel(
  { complaints, open, closed, outcomes }: RecoveryQuery["recovery"]["funnel"],
  locale: Locale,
  words: FunnelWords,
): Funnel {
  const step = (key: FunnelStep["key"], count: number, lost = ""): FunnelStep => ({
    key,
    name: words.names[key],
    count: countText(count, locale),
    share: key === "complaints" || complaints === 0 ? "" : numberText(count / complaints, "SHARE", locale, 0),
    length: complaints === 0 ? 0 : (100 * count) / complaints,
    lost,
  });
  const say = (count: number, words: (text: string) => string) =>
    count === 0 ? "" : words(countText(count, locale));
  const steps = [
    step("complaints", complaints, say(open, words.open)),
    step("closed", closed, outcomes === null ? "" : say(outcomes.unknown, words.unknown)),
    ...(outcomes === null
      ? []
      : [
          step("rated", outcomes.rated, say(outcomes.rated - outcomes.recovered, words.notRecovered)),
          step("recovered", outcomes.recovered),
        ]),
  ];
  return {
    steps,
    table: {
      columns: [
        { label: words.columns.step },
        { label: words.columns.count, numeric: true },
        { label: words.columns.share, numeric: true },
      ],
      rows: steps.map(({ name, count, share }) => [name, count, share]),
    },
  };
}
