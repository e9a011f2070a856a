import { alertSentence } from "@touchstone/core/alert/sentence";
import { indicatorById } from "@touchstone/core/indicator";
import type { AlertEntry, NewAlertEntry } from "@touchstone/db/alert/alert-entry";
import { readAlertEntries } from "@touchstone/db/alert/read-alert-entries";
import { writeAlertEntry } from "@touchstone/db/alert/write-alert-entry";
import { AlertEntryType } from "./alert-entry.ts";
import { type AlertIdentity, alertId, readAlertId } from "./alert-id.ts";
import { identityOf, readAlerts } from "./alert-list.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { NotFoundError } from "./error.ts";
import { clientKeyArgument, whoArgument } from "./writer.ts";
import { readWrittenText } from "./written-text.ts";

/** Longest texts people may send. */
const LENGTHS = { who: 100, text: 4_000, case: 500, clientKey: 100 };

function readText(name: keyof typeof LENGTHS, given: string): string {
  return readWrittenText(name, given, LENGTHS[name]);
}

/** What somebody says of an alert. */
type Said = Pick<NewAlertEntry, "kind" | "author" | "text" | "caseReference">;

/**
 * Writes an entry about an alert that stands out now.
 * @throws NotFoundError when there is none under this identifier: the data may have changed since it was shown
 */
async function write(context: Context, id: string, clientKey: string, said: Said): Promise<AlertEntry> {
  const named = readAlertId(id);
  const key = readText("clientKey", clientKey);
  const told = await statement(context, named, key);
  return context.write((transaction) =>
    writeAlertEntry(transaction, { ...named, ...told, ...said, clientKey: key }),
  );
}

/** How far the alert goes and what it says now; what it said when the entry was written, where it is stored already. */
async function statement(
  context: Context,
  named: AlertIdentity,
  clientKey: string,
): Promise<Pick<NewAlertEntry, "lastDay" | "sentence">> {
  const indicator = named.source === "answers" ? indicatorById(named.indicator) : undefined;
  const { alerts } = await readAlerts(context, indicator?.kind === "plain" ? [indicator] : []);
  const found = alerts.find((node) => alertId(identityOf(node)) === alertId(named));
  if (found) {
    const { alert, venue } = found;
    const sentence = {
      en: alertSentence(alert, venue.name, "en"),
      zh: alertSentence(alert, venue.name, "zh"),
    };
    return { lastDay: alert.lastDay, sentence };
  }
  const stored = (await context.read(readAlertEntries)).find(
    (entry) => entry.venue === named.venue && entry.clientKey === clientKey,
  );
  if (stored) return { lastDay: stored.lastDay, sentence: stored.sentence };
  throw new NotFoundError({
    en: "This alert does not stand out any more: the data behind it have changed since.",
    zh: "该预警已不再成立：所依据的数据此后发生了变化。",
  });
}

builder.mutationFields((t) => {
  const args = {
    alert: t.arg.id({ required: true, description: "Identifier of the alert, as `alerts` gives it." }),
    who: t.arg.string(whoArgument("Who writes it")),
    clientKey: t.arg.string(clientKeyArgument),
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
