"use client";

import { useTranslations } from "next-intl";
import type { ImprovementKind } from "./improvements.ts";
import styles from "./what-if.module.css";

interface Props {
  by: ImprovementKind;
  chosen: number;
  choose: (by: ImprovementKind) => void;
  clear: () => void;
}

/** How touchpoints improve, and the way back to none improved. */
export function KindChoice({ by, chosen, choose, clear }: Props) {
  const t = useTranslations("whatIf");
  return (
    <div className={styles.choices} data-screen-only>
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">{t("how")}</legend>
        {(["points", "share"] as const).map((kind) => (
          <label key={kind}>
            <input type="radio" name="by" checked={kind === by} onChange={() => choose(kind)} />{" "}
            {t(kind === "share" ? "byShare" : "byPoints")}
          </label>
        ))}
      </fieldset>
      <button type="button" className={styles.clear} onClick={clear} disabled={chosen === 0}>
        {t("clear")}
      </button>
    </div>
  );
}
