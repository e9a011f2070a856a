import type { FigurePartsFragment, FigureStatus } from "../api/documents.generated.ts";

/** What a chart frame shows: its chart, or which of the four reasons it has none. */
export type FrameState =
  | { kind: "ready" }
  | { kind: "notAsked" | "tooFew" | "withheld" | "failed"; detail?: string };

type Basis = Pick<FigurePartsFragment, "status" | "n" | "needed" | "reason" | "text">;

const kinds: Record<Exclude<FigureStatus, "MEASURED">, "notAsked" | "tooFew" | "withheld"> = {
  NOT_ASKED: "notAsked",
  TOO_FEW: "tooFew",
  WITHHELD: "withheld",
};

/**
 * A chart is drawn when at least one of its figures is measured. Otherwise the frame says why, by the reason nearest to
 * a figure: too few answers before withheld before not asked.
 */
export function frameState(figures: readonly Basis[]): FrameState {
  if (figures.some(({ status }) => status === "MEASURED")) return { kind: "ready" };
  for (const status of ["TOO_FEW", "WITHHELD"] as const) {
    const figure = figures.filter((one) => one.status === status).toSorted((a, b) => b.n - a.n)[0];
    if (figure) return { kind: kinds[status], detail: figure.reason ?? figure.text };
  }
  return { kind: kinds.NOT_ASKED };
}
