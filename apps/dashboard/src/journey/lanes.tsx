import { useTranslations } from "next-intl";
import styles from "./curve.module.css";
import type { CurvePoint } from "./prepare-curve.ts";

const natures = ["HUMAN", "TECHNOLOGY", "PHYSICAL"] as const;
const drivers = ["SERVICE", "HARDWARE", "MARKETING"] as const;

interface Props {
  points: CurvePoint[];
  columns: { gridTemplateColumns: string };
}

/** Below the curve: who or what meets the visitor at each touchpoint, and what drives it. The table says the same in words. */
export function Lanes({ points, columns }: Props) {
  const t = useTranslations();
  return (
    <div className={styles.lanes} aria-hidden="true">
      <p>{t("journey.nature")}</p>
      {natures.map((nature) => (
        <Lane
          key={nature}
          name={t(`nature.${nature}`)}
          columns={columns}
          marks={points.map((point) =>
            point.nature === nature ? "main" : point.secondaryNatures.includes(nature) ? "also" : null,
          )}
        />
      ))}
      <p>{t("journey.driver")}</p>
      {drivers.map((driver) => (
        <Lane
          key={driver}
          name={t(`driver.${driver}`)}
          columns={columns}
          marks={points.map((point) => (point.driver === driver ? "main" : null))}
        />
      ))}
      <p className={styles.key}>
        <i data-mark="main" /> {t("journey.main")} <i data-mark="also" /> {t("journey.secondary")}
      </p>
    </div>
  );
}

function Lane({
  name,
  columns,
  marks,
}: {
  name: string;
  columns: Props["columns"];
  marks: ("main" | "also" | null)[];
}) {
  return (
    <div className={styles.lane} style={columns}>
      <span>{name}</span>
      {marks.map((mark, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place on the journey
        <span key={place}>{mark && <i data-mark={mark} />}</span>
      ))}
    </div>
  );
}
