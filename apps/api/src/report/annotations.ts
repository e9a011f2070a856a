import { venue } from "./column-titles.ts";
import { type ListTemplate, text } from "./page-template.ts";

/** What was done at the venues meanwhile, to be read beside figures over time: a table of `actions` of the page's operation. */
export const annotations: ListTemplate = {
  title: { en: "Annotations", zh: "大事记" },
  rows: "actions.actions",
  columns: [
    text({ en: "From", zh: "起" }, "start"),
    venue,
    text({ en: "Action", zh: "行动" }, "title"),
    text({ en: "State", zh: "状态" }, "status", {
      PLANNED: { en: "planned", zh: "计划中" },
      RUNNING: { en: "running", zh: "进行中" },
      DONE: { en: "done", zh: "已完成" },
      ABANDONED: { en: "abandoned", zh: "已放弃" },
    }),
  ],
};

/** Holidays of the days that figures are told of, to be read beside them. */
export const holidays = (rows: string): ListTemplate => ({
  title: { en: "Holidays", zh: "节假日" },
  rows,
  columns: [
    text({ en: "From", zh: "起" }, "from"),
    text({ en: "To (not included)", zh: "止（不含）" }, "to"),
    text({ en: "Holiday", zh: "节假日" }, "name"),
  ],
});
