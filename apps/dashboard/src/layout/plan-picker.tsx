"use client";

import { useTranslations } from "next-intl";
import type { PlanDrawing } from "./drawing.ts";
import { KeptView } from "./kept-view.tsx";
import type { LayoutView } from "./layout-view.ts";
import styles from "./plan-section.module.css";
import type { Pick } from "./plan-view.tsx";
import { unitName } from "./prepare-plan.ts";

interface Props {
  plan: PlanDrawing;
  picked: Pick | null;
  view: LayoutView;
  path: string;
  onPick: (pick: Pick | null) => void;
}

/** Finds a unit or a path by its name: the way to the details for keyboards and screen readers. */
export function PlanPicker({ plan, picked, view, path, onPick }: Props) {
  const t = useTranslations("layout");
  const value = picked === null ? "" : `${picked.kind}:${picked.id}`;
  const functions = [...new Set(plan.units.map(({ format }) => format.function.name))];
  return (
    <form className={styles.picker} action={path} data-screen-only>
      <KeptView view={{ ...view, pick: null }} />
      <label>
        <span>{t("find")}</span>
        <select
          name="pick"
          value={value}
          onChange={(event) => {
            const [kind, ...id] = event.target.value.split(":");
            onPick(
              event.target.value === ""
                ? null
                : { kind: kind === "unit" ? "unit" : "edge", id: id.join(":") },
            );
          }}
        >
          <option value="">{t("nobodyPicked")}</option>
          {functions.map((name) => (
            <optgroup key={name} label={name}>
              {plan.units
                .filter(({ format }) => format.function.name === name)
                .map((unit) => (
                  <option key={unit.id} value={`unit:${unit.id}`}>
                    {`${unitName(unit.name, unit.format)} (${unit.id})`}
                  </option>
                ))}
            </optgroup>
          ))}
          <optgroup label={t("paths")}>
            {plan.edges.map(({ id, name }) => (
              <option key={id} value={`edge:${id}`}>
                {name ? `${name} (${id})` : id}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <noscript>
        <button type="submit">{t("show")}</button>
      </noscript>
    </form>
  );
}
