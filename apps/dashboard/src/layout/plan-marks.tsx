import { memo } from "react";
import { markShapes } from "./function-mark.ts";
import type { Toned } from "./paint.ts";
import styles from "./plan-view.module.css";
import type { Spot } from "./plane.ts";
import type { EdgeShape, GateShape, PlanShapes, UnitShape } from "./prepare-plan.ts";

/** Water, green and zones: what everything else stands on. */
export const Ground = memo(function Ground({
  shapes,
  zones,
}: {
  shapes: Pick<PlanShapes, "contexts" | "zones">;
  zones: ReadonlyMap<string, Toned>;
}) {
  return (
    <g>
      {shapes.zones.map(({ id, ground, path }) => (
        <path
          key={id}
          className={styles.zone}
          data-ground={ground}
          data-tone={zones.get(id)?.tone}
          d={path}
          fillRule="evenodd"
        />
      ))}
      {shapes.contexts.map(({ id, ground, path }) => (
        <path key={id} className={styles.context} data-ground={ground} d={path} fillRule="evenodd" />
      ))}
    </g>
  );
});

/** The kerbs of all paths in one piece per width, so that streets join without seams. */
export const Kerbs = memo(function Kerbs({ edges }: { edges: readonly EdgeShape[] }) {
  const widths = new Map<number, string>();
  for (const { path, width, closed } of edges)
    if (!closed) widths.set(width, `${widths.get(width) ?? ""}${path}`);
  return [...widths].map(([width, path]) => (
    <path key={width} className={styles.kerb} d={path} style={{ "--m": width } as React.CSSProperties} />
  ));
});

interface EdgeProps {
  edge: EdgeShape;
  tone: string;
  /** Id of the hatch where it is drawn so. */
  hatch: string | undefined;
  selected: boolean;
}

/** One stretch of path. */
export const Path = memo(function Path({ edge, tone, hatch, selected }: EdgeProps) {
  const style = { "--m": edge.width } as React.CSSProperties;
  return (
    <g
      className={styles.edge}
      data-edge={edge.id}
      data-tone={tone}
      data-surface={edge.surface}
      data-closed={edge.closed}
      data-selected={selected}
    >
      {selected && <path className={styles.halo} d={edge.path} style={style} />}
      <path className={styles.way} d={edge.path} style={style} />
      {hatch !== undefined && (
        <path className={styles.wayHatch} d={edge.path} style={style} stroke={`url(#${hatch})`} />
      )}
    </g>
  );
});

/** A letter on a path. */
export function Letter({ at: { x, y }, children }: { at: Spot; children: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <text className={styles.letter}>{children}</text>
    </g>
  );
}

interface UnitProps {
  unit: UnitShape;
  tone: string;
  letter: string | undefined;
  /** Id of the hatch where it is drawn so; the one on marks is `…-mark`. */
  hatch: string | undefined;
  selected: boolean;
  /** May it be dragged? */
  grab: boolean;
}

/** One unit: its outline where there is one, and its mark, whose size is the same however near one looks. */
export const Unit = memo(function Unit({ unit, tone, letter, hatch, selected, grab }: UnitProps) {
  const { id, name, code, path, at } = unit;
  return (
    <g
      className={styles.unit}
      data-unit={id}
      data-grab={grab ? "" : undefined}
      data-tone={tone}
      data-selected={selected}
    >
      <title>{name}</title>
      {path !== null && <path className={styles.outline} d={path} fillRule="evenodd" />}
      {path !== null && hatch !== undefined && <path d={path} fill={`url(#${hatch})`} />}
      <g transform={`translate(${at.x} ${at.y})`}>
        <g className={styles.mark}>
          {grab && selected && <circle className={styles.reach} r="10" />}
          <path className={styles.shape} d={markShapes[code]} />
          {hatch !== undefined && <path d={markShapes[code]} fill={`url(#${hatch}-mark)`} />}
          {letter !== undefined && <text>{letter}</text>}
        </g>
      </g>
    </g>
  );
});

/** A way in and out. */
export const Gate = memo(function Gate({ gate: { at } }: { gate: GateShape }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <g className={styles.gate}>
        <path d="M-6 6V-2A6 6 0 0 1 6-2V6H2.6V-1.6A2.6 2.6 0 0 0 -2.6-1.6V6Z" />
      </g>
    </g>
  );
});
