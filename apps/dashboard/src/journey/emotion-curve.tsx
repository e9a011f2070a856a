"use client";

import { CurveAcross } from "./curve-across.tsx";
import { CurveDown } from "./curve-down.tsx";
import type { Curve } from "./prepare-curve.ts";
import { useNarrow } from "./use-narrow.ts";

interface Props {
  curve: Curve;
  /** What the drawing is, for readers who do not see it. */
  label: string;
}

/** The curve runs across a wide screen and down a narrow one. */
export function EmotionCurve(props: Props) {
  return useNarrow() ? <CurveDown {...props} /> : <CurveAcross {...props} />;
}
