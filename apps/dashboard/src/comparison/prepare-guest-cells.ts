import type { GuestCellsQuery } from "../api/documents.generated.ts";
import { valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Comparison = GuestCellsQuery["comparison"];
type Cell = NonNullable<Comparison["rows"][number]["adjusted"]>["cells"][number];

export interface GuestCell {
  kind: string;
  /** The value; a word where it is hidden; a dash where nobody answered. */
  text: string;
  n: number;
  /** The whole figure in words, or why there is none. */
  title: string;
  hidden: boolean;
  faint: boolean;
  /** How far above (positive) or below the kind's figure of all venues, in parts of the largest such distance. */
  lean: number | null;
}

export interface GuestCells {
  kinds: { code: string; name: string; part: string; together: string }[];
  rows: { code: string; name: string; cells: GuestCell[] }[];
  table: TwinTable;
}

export interface GuestCellWords {
  venue: string;
  hidden: string;
  everyone: string;
  answers: (kind: string) => string;
}

/** Venues by kinds of guests, in the order of the comparison. `null` where guests are not told apart. */
export function prepareGuestCells(
  { adjustment, rows }: Comparison,
  locale: Locale,
  words: GuestCellWords,
): GuestCells | null {
  if (adjustment === null) return null;
  const { kinds } = adjustment;
  const distances = rows.flatMap(({ adjusted }) =>
    (adjusted?.cells ?? []).map((cell, s) => distance(cell, kinds[s])),
  );
  const largest = Math.max(...distances.map((own) => Math.abs(own ?? 0)), Number.MIN_VALUE);
  const prepared = rows.flatMap(({ venue, adjusted }) =>
    adjusted === null
      ? []
      : [
          {
            ...venue,
            cells: adjusted.cells.map((cell, s) => {
              const apart = distance(cell, kinds[s]);
              return {
                kind: kinds[s]?.code ?? "",
                text: textOf(cell, locale, words),
                n: cell.n,
                title: cell.text,
                hidden: cell.value === null && cell.n > 0,
                faint: cell.indicative,
                lean: apart === null ? null : apart / largest,
              };
            }),
          },
        ],
  );
  return {
    kinds: kinds.map(({ code, name, part, figure }) => ({
      code,
      name,
      part: part === null ? "" : `${(100 * part).toFixed(0)}%`,
      together: figure.value === null ? "–" : valueText(figure.value, figure.unit, locale),
    })),
    rows: prepared,
    table: {
      columns: [
        { label: words.venue },
        ...kinds.flatMap(({ name }) => [
          { label: name, numeric: true },
          { label: words.answers(name), numeric: true },
        ]),
      ],
      rows: [
        ...prepared.map(({ name, cells }) => [name, ...cells.flatMap(({ text, n }) => [text, String(n)])]),
        [
          words.everyone,
          ...kinds.flatMap(({ figure }) => [
            figure.value === null ? "–" : valueText(figure.value, figure.unit, locale),
            String(figure.n),
          ]),
        ],
      ],
    },
  };
}

function textOf({ value, unit, n }: Cell, locale: Locale, words: GuestCellWords): string {
  if (value !== null) return valueText(value, unit, locale);
  return n > 0 ? words.hidden : "–";
}

function distance(cell: Cell, kind: { figure: { value: number | null } } | undefined): number | null {
  const together = kind?.figure.value ?? null;
  return cell.value === null || together === null ? null : cell.value - together;
}
