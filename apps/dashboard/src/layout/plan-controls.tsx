"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { KeptView } from "./kept-view.tsx";
import {
  clockText,
  facilities,
  facilityKey,
  type LayoutView,
  layers,
  writeLayoutView,
} from "./layout-view.ts";
import styles from "./plan-section.module.css";
import { minuteOf, type Readings, slotOf } from "./readings.ts";

interface Props {
  view: LayoutView & { minute: number };
  slots: Readings["slots"];
  path: string;
  change: (change: Partial<LayoutView>, how: "push" | "replace") => void;
}

/** The layers, as links; what a layer needs besides, as a plain form. Both work before and without scripts. */
export function PlanControls({ view, slots, path, change }: Props) {
  const t = useTranslations("layout");
  const name = useTranslations("layoutLayer");
  const note = useTranslations("layoutLayerNote");
  return (
    <div data-screen-only>
      <ul className={styles.layers} aria-label={t("layers")}>
        {layers.map((layer) => (
          <li key={layer}>
            <a
              href={`${path}${writeLayoutView({ ...view, layer })}#plan-title`}
              aria-current={layer === view.layer ? "true" : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                change({ layer }, "push");
              }}
            >
              {name(layer)}
            </a>
          </li>
        ))}
      </ul>
      {view.layer === "crowding" && <Clock view={view} slots={slots} path={path} change={change} />}
      {view.layer === "coverage" && <Facilities view={view} slots={slots} path={path} change={change} />}
      <p className={styles.note}>{note(view.layer)}</p>
    </div>
  );
}

function Clock({ view, slots, path, change }: Props) {
  const t = useTranslations("layout");
  const slot = slotOf(slots, view.minute);
  const apply = useApply();
  return (
    <form className={styles.clock} action={`${path}#plan-title`}>
      <KeptView view={{ ...view, minute: null }} />
      <label>
        <span>{t("time")}</span>
        <input
          type="range"
          name="minute"
          min={minuteOf(slots, 0)}
          max={minuteOf(slots, slots.count - 1)}
          step={slots.slotMin}
          value={minuteOf(slots, slot)}
          aria-valuetext={clockText(minuteOf(slots, slot))}
          onChange={(event) => change({ minute: Number(event.target.value) }, "replace")}
        />
      </label>
      <output>{clockText(minuteOf(slots, slot))}</output>
      {apply}
    </form>
  );
}

function Facilities({ view, path, change }: Props) {
  const t = useTranslations("layout");
  const name = useTranslations("facilityName");
  const apply = useApply();
  return (
    <form className={styles.clock} action={`${path}#plan-title`}>
      <KeptView view={{ ...view, facility: facilities[0] }} />
      <label>
        <span>{t("facility")}</span>
        <select
          name="facility"
          value={view.facility}
          onChange={(event) =>
            change(
              { facility: facilities.find((one) => one === event.target.value) ?? facilities[0] },
              "push",
            )
          }
        >
          {facilities.map((facility) => (
            <option key={facility} value={facility}>
              {name(facilityKey(facility))}
            </option>
          ))}
        </select>
      </label>
      {apply}
    </form>
  );
}

/** The button that sends the form, where scripts do not. */
function useApply() {
  const t = useTranslations("slice");
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted ? null : <button type="submit">{t("apply")}</button>;
}
