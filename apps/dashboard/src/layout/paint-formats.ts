import type { PlanDrawing } from "./drawing.ts";
import { functionCodes, functionOf } from "./function-mark.ts";
import { blank, type LegendEntry, type Paint, type Toned } from "./paint.ts";

/** Units in the colours of their functions; the legend counts them. */
export function paintFormats(
  plan: Pick<PlanDrawing, "units">,
  words: { entry: (name: string, count: number) => string },
): Paint {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const units = new Map<string, Toned>();
  for (const { id, format, assumed } of plan.units) {
    const code = functionOf(format.function.code);
    units.set(id, { tone: code, hatched: assumed.includes("capacity") });
    names.set(code, format.function.name);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const legend = functionCodes.flatMap((code): LegendEntry[] => {
    const count = counts.get(code);
    return count === undefined
      ? []
      : [{ tone: code, as: "mark", label: words.entry(names.get(code) ?? code, count) }];
  });
  return { ...blank, units, legend };
}
