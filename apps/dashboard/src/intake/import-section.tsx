import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { DataQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./intake.module.css";
import { Pages } from "./pages.tsx";
import { importTable, prepareImports } from "./prepare-imports.ts";
import { ProgressRefresh } from "./progress-refresh.tsx";

/** Every file that was handed in, with its counts and a way to its problems. */
export function ImportSection({ imports }: Pick<DataQuery, "imports">) {
  const t = useTranslations("data");
  const status = useTranslations("importStatus");
  const kind = useTranslations("surveyKind");
  const locale = useLocale() as Locale;
  const rows = prepareImports(imports.nodes, locale);
  const columns = [
    "file",
    "survey",
    "status",
    "started",
    "days",
    "read",
    "stored",
    "unchanged",
    "rejected",
  ] as const;
  const table = importTable(imports.nodes, {
    columns: columns.map((key) => t(key)),
    status: (one) => status(one),
  });
  return (
    <ChartFrame
      id="imports"
      title={t("imports")}
      definition={t("importsDefinition")}
      state={{ kind: "ready" }}
      table={table}
    >
      {rows.length === 0 && <p>{t("noImports")}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={styles.import}>
            <div>
              <h3>{row.file}</h3>
              <p className={styles.note}>
                {row.survey} · {kind(row.kind)}
              </p>
            </div>
            <div>
              <p className={styles.status} data-status={row.status}>
                {status(row.status)}
              </p>
              <p className={styles.note}>{row.started}</p>
              <p className={styles.note}>{row.days}</p>
            </div>
            <dl className={styles.counts}>
              {(["read", "stored", "unchanged", "rejected"] as const).map((count) => (
                <div key={count}>
                  <dt>{t(count)}</dt>
                  <dd>{row.counts[count]}</dd>
                </div>
              ))}
            </dl>
            <div>
              {row.failure && <p>{row.failure}</p>}
              {row.takingBack && (
                <p role="status">
                  {t("takingBack", row.takingBack)}
                  <ProgressRefresh />
                </p>
              )}
              {row.judged && (
                <p>
                  <Link
                    href={`/${locale}/data?import=${encodeURIComponent(row.id)}#quality-title`}
                    prefetch={false}
                  >
                    {t("showQuality")}
                    <span className="visually-hidden"> {row.file}</span>
                  </Link>
                </p>
              )}
              {row.rejected > 0 && (
                <Link href={`/${locale}/data?import=${encodeURIComponent(row.id)}#problems`} prefetch={false}>
                  {t("showProblems", { count: row.rejected })}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Pages
        here={`/${locale}/data`}
        after={imports.pageInfo.hasNextPage ? imports.pageInfo.endCursor : null}
        name="imports"
        anchor="imports-title"
      />
    </ChartFrame>
  );
}
