import { annotations, holidays } from "../annotations.ts";
import { sentence, venue } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

/** Figures that have left their usual level. */
export const alerts: PageTemplate = {
  page: "alerts",
  title: { en: "Alerts", zh: "预警" },
  operation: operationOf("alerts"),
  sections: [
    {
      title: { en: "What has left its usual level", zh: "偏离常态的指标" },
      paragraphs: ["alerts.sentence"],
      tables: [
        {
          rows: "alerts.alerts",
          columns: [
            venue,
            text({ en: "Indicator", zh: "指标" }, "title"),
            text({ en: "State", zh: "状态" }, "state", {
              OPEN: { en: "open", zh: "进行中" },
              ACKNOWLEDGED: { en: "acknowledged", zh: "已确认" },
              OVER: { en: "over by itself", zh: "已自行结束" },
            }),
            text({ en: "From", zh: "起" }, "firstDay"),
            text({ en: "To", zh: "止" }, "lastDay"),
            figure({ en: "Since then", zh: "其间数值" }, "since"),
            figure({ en: "Usual", zh: "常态" }, "usual"),
            number({ en: "q value", zh: "q 值" }, "q", 4),
          ],
        },
        {
          title: { en: "In words", zh: "逐项说明" },
          rows: "alerts.alerts",
          columns: [venue, sentence],
        },
        {
          rows: "alerts",
          columns: [number({ en: "Alerts in all", zh: "预警总数" }, "total")],
        },
        annotations,
        holidays("alerts.holidays"),
      ],
      notes: ["alerts.method"],
    },
  ],
};
