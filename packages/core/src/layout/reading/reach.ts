import type { Feature } from "./feature.ts";
import { type Findings, Words } from "./findings.ts";
import { fieldName } from "./words.ts";

/** Stands for the end of a path that is not known. */
const somewhere = null;
type Place = string | typeof somewhere;

/** A unit or gate and its node, `null` where that is not known. */
export interface Placed {
  feature: Feature;
  node: string | null;
}

/**
 * Units that no gate leads to over open paths: E060. A path or gate of which an end is unknown may lead anywhere, so
 * what it may join is not reported: its own problem is, and one mistake is not told a hundred times.
 */
export function reportUnreachable(
  units: readonly Placed[],
  gates: readonly Placed[],
  edges: readonly { from: string | null; to: string | null; closed: boolean }[],
  findings: Findings,
): void {
  if (gates.length === 0) return;
  const joined = new Joined();
  for (const { from, to, closed } of edges) {
    if (closed) continue;
    const loop = from === to;
    const end: Place = loop || to === null ? somewhere : to;
    joined.join(from ?? somewhere, end);
  }
  const entered = new Set<Place>([joined.root(somewhere)]);
  for (const { node } of gates) entered.add(joined.root(node ?? somewhere));
  for (const { feature, node } of units)
    if (node !== null && !entered.has(joined.root(node)))
      findings.add({
        code: "E060",
        feature,
        at: "properties.node",
        what: fieldName("node"),
        found: new Words(
          `"${node}", to which no open path leads from a gate`,
          `“${node}”，从任何出入口都无开放通道可达`,
        ),
        expected: { en: "a node that visitors can reach", zh: "游客可到达的节点" },
        hint: { en: "Is a path closed or missing?", zh: "是否有通道被封闭或漏画？" },
      });
}

/** Which places are joined (union–find). */
class Joined {
  readonly #parent = new Map<Place, Place>();

  root(place: Place): Place {
    let root = place;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = place; at !== root; ) {
      const up = this.#parent.get(at) as Place;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: Place, b: Place): void {
    const [from, to] = [this.root(a), this.root(b)];
    if (from !== to) this.#parent.set(from, to);
  }
}
