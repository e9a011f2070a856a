import { useLocale, useTranslations } from "next-intl";
import type { ProblemsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { FigureTable } from "../chart/figure-table.tsx";
import { Pages } from "./pages.tsx";

/** Every rejected row of one file: where, what was found, what was expected. */
export function ProblemSection({
  problems: { id, file, problems },
}: {
  problems: NonNullable<ProblemsQuery["import"]>;
}) {
  const t = useTranslations("data");
  const locale = useLocale();
  const table = {
    columns: [
      { label: t("row"), numeric: true },
      { label: t("column") },
      { label: t("found") },
      { label: t("expected") },
      { label: t("message") },
    ],
    rows: problems.nodes.map(({ row, column, found, expected, message }) => [
      row === null ? "–" : String(row),
      column ?? "–",
      found,
      expected,
      message,
    ]),
  };
  return (
    <ChartFrame
      id="problems"
      title={t("problemsOf", { file })}
      definition={t("problemsDefinition")}
      state={{ kind: "ready" }}
    >
      {table.rows.length === 0 ? (
        <p>{t("noProblems")}</p>
      ) : (
        <FigureTable caption={t("problems")} table={table} />
      )}
      <Pages
        here={`/${locale}/data?import=${encodeURIComponent(id)}`}
        after={problems.pageInfo.hasNextPage ? problems.pageInfo.endCursor : null}
        name="after"
        anchor="problems-title"
      />
    </ChartFrame>
  );
}
