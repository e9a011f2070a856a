import { formats } from "../../format/catalogue.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { Gate, PathEdge, PathNode, Plan, Unit, Zone } from "../plan.ts";
import type { PlanProblem } from "../plan-problem.ts";
import { described } from "../reading/described.ts";
import { limits } from "../reading/limits.ts";
import { didYouMean } from "../reading/nearest.ts";

const nouns = {
  units: { en: "unit", zh: "单元" },
  nodes: { en: "node", zh: "节点" },
  edges: { en: "path", zh: "通道" },
  gates: { en: "gate", zh: "出入口" },
  zones: { en: "zone", zh: "区域" },
} as const;

type List = keyof typeof nouns;

/** One edit judged against the plan it would be applied to. */
export class EditCheck {
  readonly plan: Plan;
  readonly problems: PlanProblem[] = [];
  readonly #index: number;

  constructor(plan: Plan, index: number) {
    this.plan = plan;
    this.#index = index;
  }

  /** May the edit be applied? Warnings do not stop it. */
  get applicable(): boolean {
    return this.problems.every(({ severity }) => severity === "warning");
  }

  report(
    code: string,
    path: string,
    found: unknown,
    expected: LocalisedText,
    featureId: string | null,
    hint: LocalisedText | null = null,
  ): void {
    const words = described(found);
    const number = this.#index + 1;
    this.problems.push({
      code,
      severity: code.startsWith("W") ? "warning" : "error",
      featureId,
      path: `edits[${this.#index}].${path}`,
      message: {
        en: `Change ${number}, ${path}: found ${words.en}, expected ${expected.en}.`,
        zh: `第 ${number} 项修改的 ${path}：现为${words.zh}，应为${expected.zh}。`,
      },
      hint,
    });
  }

  unit(path: string, id: string): Unit | null {
    return this.#known("units", path, id);
  }

  node(path: string, id: string): PathNode | null {
    return this.#known("nodes", path, id);
  }

  edge(path: string, id: string): PathEdge | null {
    return this.#known("edges", path, id);
  }

  gate(path: string, id: string): Gate | null {
    return this.#known("gates", path, id);
  }

  zone(path: string, id: string | undefined): Zone | null {
    return id === undefined ? null : this.#known("zones", path, id);
  }

  #known<L extends List>(list: L, path: string, id: string): Plan[L][number] | null {
    const all: readonly { id: string }[] = this.plan[list];
    const one = all.find((each) => each.id === id);
    if (one) return one as Plan[L][number];
    const { en, zh } = nouns[list];
    this.report(
      "E091",
      path,
      id,
      { en: `the id of a ${en} of this plan`, zh: `本方案中某个${zh}的编号` },
      id,
      didYouMean(
        id,
        all.map((each) => each.id),
      ),
    );
    return null;
  }

  /** An id that the plan does not have yet. */
  free(list: "units" | "edges" | "gates", id: string): void {
    const all: readonly { id: string }[] = this.plan[list];
    const { en, zh } = nouns[list];
    if (id === "" || id.length > limits.id || all.some((each) => each.id === id))
      this.report(
        "E094",
        "id",
        id,
        { en: `an id that no other ${en} has`, zh: `与其他${zh}不重复的编号` },
        id,
      );
  }

  movable(unit: Unit | null, path: string): void {
    if (unit?.locked)
      this.report("E093", path, unit.id, { en: "a unit that is not locked", zh: "未锁定的单元" }, unit.id);
  }

  unlocked(edge: PathEdge | null, path: string): void {
    if (edge?.locked)
      this.report(
        "E093",
        path,
        edge.id,
        { en: "a path that is not protected", zh: "未受保护的通道" },
        edge.id,
      );
  }

  format(path: string, code: string): void {
    if (!formats.has(code))
      this.report(
        "E040",
        path,
        code,
        { en: "a format of the catalogue", zh: "业态目录中的业态" },
        null,
        didYouMean(code, formats.keys()),
      );
  }

  size(path: string, value: number, unit = "", unitZh = "", zero = false): void {
    if ((zero ? value >= 0 : value > 0) && value <= limits.quantity) return;
    this.report(
      "E092",
      path,
      value,
      {
        en: `a number ${zero ? "of at least 0" : "above 0"}${unit}`,
        zh: `${zero ? "不小于 0" : "大于 0"}${unitZh || " "}的数`,
      },
      null,
    );
  }
}
