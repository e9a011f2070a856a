import { setTimeout } from "node:timers/promises";
import { ORGANISATION } from "@touchstone/db";
import { DatabaseError } from "@touchstone/db/database-error";
import { type Erasure, eraseGuest } from "@touchstone/db/import/erase-guest";
import { GraphQLError } from "graphql";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { type ErrorCode, InputError, NotFoundError } from "./error.ts";
import { staffKeyText } from "./import/import-file.ts";
import { rollBack } from "./import/roll-backs.ts";
import { findBatch, ImportType, importNode } from "./import.ts";
import { nodeKey } from "./node.ts";
import { readWrittenText } from "./written-text.ts";

/** How long the answer waits for the end; what takes longer goes on, and says how far it is. */
const PATIENCE_MS = 3_000;
const LONGEST_KEY = 100;
const LONGEST_CUSTOMER = 500;

const ErasureType = builder.objectRef<Erasure>("GuestErasure").implement({
  description: "What was erased of a guest.",
  fields: (t) => ({
    visits: t.exposeInt("visits", { description: "Visits that were stored." }),
    replaced: t.exposeInt("replaced", { description: "Visits as they were before a correction." }),
    rejectedRows: t.exposeInt("rejectedRows", { description: "Rejected rows kept for their download." }),
    unknown: t.exposeInt("unknown", {
      description:
        "Visits of which it is not known whose they are, because they were imported before guests were kept: take those imports back and import their files again.",
    }),
  }),
});

const clientKey = {
  required: true,
  description: "A new key of the caller's choosing, such as a UUID; sent again it changes nothing.",
} as const;

builder.mutationFields((t) => ({
  rollBackImport: t.field({
    type: ImportType,
    description:
      "Takes a published import back: everything it stored goes, what it corrected comes back, and every figure is as it would be without it. An import that was taken back stays so. The answer comes at the end, or after three seconds with `rollBack` saying how far it is.",
    extensions: { cost: 500 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the import." }),
      clientKey: t.arg.string(clientKey),
    },
    resolve: async (_, args, context) => {
      readWrittenText("clientKey", args.clientKey, LONGEST_KEY);
      const key = nodeKey("Import", args.id);
      const batch = key === null ? null : await findBatch(key, context);
      if (!batch)
        throw new NotFoundError({ en: "There is no import with this identifier.", zh: "没有该编号的导入。" });
      if (batch.status !== "published") return importNode(batch);
      await takeBack(context, batch.id);
      const after = await findBatch(String(batch.id), context);
      return importNode(after ?? batch);
    },
  }),
  eraseGuest: t.field({
    type: ErasureType,
    description:
      "Erases everything that is stored of a guest, in every survey that names guests, and keeps it from being imported again. It cannot be undone. Figures are as they would be without the guest.",
    extensions: { cost: 500 },
    args: {
      customer: t.arg.string({
        required: true,
        description:
          "The guest's key, exactly as the files write it. It is not kept, only a keyed hash of it.",
      }),
      clientKey: t.arg.string(clientKey),
    },
    resolve: async (_, args, context) => {
      readWrittenText("clientKey", args.clientKey, LONGEST_KEY);
      const customer = args.customer.trim();
      if (customer === "" || customer.length > LONGEST_CUSTOMER)
        throw new InputError(["customer"], {
          en: `"customer" is not a guest's key: 1 to ${LONGEST_CUSTOMER} characters.`,
          zh: `“customer”不是客人编号：应为 1 到 ${LONGEST_CUSTOMER} 个字符。`,
        });
      try {
        const erased = await eraseGuest(context.database, { organisationId: ORGANISATION }, customer);
        context.catalogue.forget();
        return erased;
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.code !== "STAFF_KEY") throw error;
        throw new GraphQLError(staffKeyText.en, {
          extensions: { code: "CONFLICT" satisfies ErrorCode, text: staffKeyText },
        });
      }
    },
  }),
}));

/** Takes an import back and waits for the end, but not for ever. */
async function takeBack({ database, catalogue, log }: Context, batchId: number): Promise<void> {
  const ended = rollBack(database, batchId).finally(() => catalogue.forget());
  const patience = new AbortController();
  const waited = setTimeout(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
  // Should it fail after the answer, nobody is there to be told but the log.
  let answered = false;
  ended.catch((error: unknown) => {
    if (answered) log(`import ${batchId} could not be taken back: ${String(error)}`);
  });
  await Promise.race([ended, waited]);
  answered = true;
  patience.abort();
}
