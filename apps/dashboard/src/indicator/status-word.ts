import type { FigurePartsFragment, FigureStatus } from "../api/documents.generated.ts";

/** The key of a figure's status in the catalogue: what a table says where the drawing has a gap or a hollow dot. */
export function statusKey({
  status,
  indicative,
}: Pick<FigurePartsFragment, "status" | "indicative">): FigureStatus | "INDICATIVE" {
  return indicative ? "INDICATIVE" : status;
}
