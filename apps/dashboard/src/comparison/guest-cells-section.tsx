import { useLocale, useTranslations } from "next-intl";
import type { GuestCellsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { GuestCellTable } from "./guest-cell-table.tsx";
import styles from "./guest-cells.module.css";
import { prepareGuestCells } from "./prepare-guest-cells.ts";

/** More venues than this are shown when they are opened. */
const VENUES_AT_ONCE = 40;

/** Whether one number per venue is enough, and each venue's figure for each kind of guest. */
export function GuestCellsSection({ comparison }: { comparison: GuestCellsQuery["comparison"] }) {
  const t = useTranslations("fair");
  const compare = useTranslations("compare");
  const locale = useLocale() as Locale;
  const cells = prepareGuestCells(comparison, locale, {
    venue: compare("venue"),
    hidden: t("hiddenCell"),
    everyone: t("everyone"),
    answers: (kind) => `${kind}: ${compare("n")}`,
  });
  const { adjustment, total } = comparison;
  if (cells === null || adjustment === null || cells.rows.length === 0) return null;
  const table = <GuestCellTable cells={cells} />;
  return (
    <ChartFrame
      id="kinds"
      title={`${t("kinds")}: ${adjustment.by}`}
      definition={t("kindsNote")}
      state={frameState([total])}
      basis={total}
      n={total.n}
      table={cells.table}
    >
      {adjustment.interaction && (
        <p className={styles.notice} data-hides={adjustment.interaction.hidesDifferences}>
          {adjustment.interaction.sentence}
        </p>
      )}
      {cells.rows.length > VENUES_AT_ONCE ? (
        <details>
          <summary>{t("kindsMany", { count: cells.rows.length })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </ChartFrame>
  );
}
