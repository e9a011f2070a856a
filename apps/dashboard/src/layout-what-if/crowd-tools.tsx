"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useLocale, useTranslations } from "next-intl";
import { countText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { type ArrivalShape, arrivalShapes, hourlyOf, shapeOf } from "./arrival-shapes.ts";
import { numbersOf, written } from "./form-numbers.ts";
import type { PlanOutline } from "./protocol.ts";
import styles from "./what-if.module.css";

/** Visitors of a day of the Golden Week holidays, times an ordinary day. */
const GOLDEN_WEEK = 1.8;

interface Props {
  /** The plan as it is without edits. */
  base: PlanOutline;
  /** The plan as edited. */
  current: Pick<PlanOutline, "visitors" | "hourly">;
  apply(edit: LayoutEdit): void;
}

/** How many visitors come, and when. */
export function CrowdTools({ base, current, apply }: Props) {
  const t = useTranslations("layoutWhatIf");
  const field = useTranslations("layoutField");
  const locale = useLocale() as Locale;
  const { visitors, hourly } = current;
  const golden = Math.round(GOLDEN_WEEK * base.visitors);
  const now = shapeOf(base, hourly);
  /** That many persons, by the hours of that shape; `null`: by those they come at now. */
  const come = (total: number, shape: ArrivalShape | null) => {
    const shares = shape === null ? hourly : hourlyOf(base, shape);
    apply({ op: "arrivals", total, ...(shares === undefined ? {} : { hourly: shares }) });
  };
  return (
    <form
      key={JSON.stringify([visitors, hourly])}
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const { total } = numbersOf(form, ["total"]);
        const shape = arrivalShapes.find((each) => each === form.get("shape")) ?? null;
        if (total !== null) come(total === written(visitors, 0) ? visitors : total, shape);
      }}
    >
      <p className={styles.buttons}>
        <button
          type="button"
          aria-pressed={visitors === base.visitors}
          onClick={() => come(base.visitors, now)}
        >
          {t("ordinaryDay", { count: countText(Math.round(base.visitors), locale) })}
        </button>
        <button type="button" aria-pressed={visitors === golden} onClick={() => come(golden, now)}>
          {t("goldenWeek", { count: countText(golden, locale) })}
        </button>
      </p>
      <fieldset className={styles.fields}>
        <legend className="visually-hidden">{t("crowd")}</legend>
        <label>
          <span>{field("visitors")}</span>
          <input
            name="total"
            type="number"
            min={1}
            max={1_000_000}
            step={1}
            required
            defaultValue={written(visitors, 0) ?? ""}
          />
        </label>
        <label>
          <span>{t("arrivalShape")}</span>
          <select name="shape" defaultValue={now ?? "kept"}>
            {now === null && <option value="kept">{t("shape.kept")}</option>}
            {arrivalShapes.map((shape) => (
              <option key={shape} value={shape}>
                {t(`shape.${shape}`)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <p className={styles.buttons}>
        <button type="submit">{t("change")}</button>
      </p>
    </form>
  );
}
