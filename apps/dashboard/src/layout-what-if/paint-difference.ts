import { blank, type LegendEntry, type Paint, type Toned } from "../layout/paint.ts";
import { losGrades } from "../layout/paint-crowding.ts";
import { slotOf } from "../layout/readings.ts";
import type { Figures } from "./protocol.ts";

/** Persons a minute and metre below which a change of flow is no news: a tenth of what still counts as free walking. */
const NOTABLE = 2.3;
/** Share of the flow before that has to change for the same reason. */
const NOTABLE_SHARE = 0.1;

export interface DifferenceWords {
  better: string;
  worse: string;
  same: string;
}

type Crowd = Pick<Figures, "slots" | "edges" | "edgeFlow" | "edgeLos">;

/** Paths that became more or less crowded in the slot that a minute belongs to; with the grade they have now. */
export function paintDifference(before: Crowd, after: Crowd, minute: number, words: DifferenceWords): Paint {
  const was = new Map(before.edges.map((id, index) => [id, index]));
  const edges = new Map<string, Toned>();
  after.edges.forEach((id, index) => {
    const now = crowdAt(after, index, minute);
    const then = crowdAt(before, was.get(id), minute);
    const change = differenceOf(then, now);
    if (change === 0) return;
    const letter = `${change > 0 ? "▲" : "▼"}${losGrades[now.grade] ?? ""}`;
    edges.set(id, { tone: change > 0 ? "worse" : "better", letter });
  });
  const legend: LegendEntry[] = [
    { tone: "better", letter: "▼", as: "path", label: words.better },
    { tone: "worse", letter: "▲", as: "path", label: words.worse },
    { tone: "quiet", as: "path", label: words.same },
  ];
  return { ...blank, edges, legend };
}

interface Moment {
  /** Persons a minute and metre. */
  flow: number;
  /** Index of the grade; -1 where nobody walks. */
  grade: number;
}

function crowdAt({ slots, edgeFlow, edgeLos }: Crowd, edge: number | undefined, minute: number): Moment {
  if (edge === undefined) return { flow: 0, grade: -1 };
  const at = edge * slots.count + slotOf(slots, minute);
  const grade = edgeLos[at] ?? 255;
  return { flow: edgeFlow[at] ?? 0, grade: grade < losGrades.length ? grade : -1 };
}

/** Above 0 where it is more crowded: another grade, or a notable change of flow. */
function differenceOf(then: Moment, now: Moment): number {
  const notable = Math.max(NOTABLE, NOTABLE_SHARE * then.flow);
  const flow = now.flow - then.flow;
  const graded = then.grade >= 0 && now.grade >= 0 ? now.grade - then.grade : 0;
  if (graded !== 0) return graded;
  return Math.abs(flow) >= notable ? Math.sign(flow) : 0;
}

/** Grades as letters by slot, as the layer of crowding takes them; "-" where nobody walks. */
export function losLetters({ edges, edgeLos, slots: { count } }: Crowd): Map<string, string> {
  return new Map(
    edges.map((id, index) => [
      id,
      Array.from(
        edgeLos.subarray(index * count, (index + 1) * count),
        (grade) => losGrades[grade] ?? "-",
      ).join(""),
    ]),
  );
}
