import type { Journey } from "../journey/journey.ts";
import type { VisitCase } from "../visit/visit.ts";
import { cellProblem, withoutComplaint } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { Lookup, otherSpelling } from "./lookup.ts";
import type { RowProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";
import { expectedYesNo, yesNoMeaning } from "./yes-no.ts";

type Mapped = NonNullable<Survey["case"]>;
type Row = readonly string[];

/** A cell of a case: what it says (`null`: nothing), or a problem; and whether it says anything at all. */
interface CaseCell<Value> {
  column: string;
  at: number;
  read: (raw: string, line: number, problems: RowProblem[]) => Value | null;
  /** Values that may stand there where there was no complaint. */
  empty: (raw: string) => boolean;
}

/** Reads the guest's complaint and what became of it; `undefined` where there was none. */
export function caseReader(
  mapped: Mapped,
  journey: Journey,
  places: Places,
): CellReader<VisitCase | undefined> {
  const { complaint } = mapped;
  const at = placeOf(places, complaint.column);
  const complained = yesNoMeaning(complaint);
  const closed = closedCell(mapped, places);
  const touchpoint = touchpointCell(mapped, journey, places);
  const hours = hoursCell(mapped, places);
  const after = afterCell(mapped, places);
  const cells = [closed, touchpoint, hours, after].filter((cell) => cell !== null);
  return (row, line, problems) => {
    const raw = row[at] as string;
    const was = complained(raw);
    if (was === undefined) problems.push(cellProblem(line, complaint.column, raw, expectedYesNo(complaint)));
    if (!was) {
      if (was !== undefined) checkEmpty(cells, row, line, complaint.column, problems);
      return undefined;
    }
    const value = <Value>(cell: CaseCell<Value> | null): Value | null =>
      cell?.read(row[cell.at] as string, line, problems) ?? null;
    return {
      closed: value(closed) === true,
      touchpoint: value(touchpoint),
      hours: value(hours),
      after: value(after),
    };
  };
}

/** Without a complaint nothing may be told of it. */
function checkEmpty(
  cells: readonly CaseCell<unknown>[],
  row: Row,
  line: number,
  complaint: string,
  problems: RowProblem[],
): void {
  for (const { column, at, empty } of cells) {
    const raw = row[at] as string;
    if (!empty(raw)) problems.push(withoutComplaint(line, column, raw, complaint));
  }
}

/** A complaint is closed or it is not: a blank says neither. */
function closedCell({ closed }: Mapped, places: Places): CaseCell<boolean> {
  const meaning = yesNoMeaning(closed);
  return {
    column: closed.column,
    at: placeOf(places, closed.column),
    empty: (raw) => meaning(raw) === null || meaning(raw) === false,
    read: (raw, line, problems) => {
      const found = meaning(raw) ?? null;
      if (found === null)
        problems.push(cellProblem(line, closed.column, raw, expectedYesNo({ ...closed, blank: [] })));
      return found;
    },
  };
}

function touchpointCell({ touchpoint }: Mapped, { touchpoints }: Journey, places: Places) {
  if (touchpoint === undefined) return null;
  const { column, blank } = touchpoint;
  const values = touchpoint.values ?? Object.fromEntries(touchpoints.map(({ code }) => [code, code]));
  return knownCell<string>(
    column,
    placeOf(places, column),
    Object.entries(values),
    blank,
    Object.keys(values),
  );
}

function afterCell({ after }: Mapped, places: Places) {
  if (after === undefined) return null;
  const { column, blank, recode, scale } = after;
  const points = Array.from({ length: scale.high - scale.low + 1 }, (_, step) => scale.low + step);
  const values = recode ? Object.entries(recode) : points.map((point) => [String(point), point] as const);
  const expected = recode ? Object.keys(recode) : [`${scale.low}…${scale.high}`];
  return knownCell<number>(column, placeOf(places, column), values, blank, expected);
}

function knownCell<Value>(
  column: string,
  at: number,
  values: readonly (readonly [raw: string, value: Value])[],
  blank: readonly string[],
  expected: readonly string[],
): CaseCell<Value> {
  const known = new Lookup<Value | null>([...values, ...blank.map((raw) => [raw, null] as const)]);
  const find = (raw: string): Value | null | undefined => {
    const value = known.get(raw);
    return value === undefined ? otherSpelling(raw, known) : value;
  };
  const all = [...expected, ...blank.map((raw) => (raw === "" ? '""' : raw))].join(" | ");
  return {
    column,
    at,
    empty: (raw) => find(raw) === null,
    read: (raw, line, problems) => {
      const value = find(raw);
      if (value === undefined) problems.push(cellProblem(line, column, raw, all));
      return value ?? null;
    },
  };
}

/** Hours are a decimal number that is not negative. */
function hoursCell({ hours: column }: Mapped, places: Places): CaseCell<number> | null {
  if (column === undefined) return null;
  return {
    column,
    at: placeOf(places, column),
    empty: (raw) => raw.trim() === "",
    read: (raw, line, problems) => {
      if (raw.trim() === "") return null;
      const hours = /^\s*\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(raw) ? Number(raw) : Number.NaN;
      if (Number.isFinite(hours)) return hours;
      problems.push(cellProblem(line, column, raw, '0, 0.5, 1 … | ""'));
      return null;
    },
  };
}
