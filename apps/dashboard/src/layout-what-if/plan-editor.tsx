"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, useCallback, useDeferredValue, useMemo } from "react";
import type { PlanDrawing } from "../layout/drawing.ts";
import { clockText } from "../layout/layout-view.ts";
import { blank, type Paint } from "../layout/paint.ts";
import { paintCrowding } from "../layout/paint-crowding.ts";
import { paintFormats } from "../layout/paint-formats.ts";
import { PlanLegend } from "../layout/plan-legend.tsx";
import { type Pick, PlanView } from "../layout/plan-view.tsx";
import { type PlanShapes, preparePlan } from "../layout/prepare-plan.ts";
import { minuteOf, slotOf } from "../layout/readings.ts";
import { useLayerWords, useLetters } from "../layout/use-plan-words.ts";
import type { Adding } from "./adding.ts";
import { DragLayer, MovedLayer, NodeLayer } from "./drag-layer.tsx";
import { mergeDrawing } from "./merge-drawing.ts";
import type { Position } from "./near-nodes.ts";
import { losLetters, paintDifference } from "./paint-difference.ts";
import { type ScenarioLayer, scenarioLayers } from "./scenario-view.ts";
import { headingOf, stepEdit } from "./unit-moves.ts";
import { useDrag } from "./use-drag.ts";
import type { Shown } from "./use-engine.ts";
import type { WhatIf } from "./use-what-if.ts";
import styles from "./what-if.module.css";

interface Props {
  whatIf: WhatIf;
  /** The plan without edits. */
  drawing: PlanDrawing;
  name: string;
  notices: readonly string[];
  picked: Pick | null;
  pick(pick: Pick | null): void;
  adding: Adding | null;
  chooseNode(node: string): void;
}

const View = memo(PlanView);

/** The plan with its edits, to look at and to take hold of. */
export function PlanEditor(props: Props) {
  const { whatIf, drawing, name, notices, picked, pick, adding, chooseNode } = props;
  const t = useTranslations("layoutWhatIf");
  const letters = useLetters();
  const { current, settled, shown, layer, apply } = whatIf;
  const plan = useMemo(
    () => (settled === null ? drawing : mergeDrawing(drawing, settled.change)),
    [drawing, settled],
  );
  const shapes = useShapes(drawing, plan);
  const minute = whatIf.minute ?? shown?.after.slots.peakMinute ?? null;
  // Colours may follow a little later than the hand: React draws them in pieces between its movements.
  const deferred = useDeferredValue(shown);
  const paint = usePaint(layer, plan, deferred, minute);
  const spots = useMemo(
    () => new Map(plan.units.map(({ id, at: [x = 0, y = 0] }): [string, Position] => [id, [x, y]])),
    [plan],
  );
  const spotOf = useCallback((unit: string) => spots.get(unit) ?? null, [spots]);
  const dropped = useCallback((unit: string) => pick({ kind: "unit", id: unit }), [pick]);
  const { store, grab } = useDrag(current, spotOf, whatIf, dropped);
  const moved = useMemo(() => movedUnits(drawing, plan), [drawing, plan]);
  const nodes = current?.nodes;
  const chosen = adding === null ? null : adding.what === "path" ? adding.from : adding.node;
  const choosing = adding !== null;
  const overlay = useMemo(
    () => (
      <>
        <MovedLayer moved={moved} />
        <DragLayer store={store} />
        {choosing && nodes && <NodeLayer nodes={nodes} chosen={chosen} choose={chooseNode} />}
      </>
    ),
    [moved, store, choosing, nodes, chosen, chooseNode],
  );
  const step = (event: KeyboardEvent) => {
    const heading = headingOf(event);
    const unit = picked?.kind === "unit" ? current?.units.find(({ id }) => id === picked.id) : undefined;
    if (heading === null || unit === undefined || current === null || isForm(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    const edit = stepEdit(current, unit, heading);
    if (edit !== null) apply(edit);
  };
  return (
    <div className={styles.plan} onKeyDownCapture={step}>
      <Layers whatIf={whatIf} minute={minute} />
      <View
        shapes={shapes}
        paint={paint}
        label={t("planLabel", { name })}
        letters={letters}
        selected={picked}
        onSelect={pick}
        overlay={overlay}
        onGrab={current === null ? undefined : grab}
        notices={notices}
      />
      <p className={styles.touchHint}>{t("touchHint")}</p>
      <PlanLegend entries={paint.legend} assumed={null} />
    </div>
  );
}

const isForm = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches("input, select, textarea");

/** The shapes of the edited plan, in the frame of the base: an edit must not make the drawing jump. */
function useShapes(drawing: PlanDrawing, plan: PlanDrawing): PlanShapes {
  const base = useMemo(() => preparePlan(drawing), [drawing]);
  return useMemo(
    () => (plan === drawing ? base : { ...preparePlan(plan), box: base.box }),
    [base, plan, drawing],
  );
}

function movedUnits(drawing: PlanDrawing, plan: PlanDrawing) {
  if (drawing === plan) return [];
  const spots = new Map(drawing.units.map(({ id, at }) => [id, at]));
  return plan.units.flatMap(({ id, at: [x = 0, y = 0] }) => {
    const [fromX, fromY] = spots.get(id) ?? [x, y];
    return fromX === x && fromY === y
      ? []
      : [{ id, from: [fromX ?? 0, fromY ?? 0] as Position, to: [x, y] as Position }];
  });
}

function usePaint(
  layer: ScenarioLayer,
  plan: PlanDrawing,
  shown: Shown | null,
  minute: number | null,
): Paint {
  const t = useTranslations("layoutWhatIf");
  const words = useLayerWords()("service.toilet");
  const { entry, grade, nobody } = words;
  return useMemo(() => {
    const formats = paintFormats(plan, { entry });
    if (layer === "formats") return formats;
    if (shown === null || minute === null) return layer === "difference" ? formats : blank;
    if (layer === "difference") {
      const words = { better: t("lessCrowded"), worse: t("moreCrowded"), same: t("notNotable") };
      return { ...paintDifference(shown.before, shown.after, minute, words), units: formats.units };
    }
    const figures = layer === "before" ? shown.before : shown.after;
    const assumed = new Set(plan.edges.filter((edge) => edge.assumed.includes("widthM")).map(({ id }) => id));
    return paintCrowding(losLetters(figures), assumed, slotOf(figures.slots, minute), { grade, nobody });
  }, [layer, plan, shown, minute, t, entry, grade, nobody]);
}

function Layers({ whatIf, minute }: { whatIf: WhatIf; minute: number | null }) {
  const t = useTranslations("layoutWhatIf");
  const { layer, setLayer, setMinute, settled } = whatIf;
  const slots = settled?.after.slots;
  return (
    <div className={styles.layers} data-screen-only>
      <fieldset>
        <legend className="visually-hidden">{t("layers")}</legend>
        {scenarioLayers.map((each) => (
          <label key={each} className={styles.layer} data-chosen={each === layer || undefined}>
            <input
              type="radio"
              name="layer"
              className="visually-hidden"
              checked={each === layer}
              onChange={() => setLayer(each)}
            />
            {t(`layer.${each}`)}
          </label>
        ))}
      </fieldset>
      {/* Keeps its place where formats are shown: the plan must not jump when the first edit brings its difference. */}
      {slots && minute !== null && (
        <label className={styles.clock} data-unused={layer === "formats" || undefined}>
          <span>{t("time")}</span>
          <input
            type="range"
            min={minuteOf(slots, 0)}
            max={minuteOf(slots, slots.count - 1)}
            step={slots.slotMin}
            value={minuteOf(slots, slotOf(slots, minute))}
            aria-valuetext={clockText(minuteOf(slots, slotOf(slots, minute)))}
            onChange={({ target }) => setMinute(Number(target.value))}
          />
          <output>{clockText(minuteOf(slots, slotOf(slots, minute)))}</output>
        </label>
      )}
    </div>
  );
}
