import { useTranslations } from "next-intl";
import { WideTable } from "../chart/wide-table.tsx";
import styles from "./guest-cells.module.css";
import type { GuestCell, GuestCells } from "./prepare-guest-cells.ts";

/** Venues down, kinds of guests across; each cell leans from the kind's figure of all venues. */
export function GuestCellTable({ cells: { kinds, rows } }: { cells: GuestCells }) {
  const t = useTranslations();
  return (
    <WideTable label={t("fair.kinds")}>
      <table className={styles.cells}>
        <thead>
          <tr>
            <th scope="col">{t("compare.venue")}</th>
            {kinds.map(({ code, name, part }) => (
              <th key={code} scope="col">
                {name}
                <span>
                  {t("fair.part")} {part}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, cells }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <Cell key={cell.kind} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("fair.everyone")}</th>
            {kinds.map(({ code, together }) => (
              <td key={code}>{together}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </WideTable>
  );
}

function Cell({ cell: { text, title, hidden, faint, lean } }: { cell: GuestCell }) {
  return (
    <td title={title} data-hidden={hidden} data-faint={faint}>
      {text}
      {lean !== null && (
        <svg width="100%" height="4" aria-hidden="true" focusable="false" className={styles.lean}>
          <line x1="50%" x2="50%" y1="0" y2="4" />
          <rect
            x={`${lean < 0 ? 50 + 50 * lean : 50}%`}
            width={`${50 * Math.abs(lean)}%`}
            y="1"
            height="2"
            data-below={lean < 0}
          />
        </svg>
      )}
    </td>
  );
}
