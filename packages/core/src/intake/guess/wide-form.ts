import { itemName } from "../long-columns.ts";
import type { LongForm } from "./long-form.ts";

/** A sample of the long form put together to visits: a column for each item, as files of visits have them. */
export interface WideForm {
  header: string[];
  rows: string[][];
  /** Places, in the long form, of the columns that stand first in it: those that a visit's rows agree on. */
  places: readonly number[];
  /** Names of the items, whose columns come behind. */
  items: readonly string[];
  /** Places of columns that differ between the rows of one visit: nobody can say what holds for the visit. */
  differing: readonly number[];
}

/** More items than this are texts, not questions. */
const MOST_ITEMS = 400;
/** Share of the rows that may contradict the first of their visit: slips. */
const SLIPS = 0.02;

/** Puts the rows of a sample together to visits; `null` where there are too many items to be questions. */
export function wideForm(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { key, question, part, answers }: LongForm,
): WideForm | null {
  const own = new Set([question, ...(part === null ? [] : [part]), ...answers]);
  const others = header.map((_, place) => place).filter((place) => !own.has(place));
  const items = new Map<string, number>();
  const visits = new Map<string, { cells: string[]; answers: Map<number, string> }>();
  const contradicted = new Map<number, number>();
  for (const row of rows) {
    const cell = (place: number) => (row[place] ?? "").trim();
    let visit = visits.get(cell(key));
    if (visit === undefined) {
      visit = { cells: others.map(cell), answers: new Map() };
      visits.set(cell(key), visit);
    }
    for (const [at, place] of others.entries()) {
      if (visit.cells[at] === "") visit.cells[at] = cell(place);
      else if (cell(place) !== "" && cell(place) !== visit.cells[at])
        contradicted.set(place, (contradicted.get(place) ?? 0) + 1);
    }
    for (const answer of answers) {
      const parts = part !== null ? [cell(part)] : answers.length > 1 ? [(header[answer] ?? "").trim()] : [];
      const name = itemName(cell(question), ...parts);
      const at = items.get(name) ?? items.size;
      items.set(name, at);
      visit.answers.set(at, cell(answer));
    }
  }
  if (items.size > MOST_ITEMS) return null;
  const differing = others.filter((place) => (contradicted.get(place) ?? 0) > SLIPS * rows.length);
  const places = others.filter((place) => !differing.includes(place));
  const kept = places.map((place) => others.indexOf(place));
  return {
    header: [...places.map((place) => header[place] ?? ""), ...items.keys()],
    rows: [...visits.values()].map(({ cells, answers: given }) => [
      ...kept.map((at) => cells[at] ?? ""),
      ...Array.from({ length: items.size }, (_, at) => given.get(at) ?? ""),
    ]),
    places,
    items: [...items.keys()],
    differing,
  };
}
