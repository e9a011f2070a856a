import type { WordsQuery } from "../api/documents.generated.ts";
import type { Mark } from "../chart/mark.ts";
import { numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Touchpoints = WordsQuery["mentions"]["touchpoints"];
type CommentNode = WordsQuery["comments"]["page"]["nodes"][number];

/** A row of the chart: a touchpoint, how often it is mentioned, and the share of good mentions. */
export interface MentionRow {
  code: string;
  name: string;
  mentions: number;
  share: string;
  interval: string;
  mark: Mark | null;
}

/** Fewer judging mentions than this are drawn as indicative. */
const SURE_FROM = 30;

/** Rows in the order of the journey; without a share where too few mentions judge. */
export function prepareMentions(
  touchpoints: Touchpoints,
  locale: Locale,
  few: (needed: number) => string,
): MentionRow[] {
  const percent = (value: number): string => numberText(value, "SHARE", locale, 0);
  return touchpoints.map(({ touchpoint: { code, name }, mentions, share }) => ({
    code,
    name,
    mentions,
    share: share.value === null ? few(share.needed ?? 0) : percent(share.value),
    interval: share.interval === null ? "" : `${percent(share.interval.low)}–${percent(share.interval.high)}`,
    mark:
      share.value === null || share.interval === null
        ? null
        : {
            at: share.value * 100,
            from: share.interval.low * 100,
            to: share.interval.high * 100,
            faint: share.n < SURE_FROM,
          },
  }));
}

/** The same as a table. */
export function mentionTable(
  touchpoints: Touchpoints,
  labels: readonly [
    touchpoint: string,
    mentions: string,
    judging: string,
    good: string,
    low: string,
    high: string,
  ],
): TwinTable {
  const cell = (value: number | null | undefined): string => (value == null ? "" : String(value));
  return {
    columns: labels.map((label, place) => ({ label, numeric: place > 0 })),
    rows: touchpoints.map(({ touchpoint, mentions, share }) => [
      touchpoint.name,
      String(mentions),
      String(share.n),
      cell(share.value),
      cell(share.interval?.low),
      cell(share.interval?.high),
    ]),
  };
}

/** A stretch of a comment's text and what it is: a touchpoint's name, praise, blame, or nothing of these. */
export interface Piece {
  start: number;
  text: string;
  kind: "plain" | "named" | "good" | "bad";
}

/** Cuts a comment's text where its evidence begins and ends. Judging words win over names of touchpoints. */
export function markedPieces({
  text,
  evidence,
  mentions,
}: Pick<CommentNode, "text" | "evidence" | "mentions">): Piece[] {
  const kinds: Piece["kind"][] = Array.from({ length: text.length }, () => "plain");
  const paint = (start: number, end: number, kind: Piece["kind"]): void => {
    for (let at = Math.max(0, start); at < Math.min(end, text.length); at++) kinds[at] = kind;
  };
  for (const { named } of mentions) for (const { start, end } of named) paint(start, end, "named");
  for (const { start, end, points } of evidence) paint(start, end, points < 0 ? "bad" : "good");
  const pieces: Piece[] = [];
  for (const [at, kind] of kinds.entries()) {
    const last = pieces.at(-1);
    if (last && last.kind === kind) last.text += text[at];
    else pieces.push({ start: at, text: text[at] as string, kind });
  }
  return pieces;
}
