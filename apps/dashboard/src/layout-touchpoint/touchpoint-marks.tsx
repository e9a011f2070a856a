import type { MomentClass } from "./linked.ts";
import { toneOfSatisfaction } from "./paint-touchpoints.ts";
import type { TouchpointMark } from "./prepare-touchpoints.ts";
import styles from "./touchpoint-marks.module.css";

/** Shapes beside a mark: it can only lose the guest, only win them, both, or which it is cannot be told. */
export const momentShapes: Readonly<Record<Exclude<NonNullable<MomentClass>, "NONE">, string>> = {
  MAKE_OR_BREAK: "M-5-4H5L0 5Z",
  MAGIC_MOMENT: "M-5 4H5L0-5Z",
  TWO_SIDED: "M0-6L5 0L0 6L-5 0Z",
  UNLABELLED: "M-4-4H4V4H-4Z",
};

/** What stands in a mark without a value. */
export const unknownText = { "too-few": "…", "not-asked": "–", withheld: "×" } as const;

/** Touchpoints on the plan: satisfaction in figures, hollow and dashed where there is none, with the shape of the moment. */
export function TouchpointMarks({ marks }: { marks: readonly TouchpointMark[] }) {
  return marks.map(({ key, unit, at, above, name, value, knowledge, moment }) => (
    <g key={key} transform={`translate(${at.x} ${at.y})`} data-unit={unit ?? undefined}>
      <title>{name}</title>
      <g
        className={styles.mark}
        data-tone={value === null ? "unknown" : toneOfSatisfaction(value)}
        data-knowledge={knowledge}
      >
        <g transform={`translate(0 ${-14 - 22 * above})`}>
          <path className={styles.plate} d="M-13-9H13V9H4L0 14L-4 9H-13Z" />
          <text>{textOf(value, knowledge)}</text>
          {moment !== null && moment !== "NONE" && (
            <path className={styles.moment} d={momentShapes[moment]} transform="translate(15 -9)" />
          )}
        </g>
      </g>
    </g>
  ));
}

function textOf(value: number | null, knowledge: TouchpointMark["knowledge"]): string {
  if (value !== null) return String(Math.round(value));
  return knowledge === "measured" || knowledge === "indicative" ? "" : unknownText[knowledge];
}
