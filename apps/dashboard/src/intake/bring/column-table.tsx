import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { Preview } from "./answers.ts";
import styles from "./bring.module.css";
import { ColumnRow } from "./column-row.tsx";
import type { Decision } from "./use-bring.ts";

interface Props {
  preview: Preview;
  decisions: Readonly<Record<string, Decision>>;
  template: string | undefined;
  locale: Locale;
  onDecide: (decision: Decision) => void;
}

/** Every column with what it was taken for, how sure that is and why; each can be decided otherwise. */
export function ColumnTable({ preview, decisions, template, locale, onDecide }: Props) {
  const t = useTranslations("bring");
  const journey = preview.journeys.find(({ code }) => code === template);
  const dropped = preview.columns.filter(({ column, role }) =>
    ["personal", "unknown"].includes(decisions[column]?.role ?? role),
  );
  return (
    <section aria-labelledby="bring-columns">
      <h2 id="bring-columns">{t("columns")}</h2>
      <p className={styles.note}>{t("columnsDefinition")}</p>
      <ul className={styles.columns}>
        {preview.columns.map((column) => (
          <ColumnRow
            key={column.column}
            column={column}
            decision={decisions[column.column]}
            roles={preview.roles}
            touchpoints={journey?.touchpoints ?? []}
            locale={locale}
            onDecide={onDecide}
          />
        ))}
      </ul>
      {dropped.length > 0 && (
        <p className={styles.note}>
          {t("dropped", { count: dropped.length, columns: dropped.map(({ column }) => column).join(", ") })}
        </p>
      )}
    </section>
  );
}
