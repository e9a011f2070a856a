"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useTranslations } from "next-intl";
import { numbersOf, written } from "./form-numbers.ts";
import type { EdgeOutline } from "./protocol.ts";
import styles from "./what-if.module.css";

interface Props {
  edge: EdgeOutline;
  apply(edit: LayoutEdit): void;
}

/** What can be done to one path: another width, closed or open. */
export function EdgeTools({ edge, apply }: Props) {
  const t = useTranslations("layoutWhatIf");
  const field = useTranslations("layoutField");
  if (edge.locked) return <p className={styles.note}>{t("lockedEdge")}</p>;
  return (
    <form
      key={JSON.stringify(edge)}
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        const { widthM } = numbersOf(new FormData(event.currentTarget), ["widthM"]);
        if (widthM !== null && widthM !== written(edge.widthM)) apply({ op: "widen", edge: edge.id, widthM });
      }}
    >
      <fieldset className={styles.fields}>
        <legend>{t("widen")}</legend>
        <label>
          <span>{field("widthM")}</span>
          <input
            name="widthM"
            type="number"
            min={0.1}
            max={1000}
            step="any"
            required
            defaultValue={written(edge.widthM) ?? ""}
          />
        </label>
      </fieldset>
      <p className={styles.buttons}>
        <button type="submit">{t("change")}</button>
        <button
          type="button"
          onClick={() => apply({ op: edge.closed ? "openEdge" : "closeEdge", edge: edge.id })}
        >
          {t(edge.closed ? "openPath" : "closePath")}
        </button>
      </p>
    </form>
  );
}
