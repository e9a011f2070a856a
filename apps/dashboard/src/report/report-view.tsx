import { formulasOf, type Report, type ReportCell, type ReportTable } from "@touchstone/core/report";
import { getTranslations } from "next-intl/server";
import { WideTable } from "../chart/wide-table.tsx";
import { PageHead } from "../navigation/page-head.tsx";
import { Sentence } from "../navigation/sentence.tsx";
import styles from "./report.module.css";

/** A report as a page: what it says first, then its tables, then where it comes from. */
export async function ReportView({ report }: { report: Report }) {
  const t = await getTranslations("report");
  const [first, ...rest] = report.sections[0]?.paragraphs ?? [];
  return (
    <>
      <PageHead title={report.title} />
      {first !== undefined && <Sentence>{first}</Sentence>}
      <dl className={styles.filters}>
        {report.filters.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.fictional.length > 0 && (
        <p>
          <strong>
            {t("fictional", { names: report.fictional.join(report.locale === "zh" ? "、" : ", ") })}
          </strong>
        </p>
      )}
      {report.sections.map((section, at) => (
        <section key={section.title} className={styles.section} aria-label={section.title}>
          <h2>{section.title}</h2>
          {(at === 0 ? rest : section.paragraphs).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.tables.map((table) => (
            <Table key={`${table.title} ${table.columns[0]?.title}`} table={table} label={section.title} />
          ))}
          {section.notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </section>
      ))}
      <section className={styles.section} aria-labelledby="formulas">
        <h2 id="formulas">{t("formulas")}</h2>
        {formulasOf(report).map(({ id, version, text }) => (
          <p key={id} className={styles.note}>
            <code>
              {id} {version}
            </code>{" "}
            {text}
          </p>
        ))}
        <p className={styles.note}>
          {t("freshness", {
            asOf: report.freshness.asOf ?? "—",
            madeAt: report.freshness.madeAt,
            version: report.freshness.dataVersion,
          })}
        </p>
      </section>
    </>
  );
}

function Table({ table, label }: { table: ReportTable; label: string }) {
  return (
    <WideTable label={table.title ?? label}>
      <table>
        {table.title !== null && <caption>{table.title}</caption>}
        <thead>
          <tr>
            {table.columns.map(({ title, kind }) => (
              <th key={title} scope="col" data-number={kind === "text" ? undefined : true}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes its order
            <tr key={at}>
              {row.map((cell, column) => (
                <Cell key={table.columns[column]?.title} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Cell({ cell }: { cell: ReportCell }) {
  if (cell.kind === "text") return <td>{cell.text ?? "—"}</td>;
  if (cell.kind === "number")
    return <td data-number>{cell.value === null ? "—" : Number(cell.value.toFixed(cell.decimals))}</td>;
  if (cell.figure === null) return <td data-number>—</td>;
  const { status, text, n } = cell.figure;
  return (
    <td data-number className={status === "measured" ? undefined : styles.quiet}>
      {text}
      {status === "measured" && <span className={styles.quiet}> n {n}</span>}
    </td>
  );
}
