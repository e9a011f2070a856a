import { NOT_MET, outcomes, SKIPPED, type Visit } from "../../visit/visit.ts";
import { UNIQUE } from "../cell-problem.ts";
import { type Places, placeOf } from "../cell-reader.ts";
import { dayColumnOf } from "../days.ts";
import type { RowProblem } from "../problem.ts";
import type { Survey } from "../survey.ts";
import type { ItemReading } from "../survey-contents.ts";
import type { ColumnQuality, FileQuality } from "./file-quality.ts";
import { StraightLines } from "./straight-lines.ts";

/** How a column's count stands before its problem is known: an answer that could not be read is packed as "not met". */
type Before = "notApplicable" | "missing" | null;
type Column = ColumnQuality & { before: Before };

/** How many impossible days are spelt out. */
const SPELT_OUT = 5;

/**
 * Adds up what the rows of one file show of its quality while they are read: a few numbers per column, however long the
 * file.
 */
export class FileTally {
  readonly #latestDay: string | null;
  readonly #columns = new Map<string, Column>();
  #items: Column[] = [];
  #places: number[] = [];
  #segments: [code: string, column: Column][] = [];
  #others: [at: number, column: Column][] = [];
  #day: string | null = null;
  #straight: StraightLines | null = null;
  #rows = 0;
  #ragged = 0;
  #repeatedKeys = 0;
  #repeatedRows = 0;
  #impossible: FileQuality["impossibleDays"] = { rows: 0, first: [] };
  #future = { rows: 0, last: null as string | null };

  /** @param latestDay the latest day, `YYYY-MM-DD`, that it can be anywhere; `null` where that is not known */
  constructor(latestDay: string | null = null) {
    this.#latestDay = latestDay;
  }

  /** Makes known what the columns hold, once the header has been read. */
  open(survey: Survey, items: readonly (ItemReading | null)[], touchpoints: number, places: Places): void {
    for (const [place, item] of items.entries()) {
      if (item === null || this.#columns.has(item.column)) continue;
      this.#items.push(this.#column(item.column, "notApplicable"));
      this.#places.push(place);
    }
    this.#segments = Object.entries(survey.segments).map(([code, { column }]) => [
      code,
      this.#column(column, "missing"),
    ]);
    this.#day = dayColumnOf(survey.day) ?? null;
    const others = [
      ...survey.key,
      survey.venue.column,
      this.#day,
      survey.weight,
      survey.customer,
      survey.staff?.column,
      survey.comment?.column,
    ];
    this.#others = others
      .filter((column) => column != null)
      .filter((column) => !this.#columns.has(column))
      .map((column) => [placeOf(places, column), this.#column(column, null)]);
    const scales = items.map((item) => item?.scale ?? null);
    this.#straight = new StraightLines(scales.slice(0, outcomes.length + touchpoints), touchpoints);
  }

  /** A row of the header's shape: what it says, and what is wrong with it. */
  row(row: readonly string[], visit: Visit, problems: readonly RowProblem[]): void {
    this.#rows++;
    const { answers } = visit;
    for (let i = 0; i < this.#items.length; i++) {
      const code = answers[this.#places[i] as number] as number;
      if (code === SKIPPED) (this.#items[i] as Column).missing++;
      else if (code === NOT_MET) (this.#items[i] as Column).notApplicable++;
    }
    for (const [code, column] of this.#segments) if (visit.segments[code] === undefined) column.missing++;
    for (const [at, column] of this.#others) if (isBlank(row[at] as string)) column.missing++;
    if (problems.length > 0) this.#refused(problems);
    if (problems.every(({ kept }) => kept)) {
      this.#straight?.add(answers);
      if (this.#latestDay !== null && visit.day > this.#latestDay) this.#fromTheFuture(visit.day);
    }
  }

  /** A row that has more or fewer values than the header has columns. */
  ragged(): void {
    this.#ragged++;
  }

  report(): FileQuality {
    return {
      rows: this.#rows,
      ragged: this.#ragged,
      repeatedKeys: this.#repeatedKeys,
      repeatedRows: this.#repeatedRows,
      columns: [...this.#columns.values()].map(({ before: _, ...column }) => column),
      straightLiners: this.#straight?.report() ?? { status: "not-asked" },
      impossibleDays: this.#impossible,
      futureDays: this.#latestDay === null ? null : this.#future,
    };
  }

  #column(column: string, before: Before): Column {
    const known = this.#columns.get(column);
    if (known) return known;
    const made = { column, missing: 0, notApplicable: 0, outOfRange: 0, before };
    this.#columns.set(column, made);
    return made;
  }

  #refused(problems: readonly RowProblem[]): void {
    if (problems.every(({ kept, repeat }) => kept || repeat) && problems.some(({ repeat }) => repeat)) {
      this.#repeatedRows++;
      return;
    }
    for (const [at, { row, column: name, found, expected, kept }] of problems.entries()) {
      if (expected === UNIQUE && !kept) this.#repeatedKeys++;
      const column = name === null ? undefined : this.#columns.get(name);
      // A column that is read twice is wrong once.
      const told = problems.findIndex((other) => other.column === name) < at;
      if (!column || told || expected === UNIQUE) continue;
      const blank = isBlank(found);
      // An answer that was left out is packed as "skipped".
      if (kept) column.missing--;
      else if (column.before === "notApplicable") column.notApplicable--;
      if (column.before === "missing") column.missing--;
      if (blank && column.before !== null) column.missing++;
      else if (!blank) column.outOfRange++;
      if (name === this.#day && !blank) this.#impossibleDay(row, found);
    }
  }

  #impossibleDay(row: number, found: string): void {
    this.#impossible.rows++;
    if (this.#impossible.first.length < SPELT_OUT) this.#impossible.first.push({ row, found });
  }

  #fromTheFuture(day: string): void {
    this.#future.rows++;
    if (this.#future.last === null || day > this.#future.last) this.#future.last = day;
  }
}

const isBlank = (raw: string): boolean => raw === "" || raw.trim() === "";
