"use client";

import { useTranslations } from "next-intl";
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
} from "react";
import type { FunctionCode } from "./function-mark.ts";
import type { Paint } from "./paint.ts";
import { placeNames } from "./place-names.ts";
import { Gate, Ground, Kerbs, Letter, Path, Unit } from "./plan-marks.tsx";
import { PlanNames } from "./plan-names.tsx";
import styles from "./plan-view.module.css";
import type { PlanShapes } from "./prepare-plan.ts";
import { scaleBar } from "./scale-bar.ts";
import { usePlanZoom } from "./use-plan-zoom.ts";

/** A unit or a path of the plan. */
export interface Pick {
  kind: "unit" | "edge";
  id: string;
}

interface Props {
  shapes: PlanShapes;
  paint: Paint;
  /** What the drawing is and how the keyboard moves it, for readers who do not see it. */
  label: string;
  /** One letter per function: it stands in the marks once they are large enough. */
  letters: Readonly<Record<FunctionCode, string>>;
  selected?: Pick | null;
  /** A click on a unit or path; `null` beside them. */
  onSelect?: ((pick: Pick | null) => void) | undefined;
  /** Drawn above all, in metres of the drawing (see `plane.ts`); sizes in pixels are multiples of `var(--px)`. */
  overlay?: ReactNode;
  /** A press on a unit that may be moved; `toPlan` turns a place on the screen into metres east and north. */
  onGrab?: ((unit: string, event: PointerEvent, toPlan: ToPlan) => void) | undefined;
  /** Said on the drawing, always: that it is fictional, whose data it shows. */
  notices?: readonly string[];
}

export type ToPlan = (clientX: number, clientY: number) => [x: number, y: number];

/** The width in pixels that the drawing is made for until it has been measured. */
const USUAL_WIDTH = 1100;
const PAN = 80;

/** The plan: zones, paths, units, gates and names, north up; enlarged and moved by mouse, touch, buttons and keys. */
export function PlanView(props: Props) {
  const { shapes, paint, label, letters, selected = null, onSelect, overlay, onGrab, notices } = props;
  const t = useTranslations("layout");
  const hatch = useId();
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const { box } = shapes;
  const { metresPerPixel, scale, zoomBy, panBy, reset } = usePlanZoom(
    { frame, svg, world },
    box,
    USUAL_WIDTH,
  );
  const lettersOn = useMemo(() => lettersOf(shapes, paint.edges), [shapes, paint.edges]);
  const sides = useMemo(() => {
    const marks = [...shapes.units, ...shapes.gates].map(({ at }) => at);
    return placeNames(
      shapes.names,
      box,
      metresPerPixel,
      marks,
      lettersOn.map(({ at }) => at),
    );
  }, [shapes, box, metresPerPixel, lettersOn]);
  const units = useMemo(() => chosenLast(shapes.units, selected), [shapes.units, selected]);
  const barMetres = scaleBar(metresPerPixel);
  const lettered = metresPerPixel < LETTERED;

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => panBy(PAN, 0),
      ArrowRight: () => panBy(-PAN, 0),
      ArrowUp: () => panBy(0, PAN),
      ArrowDown: () => panBy(0, -PAN),
      "+": () => zoomBy(1.5),
      "=": () => zoomBy(1.5),
      "-": () => zoomBy(1 / 1.5),
      "0": reset,
      Escape: () => onSelect?.(null),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const onClick = (event: MouseEvent) => {
    if (onSelect === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(pickAt(event.target));
  };
  const onPointerDown = (event: PointerEvent) => {
    const pick = onGrab === undefined ? null : pickAt(event.target);
    // A finger that moves the page or the plan begins on units too: it takes hold of the chosen one only.
    if (event.pointerType !== "mouse" && pick?.id !== selected?.id) return;
    if (pick?.kind === "unit") onGrab?.(pick.id, event, (x, y) => planSpot(world.current, x, y));
  };

  return (
    <figure className={styles.figure}>
      <div
        ref={frame}
        className={styles.frame}
        style={{ "--w": box.width, "--shape": box.width / box.height } as CSSProperties}
      >
        <svg
          ref={svg}
          className={styles.view}
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          role="application"
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
          tabIndex={0}
          data-movable={onGrab !== undefined}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onPointerDown={onPointerDown}
        >
          <Hatches id={hatch} metresPerPixel={metresPerPixel} />
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the list below the plan has it all */}
          <g ref={world} aria-hidden="true">
            <Ground shapes={shapes} zones={paint.zones} />
            <Kerbs edges={shapes.edges} />
            {shapes.edges.map((edge) => {
              const toned = paint.edges.get(edge.id);
              return (
                <Path
                  key={edge.id}
                  edge={edge}
                  tone={toned?.tone ?? "quiet"}
                  hatch={toned?.hatched === true ? hatch : undefined}
                  selected={selected?.kind === "edge" && selected.id === edge.id}
                />
              );
            })}
            <Rings rings={paint.rings} />
            {units.map((unit) => {
              const toned = paint.units.get(unit.id);
              return (
                <Unit
                  key={unit.id}
                  unit={unit}
                  tone={toned?.tone ?? "quiet"}
                  letter={lettered && toned !== undefined ? (toned.letter ?? letters[unit.code]) : undefined}
                  hatch={toned?.hatched === true ? hatch : undefined}
                  selected={selected?.kind === "unit" && selected.id === unit.id}
                  grab={onGrab !== undefined}
                />
              );
            })}
            <Dots dots={paint.dots} />
            {shapes.gates.map((gate) => (
              <Gate key={gate.id} gate={gate} />
            ))}
            {lettersOn.map(({ id, at, letter }) => (
              <Letter key={id} at={at}>
                {letter}
              </Letter>
            ))}
            <PlanNames names={shapes.names} sides={sides} />
            {overlay}
          </g>
        </svg>
        <div className={styles.zoom} data-screen-only>
          <button type="button" onClick={() => zoomBy(1.5)} aria-label={t("zoomIn")}>
            +
          </button>
          <button
            type="button"
            onClick={() => zoomBy(1 / 1.5)}
            aria-label={t("zoomOut")}
            disabled={scale <= 1}
          >
            −
          </button>
          <button type="button" onClick={reset} aria-label={t("zoomAll")} disabled={scale <= 1}>
            ⤢
          </button>
        </div>
        <figcaption className={styles.foot}>
          <span className={styles.north}>
            <svg viewBox="-8 -10 16 20" width="16" height="20" aria-hidden="true" focusable="false">
              <path d="M0-9L5 8L0 4.5L-5 8Z" />
            </svg>
            {t("north")}
          </span>
          <span className={styles.scale}>
            <i style={{ width: `calc(${barMetres} / var(--px) * 1px)` }} />
            {t("metres", { count: barMetres })}
          </span>
          {notices?.map((notice) => (
            <strong key={notice}>{notice}</strong>
          ))}
        </figcaption>
      </div>
    </figure>
  );
}

/** The chosen unit lies above all others, so that it can be seen and taken hold of. */
function chosenLast(units: PlanShapes["units"], chosen: Pick | null): PlanShapes["units"] {
  const one = chosen?.kind === "unit" ? units.find(({ id }) => id === chosen.id) : undefined;
  return one === undefined ? units : [...units.filter((unit) => unit !== one), one];
}

/** Metres per pixel from which marks are large enough on the ground for a letter. */
const LETTERED = 0.9;

function Hatches({ id, metresPerPixel }: { id: string; metresPerPixel: number }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${metresPerPixel}) rotate(45)`}
      >
        <path className={styles.hatch} d="M0 0V5" />
      </pattern>
      <pattern
        id={`${id}-mark`}
        width="3"
        height="3"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className={styles.hatch} d="M0 0V3" />
      </pattern>
    </defs>
  );
}

/** What is written on paths: the letters of the layer, and a cross on those that are closed. */
function lettersOf({ edges }: PlanShapes, toned: Paint["edges"]) {
  return edges.flatMap(({ id, closed, middle }) => {
    const letter = closed ? "×" : toned.get(id)?.letter;
    return letter === undefined ? [] : [{ id, at: middle, letter }];
  });
}

function Rings({ rings }: Only<"rings">) {
  return rings.map(({ id, at, radius }) => (
    <circle key={id} className={styles.ring} cx={at.x} cy={at.y} r={radius} />
  ));
}

function Dots({ dots }: Only<"dots">) {
  return dots.map(({ id, at, tone }) => (
    <g key={id} transform={`translate(${at.x} ${at.y})`}>
      <circle className={styles.dot} data-tone={tone} r="4.5" />
    </g>
  ));
}

type Only<Key extends keyof Paint> = { [key in Key]: Paint[key] };

/** What was clicked. */
function pickAt(target: EventTarget): Pick | null {
  const found = target instanceof Element ? target.closest<SVGElement>("[data-unit], [data-edge]") : null;
  const { unit, edge } = found?.dataset ?? {};
  if (unit !== undefined) return { kind: "unit", id: unit };
  return edge === undefined ? null : { kind: "edge", id: edge };
}

/** Metres east and north under a place on the screen. */
function planSpot(world: SVGGElement | null, clientX: number, clientY: number): [x: number, y: number] {
  const matrix = world?.getScreenCTM();
  if (!matrix) return [0, 0];
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return [x, 0 - y];
}
