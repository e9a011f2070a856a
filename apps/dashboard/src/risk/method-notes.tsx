import { useLocale, useTranslations } from "next-intl";
import type { ThresholdPartsFragment } from "../api/documents.generated.ts";
import { valueText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { Evidence } from "./evidence.tsx";
import styles from "./risks.module.css";

interface Props {
  id: string;
  opened: ReadonlySet<string>;
  report: { method: string; warnings: string[]; thresholds: ThresholdPartsFragment[] };
}

/** How a risk was computed, by which limits, and what to keep in mind. */
export function MethodNotes({ id, opened, report }: Props) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  return (
    <Evidence id={id} open={opened.has(id)} title={t("method")}>
      <p className={styles.note}>{report.method}</p>
      <ul className={styles.method}>
        {report.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
        {report.thresholds.map(({ code, value, unit, meaning }) => (
          <li key={code}>
            {valueText(value, unit, locale)} · {meaning}
          </li>
        ))}
      </ul>
    </Evidence>
  );
}
