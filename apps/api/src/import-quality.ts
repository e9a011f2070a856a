import type { Drift } from "@touchstone/core/intake/quality/drift";
import type { ColumnQuality, FileQuality, QualityShare } from "@touchstone/core/intake/quality/file-quality";
import { qualityFormulas } from "@touchstone/core/intake/quality/formulas";
import type { BatchQuality, Change, DriftOf, StoreQuality } from "@touchstone/db/import/batch-quality";
import type { Batch } from "@touchstone/db/read/batches";
import { builder, enumOf, type Fields, localised } from "./builder.ts";

const formula = <Parent>(t: Fields<Parent>, of: keyof typeof qualityFormulas) =>
  localised(t, "How it is counted.", () => qualityFormulas[of]);

const StatusEnum = enumOf<QualityShare["status"] | "tested">(
  "ImportQualityStatus",
  "Whether something could be judged, and if not, why.",
  {
    measured: "It was counted.",
    tested: "It was tested.",
    "too-few": "There is too little to judge: nothing is claimed.",
    "not-asked": "The survey does not ask what it would take.",
  },
);

const ColumnType = builder.objectRef<ColumnQuality & { of: number }>("ImportColumnQuality").implement({
  description: "What one column of the file holds.",
  fields: (t) => ({
    column: t.exposeString("column", { description: "Column as the mapping names it." }),
    of: t.exposeInt("of", { description: "Rows that have as many values as the header." }),
    missing: t.exposeInt("missing", { description: "Values that say nothing though something was asked." }),
    notApplicable: t.exposeInt("notApplicable", {
      description: "Values that say that the question did not apply.",
    }),
    outOfRange: t.exposeInt("outOfRange", {
      description: "Values that mean nothing in this column; their rows were rejected.",
    }),
    missingShare: t.float({
      nullable: true,
      description: "`missing` as a share of `of`; null where that is 0.",
      resolve: ({ missing, of }) => share(missing, of),
    }),
    notApplicableShare: t.float({
      nullable: true,
      description: "`notApplicable` as a share of `of`; null where that is 0.",
      resolve: ({ notApplicable, of }) => share(notApplicable, of),
    }),
    outOfRangeShare: t.float({
      nullable: true,
      description: "`outOfRange` as a share of `of`; null where that is 0.",
      resolve: ({ outOfRange, of }) => share(outOfRange, of),
    }),
  }),
});

const share = (n: number, of: number): number | null => (of === 0 ? null : n / of);

const StraightLinersType = builder.objectRef<QualityShare>("ImportStraightLiners").implement({
  description: "Guests who gave the same answer everywhere.",
  fields: (t) => ({
    status: t.field({
      type: StatusEnum,
      description: "Whether it was counted.",
      resolve: ({ status }) => status,
    }),
    n: t.int({
      nullable: true,
      description: "How many there are; null unless counted.",
      resolve: (found) => (found.status === "measured" ? found.n : null),
    }),
    of: t.int({
      nullable: true,
      description: "Guests who rated enough touchpoints; null where the survey does not ask enough.",
      resolve: (found) => (found.status === "not-asked" ? null : found.of),
    }),
    share: t.float({
      nullable: true,
      description: "`n` as a share of `of`.",
      resolve: (found) => (found.status === "measured" ? found.share : null),
    }),
    low: t.float({
      nullable: true,
      description: "Lower bound of the share's 95% interval.",
      resolve: (found) => (found.status === "measured" ? found.low : null),
    }),
    high: t.float({
      nullable: true,
      description: "Upper bound of the share's 95% interval.",
      resolve: (found) => (found.status === "measured" ? found.high : null),
    }),
    formula: formula(t, "straightLiners"),
  }),
});

const ImpossibleDayType = builder
  .objectRef<FileQuality["impossibleDays"]["first"][number]>("ImportImpossibleDay")
  .implement({
    description: "A day that the calendar does not have.",
    fields: (t) => ({
      row: t.exposeInt("row", { description: "Line of the file on which its row begins." }),
      found: t.exposeString("found", { description: "What stands there." }),
    }),
  });

const DaysType = builder.objectRef<FileQuality>("ImportDayQuality").implement({
  description: "What is wrong with the days of a file.",
  fields: (t) => ({
    impossible: t.int({
      description: "Rows dated to days that the calendar does not have.",
      resolve: ({ impossibleDays }) => impossibleDays.rows,
    }),
    firstImpossible: t.field({
      type: [ImpossibleDayType],
      description: "The first of them, at most five.",
      resolve: ({ impossibleDays }) => impossibleDays.first,
    }),
    future: t.int({
      nullable: true,
      description: "Stored rows dated after the day of the import; null where that day is not known.",
      resolve: ({ futureDays }) => futureDays?.rows ?? null,
    }),
    lastFuture: t.field({
      type: "Date",
      nullable: true,
      description: "The last such day.",
      resolve: ({ futureDays }) => futureDays?.last ?? null,
    }),
    impossibleFormula: formula(t, "impossibleDays"),
    futureFormula: formula(t, "futureDays"),
  }),
});

const DuplicateGuestsType = builder
  .objectRef<NonNullable<StoreQuality["duplicateGuests"]>>("ImportDuplicateGuests")
  .implement({
    description: "Guests who were at one venue several times on one day.",
    fields: (t) => ({
      guests: t.exposeInt("guests", { description: "How many guests, venue by venue and day by day." }),
      visits: t.exposeInt("visits", { description: "How many visits those are." }),
      of: t.exposeInt("of", { description: "Visits of this import whose guest is known." }),
      formula: formula(t, "duplicateGuests"),
    }),
  });

const LateType = builder.objectRef<NonNullable<StoreQuality["late"]>>("ImportLateRows").implement({
  description: "Visits of a period that earlier imports had already told of.",
  fields: (t) => ({
    n: t.int({ description: "How many they are.", resolve: ({ rows }) => rows }),
    of: t.exposeInt("of", { description: "Visits stored by this import." }),
    formula: formula(t, "late"),
  }),
});

const DriftKindEnum = enumOf<DriftOf["kind"]>("ImportDriftKind", "What is compared.", {
  answers: "The answers to a question.",
  segment: "How guests are divided over the values of a segment.",
});

const DriftType = builder.objectRef<Drift<DriftOf>>("ImportDrift").implement({
  description: "Whether a column is distributed otherwise than in the survey's earlier imports.",
  fields: (t) => ({
    kind: t.field({
      type: DriftKindEnum,
      description: "What is compared.",
      resolve: ({ about }) => about.kind,
    }),
    column: t.string({
      description: "Column as the mapping names it.",
      resolve: ({ about }) => about.column,
    }),
    status: t.field({
      type: StatusEnum,
      description: "Whether it was tested.",
      resolve: ({ status }) => status,
    }),
    nEarlier: t.exposeInt("nEarlier", { description: "Values in the earlier imports." }),
    n: t.exposeInt("n", { description: "Values in this one." }),
    drifted: t.boolean({
      nullable: true,
      description: "Whether a shift is claimed; null where it was not tested.",
      resolve: (found) => (found.status === "tested" ? found.drifted : null),
    }),
    stabilityIndex: t.float({
      nullable: true,
      description: "Population stability index: how large the shift is.",
      resolve: (found) => (found.status === "tested" ? found.psi : null),
    }),
    chiSquare: t.float({
      nullable: true,
      description: "Test statistic.",
      resolve: (found) => (found.status === "tested" ? found.chiSquare : null),
    }),
    degreesOfFreedom: t.int({
      nullable: true,
      description: "Degrees of freedom of the test.",
      resolve: (found) => (found.status === "tested" ? found.df : null),
    }),
    pAdjusted: t.float({
      nullable: true,
      description: "p-value of the test, adjusted by Holm over all columns of the import.",
      resolve: (found) => (found.status === "tested" ? found.pAdjusted : null),
    }),
  }),
});

const ChangeType = builder.objectRef<Change>("ImportChange").implement({
  description: "What a correction changed.",
  fields: (t) => ({
    column: t.exposeString("column", { description: "Column as the mapping names it." }),
    rows: t.exposeInt("rows", { description: "Corrected rows in which it has changed." }),
  }),
});

/** Quality with what the batch itself counts. */
export interface ImportQuality extends BatchQuality {
  batch: Batch;
}

export const ImportQualityType = builder.objectRef<ImportQuality>("ImportQuality").implement({
  description: "What an import has shown of its file's quality, beside the data stored before.",
  fields: (t) => ({
    ragged: t.int({
      nullable: true,
      description:
        "Rows with more or fewer values than the header; null where the file was not read as visits.",
      resolve: ({ file }) => file?.ragged ?? null,
    }),
    repeatedKeys: t.int({
      nullable: true,
      description: "Rejected rows whose key another row of the file had before.",
      resolve: ({ file }) => file?.repeatedKeys ?? null,
    }),
    repeatedRows: t.int({
      nullable: true,
      description:
        "Rows that say in every column what an earlier row of the file says: they are among the duplicates. Null where the file was not read as visits.",
      resolve: ({ file }) => file?.repeatedRows ?? null,
    }),
    columns: t.field({
      type: [ColumnType],
      description: "What each mapped column holds.",
      resolve: ({ file }) => file?.columns.map((column) => ({ ...column, of: file.rows })) ?? [],
    }),
    columnsFormula: formula(t, "columns"),
    straightLiners: t.field({
      type: StraightLinersType,
      nullable: true,
      description: "Guests who gave the same answer everywhere; null where the file was not read as visits.",
      resolve: ({ file }) => file?.straightLiners ?? null,
    }),
    days: t.field({
      type: DaysType,
      nullable: true,
      description: "What is wrong with its days; null where the file was not read as visits.",
      resolve: ({ file }) => file,
    }),
    duplicateGuests: t.field({
      type: DuplicateGuestsType,
      nullable: true,
      description:
        "Guests with several visits a day; null where guests are not named, nothing was stored, or the rows are counts or measurements.",
      resolve: ({ store }) => store?.duplicateGuests ?? null,
    }),
    late: t.field({
      type: LateType,
      nullable: true,
      description:
        "Rows of a period already told of; null of a correction, of counts and measurements, or where nothing was stored.",
      resolve: ({ store }) => store?.late ?? null,
    }),
    driftEarlier: t.int({
      nullable: true,
      description:
        "Visits of the earlier imports that it is compared with; null where there are none, and of corrections, counts and measurements.",
      resolve: ({ store }) => store?.drift?.nEarlier ?? null,
    }),
    drift: t.field({
      type: [DriftType],
      description:
        "Whether answers and the mix of guests have shifted; empty where there is nothing to compare with.",
      resolve: ({ store }) => store?.drift?.tests ?? [],
    }),
    driftFormula: formula(t, "drift"),
    changes: t.field({
      type: [ChangeType],
      nullable: true,
      description: "What a correction changed, column by column; null of other imports.",
      resolve: ({ store }) => store?.changes ?? null,
    }),
    rejectedKept: t.exposeInt("rejectedKept", {
      description:
        "Rejected rows that are kept for their download: all of them, or the first up to the bound.",
    }),
  }),
});
