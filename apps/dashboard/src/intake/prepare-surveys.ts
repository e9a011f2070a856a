import type { DataQuery, SurveyFact } from "../api/documents.generated.ts";
import type { TwinTable } from "../chart/twin-table.ts";

type Survey = DataQuery["surveys"][number];

/** Everything that a survey of visits may tell besides ratings, in the order in which it is listed. */
const everyFact: readonly SurveyFact[] = ["EXPECTATION", "VALENCE", "RETURNED", "EXIT", "STAFF", "CASES"];

export interface SurveyWords {
  kind: (kind: Survey["kind"]) => string;
  fact: (fact: SurveyFact) => string;
  aspect: (about: Survey["items"][number]["about"]) => string;
  tells: (facts: string) => string;
  notAsked: (facts: string) => string;
  version: (version: number) => string;
  weighted: (weighted: boolean) => string;
  /** How closely rows are dated, where that is not the day. */
  dated: (precision: string) => string;
  columns: { about: string; item: string; column: string; scale: string; counted: string; countedOf: string };
  /** The language's way to join a list. */
  list: (words: string[]) => string;
}

export interface PreparedSurvey {
  key: string;
  name: string;
  source: string;
  licence: string;
  note: string;
  /** What it tells and what it does not ask; nothing of either where its rows are counts. */
  facts: string[];
  table: TwinTable;
}

/** Each survey with what it tells, what it does not ask, and which column became what. */
export function prepareSurveys(surveys: readonly Survey[], words: SurveyWords): PreparedSurvey[] {
  return surveys.map((survey) => ({
    key: `${survey.code} ${survey.version}`,
    name: survey.name,
    source: survey.source,
    licence: survey.licence,
    note: noteOf(survey, words),
    facts: survey.items.length > 0 ? factLines(survey, words) : [],
    table: tableOf(survey, words),
  }));
}

function noteOf(
  { code, version, kind, weighted, items, dated, currency }: Survey,
  words: SurveyWords,
): string {
  return [
    code,
    words.kind(kind),
    words.version(version),
    ...(items.length > 0 ? [words.weighted(weighted)] : []),
    ...(dated === "day" ? [] : [words.dated(dated)]),
    ...(currency === null ? [] : [currency]),
  ].join(" · ");
}

function tableOf(survey: Survey, words: SurveyWords): TwinTable {
  if (survey.counts) return countTable(survey.counts, words);
  return survey.measures.length > 0 ? measureTable(survey, words) : itemTable(survey, words);
}

function measureTable({ measures }: Survey, { columns }: SurveyWords): TwinTable {
  return {
    columns: [{ label: columns.item }, { label: columns.column }],
    rows: measures.map(({ name, column }) => [name, column ?? "–"]),
  };
}

function factLines({ facts }: Survey, words: SurveyWords): string[] {
  const listed = (chosen: readonly SurveyFact[]) => words.list(chosen.map(words.fact));
  const told = everyFact.filter((fact) => facts.includes(fact));
  const missing = everyFact.filter((fact) => !facts.includes(fact));
  return [
    ...(told.length > 0 ? [words.tells(listed(told))] : []),
    ...(missing.length > 0 ? [words.notAsked(listed(missing))] : []),
  ];
}

function itemTable({ items }: Survey, { columns, aspect }: SurveyWords): TwinTable {
  return {
    columns: [
      { label: columns.about },
      { label: columns.item },
      { label: columns.column },
      { label: columns.scale, numeric: true },
    ],
    rows: items.map(({ about, item, column, scale }) => [
      aspect(about),
      item,
      column,
      `${numberText(scale.low)}–${numberText(scale.high)}`,
    ]),
  };
}

function countTable(
  { of, counted, indicators }: NonNullable<Survey["counts"]>,
  { columns, kind }: SurveyWords,
): TwinTable {
  const rows = indicators.length > 0 ? indicators.map(({ name }) => name) : [kind("INVITES")];
  return {
    columns: [{ label: columns.item }, { label: columns.counted }, { label: columns.countedOf }],
    rows: rows.map((name) => [name, counted, of]),
  };
}

/** With a minus, which no dash is mistaken for. */
const numberText = (value: number): string => String(value).replace("-", "−");
