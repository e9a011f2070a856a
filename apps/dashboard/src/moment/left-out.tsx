import { useTranslations } from "next-intl";
import type { MomentsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { FigureTable } from "../chart/figure-table.tsx";

/** Touchpoints that too few visitors rated: how many did, and how many it takes. */
export function LeftOut({ leftOut, id }: { leftOut: MomentsQuery["moments"]["leftOut"]; id: string }) {
  const t = useTranslations("moments");
  if (leftOut.length === 0) return null;
  const table = {
    columns: [
      { label: t("touchpoint") },
      { label: t("answers"), numeric: true },
      { label: t("needed"), numeric: true },
      { label: t("reason") },
    ],
    rows: leftOut.map(({ touchpoint, n, needed, reason }) => [
      touchpoint.name,
      String(n),
      String(needed),
      reason,
    ]),
  };
  return (
    <ChartFrame
      id={`${id}left-out`}
      title={t("leftOut")}
      definition={t("leftOutNote")}
      state={{ kind: "ready" }}
    >
      <FigureTable caption={t("leftOut")} table={table} />
    </ChartFrame>
  );
}
