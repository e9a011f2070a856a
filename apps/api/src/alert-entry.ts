import type { AlertEntry, AlertEntryKind } from "@touchstone/db/alert/alert-entry";
import { builder, enumOf, localised } from "./builder.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { nodeId, nodeKey } from "./node.ts";
import { readWrittenText } from "./written-text.ts";

/** What names an alert: the series that is watched, and the first day of its run. */
export interface AlertIdentity {
  venue: string;
  source: AlertSource;
  indicator: string;
  firstDay: string;
}

const identity = z.tuple([z.string().min(1), z.enum(["answers", "daily-counts"]), z.string().min(1), day]);

export function alertId({ venue, source, indicator, firstDay }: AlertIdentity): string {
  return nodeId("Alert", JSON.stringify([venue, source, indicator, firstDay]));
}

/** @throws InputError for an identifier that is not an alert's */
export function readAlertId(id: string): AlertIdentity {
  const key = nodeKey("Alert", id);
  const parsed = key === null ? null : identity.safeParse(parsedJson(key));
  if (!parsed?.success) throw new InputError(["alert"], `"${id}" is not the identifier of an alert.`);
  const [venue, source, indicator, firstDay] = parsed.data;
  return { venue, source, indicator, firstDay };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const AlertEntryKindEnum = enumOf<AlertEntryKind>("AlertEntryKind", "What somebody did with an alert.", {
  acknowledgement: "They have seen it and take care of it.",
  comment: "They wrote something about it.",
  "case-link": "They said in which case it is being worked on.",
});

export const AlertEntryType = builder.objectRef<AlertEntry>("AlertEntry").implement({
  description: "Something a person wrote about an alert. Entries are added and never changed.",
  fields: (t) => ({
    kind: t.field({ type: AlertEntryKindEnum, description: "What it is.", resolve: ({ kind }) => kind }),
    who: t.string({
      description: "Who wrote it, as they call themselves.",
      resolve: ({ author }) => author,
    }),
    when: t.field({
      type: "DateTime",
      description: "When it was written.",
      resolve: ({ writtenAt }) => writtenAt,
    }),
    text: t.string({ nullable: true, description: "What they wrote.", resolve: ({ text }) => text }),
    case: t.string({
      nullable: true,
      description: "Number or address of the case, of a link to one.",
      resolve: ({ caseReference }) => caseReference,
    }),
    said: localised(t, "What the alert said when this was written.", ({ sentence }) => sentence),
    lastDay: t.field({
      type: "Date",
      description: "Last day of the alert's run when this was written.",
      resolve: ({ lastDay }) => lastDay,
    }),
  }),
});

/** Longest texts people may send. */
const LENGTHS = { who: 100, text: 4_000, case: 500, clientKey: 100 };

function readText(name: keyof typeof LENGTHS, given: string): string {
  return readWrittenText(name, given, LENGTHS[name]);
}

async function write(
  context: Context,
  alert: string,
  clientKey: string,
  said: Pick<NewAlertEntry, "kind" | "author" | "text" | "caseReference">,
): Promise<AlertEntry> {
  const named = readAlertId(alert);
  const key = readText("clientKey", clientKey);
  const catalogue = await context.known();
  const venue = catalogue.venueByCode.get(named.venue);
  if (!venue) throw new InputError(["alert"], `There is no venue "${named.venue}".`);
  const sentence = {
    en: `${venue.name.en}, since ${named.firstDay}`,
    zh: `${venue.name.zh}，自${named.firstDay}起`,
  };
  return context.write((transaction) =>
    writeAlertEntry(transaction, { ...named, lastDay: named.firstDay, ...said, sentence, clientKey: key }),
  );
}

builder.mutationFields((t) => {
  const args = {
    alert: t.arg.id({ required: true, description: "Identifier of the alert, as `alerts` gives it." }),
    who: t.arg.string({ required: true, description: "Who writes it: a name, as they call themselves." }),
    clientKey: t.arg.string({
      required: true,
      description: "A new key of the caller's choosing, such as a UUID; sent again it changes nothing.",
    }),
  } as const;
  return {
    acknowledgeAlert: t.field({
      type: AlertEntryType,
      description: "Says that somebody has seen an alert and takes care of it.",
      extensions: { cost: 100 },
      args: { ...args, text: t.arg.string({ description: "What they intend." }) },
      resolve: (_, { alert, who, text, clientKey }, context) =>
        write(context, alert, clientKey, {
          kind: "acknowledgement",
          author: readText("who", who),
          text: text == null || text.trim() === "" ? null : readText("text", text),
          caseReference: null,
        }),
    }),
    commentAlert: t.field({
      type: AlertEntryType,
      description: "Writes something about an alert.",
      extensions: { cost: 100 },
      args: { ...args, text: t.arg.string({ required: true, description: "What is written." }) },
      resolve: (_, { alert, who, text, clientKey }, context) =>
        write(context, alert, clientKey, {
          kind: "comment",
          author: readText("who", who),
          text: readText("text", text),
          caseReference: null,
        }),
    }),
    linkAlertToCase: t.field({
      type: AlertEntryType,
      description: "Says in which case an alert is being worked on.",
      extensions: { cost: 100 },
      args: {
        ...args,
        case: t.arg.string({
          required: true,
          description: "Number or address of the case where cases are kept.",
        }),
      },
      resolve: (_, { alert, who, case: reference, clientKey }, context) =>
        write(context, alert, clientKey, {
          kind: "case-link",
          author: readText("who", who),
          text: null,
          caseReference: readText("case", reference),
        }),
    }),
  };
});
