"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { paintTouchpoints } from "../layout-touchpoint/paint-touchpoints.ts";
import { type TouchpointReading, touchpointMarks } from "../layout-touchpoint/prepare-touchpoints.ts";
import { TouchpointLegend } from "../layout-touchpoint/touchpoint-legend.tsx";
import { TouchpointMarks } from "../layout-touchpoint/touchpoint-marks.tsx";
import { useTouchpointWords } from "../layout-touchpoint/use-touchpoint-words.ts";
import type { Locale } from "../text/locale.ts";
import type { PlanDrawing } from "./drawing.ts";
import { type LayoutView, readLayoutView, writeLayoutView } from "./layout-view.ts";
import { isHatched } from "./paint.ts";
import { paintLayer } from "./paint-layer.ts";
import { PlanControls } from "./plan-controls.tsx";
import { PlanDetails } from "./plan-details.tsx";
import { PlanLegend } from "./plan-legend.tsx";
import { PlanPicker } from "./plan-picker.tsx";
import styles from "./plan-section.module.css";
import { type Pick, PlanView } from "./plan-view.tsx";
import { prepareDetails } from "./prepare-details.ts";
import { preparePlan } from "./prepare-plan.ts";
import type { Readings } from "./readings.ts";
import { useDetailWords, useLayerWords, useLetters } from "./use-plan-words.ts";

interface Props {
  plan: PlanDrawing;
  readings: Readings;
  /** Touchpoints that stand for units and zones; none where nobody has linked any. */
  touchpoints: readonly TouchpointReading[];
  view: LayoutView;
  /** Address of the page, without its search. */
  path: string;
  name: string;
  notices: readonly string[];
}

/** The plan with its layers, legend and details. What is shown stands in the address; the server draws the same. */
export function PlanSection({ plan, readings, touchpoints, view: given, path, name, notices }: Props) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const layerWords = useLayerWords();
  const touchpointWords = useTouchpointWords();
  const detailWords = useDetailWords();
  const letters = useLetters();
  const { view, change } = useAddress(given, path);
  const shown = { ...view, minute: view.minute ?? readings.slots.peakMinute };
  const shapes = useMemo(() => preparePlan(plan), [plan]);
  const { layer, facility, minute } = shown;
  const paint = useMemo(
    () =>
      layer === "touchpoints"
        ? paintTouchpoints(touchpoints, assumedWidths(plan), touchpointWords)
        : paintLayer({ layer, facility, minute }, plan, readings, layerWords(facility)),
    [layer, facility, minute, plan, readings, touchpoints, layerWords, touchpointWords],
  );
  const marks = useMemo(
    () => (layer === "touchpoints" ? touchpointMarks(touchpoints, shapes) : []),
    [layer, touchpoints, shapes],
  );
  const select = useCallback((pick: Pick | null) => change({ pick }, "replace"), [change]);
  const details = prepareDetails(view.pick, plan, readings, locale, detailWords);
  return (
    <div className={styles.section}>
      <PlanControls view={shown} slots={readings.slots} path={path} change={change} />
      <PlanView
        shapes={shapes}
        paint={paint}
        label={t("planLabel", { name, units: plan.units.length })}
        letters={letters}
        selected={view.pick}
        onSelect={select}
        notices={notices}
        overlay={marks.length > 0 && <TouchpointMarks marks={marks} />}
      />
      <PlanLegend entries={paint.legend} assumed={isHatched(paint) ? t("assumedHatch") : null}>
        {layer === "touchpoints" && <TouchpointLegend marks={marks} />}
      </PlanLegend>
      <PlanPicker plan={plan} picked={view.pick} view={view} path={path} onPick={select} />
      <PlanDetails details={details} onClose={() => select(null)} />
    </div>
  );
}

const assumedWidths = ({ edges }: PlanDrawing): Set<string> =>
  new Set(edges.filter(({ assumed }) => assumed.includes("widthM")).map(({ id }) => id));

/** The view as the address has it, also after "back"; a change goes to the address. */
function useAddress(given: LayoutView, path: string) {
  const [view, setView] = useState(given);
  useEffect(() => setView(given), [given]);
  useEffect(() => {
    const back = () => {
      if (window.location.pathname === path)
        setView(readLayoutView(Object.fromEntries(new URLSearchParams(window.location.search))));
    };
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, [path]);
  const latest = useRef(view);
  latest.current = view;
  const change = useCallback(
    (part: Partial<LayoutView>, how: "push" | "replace") => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setView(next);
      const address = `${path}${writeLayoutView(next)}`;
      if (how === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
    [path],
  );
  return { view, change };
}
