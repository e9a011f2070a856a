import { useLocale, useTranslations } from "next-intl";
import styles from "./report-links.module.css";

/** A page that the API makes a file of. */
export type ReportPage =
  | "executive"
  | "actions"
  | "compare"
  | "sectors"
  | "changes"
  | "journey"
  | "moments"
  | "drivers"
  | "peaks"
  | "what-if"
  | "risks"
  | "recovery"
  | "alerts"
  | "layout"
  | "scenario"
  | "strategy"
  | "demand"
  | "indicators";

interface Props {
  page: ReportPage;
  /** The variables that the page itself asks GraphQL with, but for the language. */
  variables: Readonly<Record<string, unknown>>;
  /** What of the page it is, where the page has several. */
  of?: string;
}

/** The page as a file: PDF to read and print, a workbook to calculate with. */
export function ReportLinks({ page, variables, of }: Props) {
  const locale = useLocale();
  const t = useTranslations("report");
  const search = new URLSearchParams({ locale, variables: JSON.stringify(variables) }).toString();
  return (
    <nav className={styles.links} aria-label={of === undefined ? t("files") : t("filesOf", { of })}>
      {(["pdf", "xlsx"] as const).map((format) => (
        <a key={format} href={`/reports/${page}.${format}?${search}`} download>
          {t(format)}
        </a>
      ))}
      <a href={`/${locale}/share?${new URLSearchParams({ page, variables: JSON.stringify(variables) })}`}>
        {t("share")}
      </a>
    </nav>
  );
}
