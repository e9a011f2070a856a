import type { RollBackProgress } from "@touchstone/db/import/roll-back-batch";
import {
  type Batch,
  readBatch,
  readBatches,
  readProblems,
  type StoredProblem,
} from "@touchstone/db/read/batches";
import { builder, enumOf, localised, localisedOrNull } from "./builder.ts";
import { type Connection, connectionOf, readPage, writeCursor } from "./connection.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { rollBackProgress } from "./import/roll-backs.ts";
import { ImportQualityType } from "./import-quality.ts";
import { Node, nodeId, nodeKey, registerNode } from "./node.ts";
import { SurveyType, surveyNodes } from "./survey.ts";

const ImportStatusEnum = enumOf<Batch["status"]>("ImportStatus", "How far an import is.", {
  running: "It is being read; nothing of it is visible yet.",
  published: "Its rows are stored and counted.",
  failed: "Nothing of it was stored; `failure` says why.",
  "taken-back": "It was published and taken back: nothing of it is stored any more.",
  interrupted: "The server stopped before its end; nothing of it was stored. Import the file again.",
});

const ImportProblemType = builder.objectRef<StoredProblem>("ImportProblem").implement({
  description:
    "What is wrong with one cell, or with the shape of one row. A row with a problem is rejected whole.",
  fields: (t) => ({
    row: t.int({
      nullable: true,
      description: "Line of the file on which the row begins; the header is line 1.",
      resolve: ({ row }) => row,
    }),
    column: t.string({
      nullable: true,
      description: "Column as the file names it; null for the row as a whole.",
      resolve: ({ column }) => column,
    }),
    found: t.exposeString("found", { description: "What stands there." }),
    expected: t.exposeString("expected", { description: "What would have been right." }),
    message: localised(t, "Both in a sentence.", ({ message }) => message),
  }),
});

const ImportProblemConnection = connectionOf("ImportProblem", ImportProblemType);

type ImportNode = Batch & { __typename: "Import" };
export const importNode = (batch: Batch): ImportNode => ({ ...batch, __typename: "Import" });

const page = {
  first: "How many, 1 to 100.",
  after: "Cursor after which the page begins.",
} as const;

const RollBackType = builder.objectRef<RollBackProgress>("ImportRollBack").implement({
  description: "How far taking an import back is.",
  fields: (t) => ({
    done: t.exposeInt("done", { description: "Visits taken out of the sums so far." }),
    of: t.exposeInt("of", { description: "Visits that the import stored." }),
  }),
});

export const ImportType = builder.objectRef<ImportNode>("Import").implement({
  description:
    "One import of one file. Rows read are stored, duplicates or rejected: nothing is lost without being counted.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: ({ id }) => nodeId("Import", String(id)) }),
    file: t.string({ description: "Name of the file.", resolve: ({ fileName }) => fileName }),
    survey: t.field({
      type: SurveyType,
      description: "The mapping it was read by; its `kind` says what the rows are.",
      resolve: async ({ surveyId }, _, context) => {
        const found = surveyNodes(await context.known()).find(({ id }) => id === surveyId);
        if (!found) throw new Error(`survey ${surveyId} is not stored`);
        return found;
      },
    }),
    status: t.field({
      type: ImportStatusEnum,
      description: "How far it is.",
      resolve: ({ status }) => status,
    }),
    startedAt: t.field({
      type: "DateTime",
      description: "When it began.",
      resolve: ({ startedAt }) => startedAt,
    }),
    finishedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it ended; null while it is running.",
      resolve: ({ finishedAt }) => finishedAt,
    }),
    read: t.exposeInt("read", { description: "Rows read." }),
    stored: t.exposeInt("stored", { description: "Rows stored." }),
    unchanged: t.exposeInt("unchanged", {
      description: "The same as `duplicates`.",
    }),
    duplicates: t.exposeInt("unchanged", {
      description:
        "Rows that were stored before exactly so, or that repeat an earlier row of the file in every column.",
    }),
    rejected: t.exposeInt("rejected", { description: "Rows rejected for their problems." }),
    correction: t.exposeBoolean("correction", {
      description:
        "Whether rows that were stored before with other contents were replaced by those of this file.",
    }),
    corrected: t.exposeInt("corrected", {
      description: "Rows of `stored` in whose place other contents were stored before.",
    }),
    rollBack: t.field({
      type: RollBackType,
      nullable: true,
      description: "How far taking it back is; null unless somebody is at it.",
      resolve: ({ id }, _, { database }) => rollBackProgress(database, id),
    }),
    quality: t.field({
      type: ImportQualityType,
      nullable: true,
      description:
        "What its file is like; null where it was not judged: a file that could not be read to its end, or one imported before there was a report.",
      resolve: (batch) => batch.quality && { ...batch.quality, batch },
    }),
    firstDay: t.field({
      type: "Date",
      nullable: true,
      description: "First day that its rows are about.",
      resolve: ({ firstDay }) => firstDay,
    }),
    lastDay: t.field({
      type: "Date",
      nullable: true,
      description: "Last day that its rows are about.",
      resolve: ({ lastDay }) => lastDay,
    }),
    failure: localisedOrNull(
      t,
      "Why nothing is stored; null unless it failed or was taken back.",
      ({ failure }) => failure,
    ),
    readAs: localisedOrNull(
      t,
      "How the file was read: encoding, what divides its values, sheet; null where it did not come to that.",
      ({ readAs }) => readAs,
    ),
    problems: t.field({
      type: ImportProblemConnection,
      description: "What is wrong with its rows, in the order of the file.",
      args: {
        first: t.arg.int({ required: true, defaultValue: 20, description: page.first }),
        after: t.arg.string({ description: page.after }),
      },
      resolve: async ({ id }, args, context) => {
        const list = `problems/${id}`;
        const { first, after } = readNumberedPage(list, args);
        const found = await context.read((transaction) =>
          readProblems(transaction, { batchId: id, first, after }),
        );
        return toConnection(list, found.problems, after, found);
      },
    }),
  }),
});

registerNode("Import", async (key, context) => {
  const batch = await findBatch(key, context);
  return batch ? importNode(batch) : null;
});

const ImportConnection = connectionOf("Import", ImportType);

builder.queryFields((t) => ({
  imports: t.field({
    type: ImportConnection,
    description: "Imports, the newest first.",
    args: {
      first: t.arg.int({ required: true, defaultValue: 20, description: page.first }),
      after: t.arg.string({ description: page.after }),
    },
    resolve: async (_, args, context) => {
      const { first, after } = readNumberedPage("imports", args);
      const found = await context.read((transaction) => readBatches(transaction, { first, after }));
      return toConnection("imports", found.batches.map(importNode), after, found);
    },
  }),
  import: t.field({
    type: ImportType,
    nullable: true,
    description: "One import; null when there is none.",
    args: { id: t.arg.id({ required: true, description: "Its identifier." }) },
    resolve: async (_, { id }, context) => {
      const key = nodeKey("Import", id);
      const batch = key === null ? null : await findBatch(key, context);
      return batch ? importNode(batch) : null;
    },
  }),
}));

export async function findBatch(key: string, context: Context): Promise<Batch | null> {
  const id = Number(key);
  return isNumber(id) ? context.read((transaction) => readBatch(transaction, id)) : null;
}

/** Whether a key can be the number of something stored: a positive 32-bit integer. */
const isNumber = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31;

function readNumberedPage(
  list: string,
  args: { first: number; after?: string | null | undefined },
): { first: number; after: number | undefined } {
  const { first, after } = readPage(list, args);
  if (after === null) return { first, after: undefined };
  if (!isNumber(Number(after)))
    throw new InputError(["after"], {
      en: `"after" is not a cursor of this list.`,
      zh: "“after”不是该列表的游标。",
    });
  return { first, after: Number(after) };
}

function toConnection<T extends { id: number }>(
  list: string,
  nodes: readonly T[],
  after: number | undefined,
  { hasNextPage, total }: { hasNextPage: boolean; total: number },
): Connection<T> {
  return {
    edges: nodes.map((node) => ({ cursor: writeCursor(list, String(node.id)), node })),
    totalCount: total,
    hasNextPage,
    hasPreviousPage: after !== undefined,
  };
}
