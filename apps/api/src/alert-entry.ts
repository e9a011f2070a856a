import type { AlertEntry, AlertEntryKind } from "@touchstone/db/alert/alert-entry";
import { builder, enumOf, localised } from "./builder.ts";

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
