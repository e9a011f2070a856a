import type { DataStatus } from "@touchstone/db/catalogue/read-data-status";
import { builder } from "./builder.ts";

const DataStatusType = builder.objectRef<DataStatus>("DataStatus").implement({
  description: "What data there is and how fresh it is.",
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Grows whenever stored visits change." }),
    asOf: t.field({
      type: "DateTime",
      nullable: true,
      description: "When stored visits last changed; null when nothing was ever imported.",
      resolve: ({ asOf }) => asOf,
    }),
    firstDay: t.field({
      type: "Date",
      nullable: true,
      description: "Day of the first visit.",
      resolve: ({ firstDay }) => firstDay,
    }),
    lastDay: t.field({
      type: "Date",
      nullable: true,
      description: "Day of the last visit.",
      resolve: ({ lastDay }) => lastDay,
    }),
    visits: t.exposeInt("visits", { description: "Visits stored." }),
    undated: t.exposeInt("undated", {
      description:
        "Of these, visits whose source tells no day: they count where no period is asked for, and in none.",
    }),
    engine: t.string({
      description: "The database that holds them, for operators.",
      resolve: (_, __, { database }) => (database.engine === "embedded" ? "embedded" : database.description),
    }),
  }),
});

builder.queryField("data", (t) =>
  t.field({
    type: DataStatusType,
    description: "What data there is and how fresh it is.",
    resolve: async (_, __, context) => (await context.known()).status,
  }),
);
