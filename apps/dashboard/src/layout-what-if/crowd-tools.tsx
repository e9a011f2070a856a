"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useLocale, useTranslations } from "next-intl";
import { countText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { arrivalShapes, hourlyOf } from "./arrival-shapes.ts";
import { numbersOf } from "./form-numbers.ts";
import type { PlanOutline } from "./protocol.ts";
import styles from "./what-if.module.css";

/** Visitors of a day of the Golden Week holidays, times an ordinary day. */
const GOLDEN_WEEK = 1.8;

interface Props {
  /** The plan as it is without edits. */
  base: PlanOutline;
  /** Persons of the day as edited. */
  visitors: number;
  apply(edit: LayoutEdit): void;
}

/** How many visitors come, and when. */
export function CrowdTools({ base, visitors, apply }: Props) {
  const t = useTranslations("layoutWhatIf");
  const field = useTranslations("layoutField");
  const locale = useLocale() as Locale;
  const golden = Math.round(GOLDEN_WEEK * base.visitors);
  return (
    <form
      key={visitors}
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const { total } = numbersOf(form, ["total"]);
        const shape = arrivalShapes.find((each) => each === form.get("shape")) ?? "plan";
        const hourly = hourlyOf(base, shape);
        if (total !== null) apply({ op: "arrivals", total, ...(hourly === undefined ? {} : { hourly }) });
      }}
    >
      <p className={styles.buttons}>
        <button
          type="button"
          aria-pressed={visitors === base.visitors}
          onClick={() => apply({ op: "arrivals", total: base.visitors })}
        >
          {t("ordinaryDay", { count: countText(Math.round(base.visitors), locale) })}
        </button>
        <button
          type="button"
          aria-pressed={visitors === golden}
          onClick={() => apply({ op: "arrivals", total: golden })}
        >
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
            defaultValue={Math.round(visitors)}
          />
        </label>
        <label>
          <span>{t("arrivalShape")}</span>
          <select name="shape">
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
