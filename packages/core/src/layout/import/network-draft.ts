import type { LonLat } from "../reading/shape.ts";
import type { Draft, DraftPath } from "./draft.ts";
import type { Tally } from "./tally.ts";

type Network = Pick<Draft, "nodes" | "paths">;

/**
 * The network as a plan can hold it: one path between two nodes, none from a node to itself, and all of it connected.
 * A second path between two nodes, or a round one, gets nodes at corners of its own; what has no corner is left out.
 */
export function usableNetwork(network: Network, tally: Tally): Network {
  return largestPart(withoutDoubles(network, tally), tally);
}

function withoutDoubles({ nodes, paths }: Network, tally: Tally): Network {
  const all = new Map(nodes);
  const kept: DraftPath[] = [];
  const taken = new Set<string>();
  const ends = ({ from, to }: DraftPath) => JSON.stringify(from < to ? [from, to] : [to, from]);
  for (const path of paths) {
    const double = path.from === path.to || taken.has(ends(path));
    const parts = double ? atCorners(path, all) : [path];
    for (const part of parts) {
      if (part.from === part.to || taken.has(ends(part)))
        tally.drop("paths beside another between the same two nodes", "与其他通道两端相同的通道");
      else {
        taken.add(ends(part));
        kept.push(part);
      }
    }
  }
  return { nodes: all, paths: kept };
}

/** A path cut at its middle corner, or at two corners where it is round. */
function atCorners(path: DraftPath, nodes: Map<string, LonLat>): DraftPath[] {
  const last = path.line.length - 1;
  const cuts = path.from === path.to ? [Math.round(last / 3), Math.round((2 * last) / 3)] : [last >> 1];
  const inner = [...new Set(cuts)].filter((at) => at > 0 && at < last);
  const bounds = [0, ...inner, last];
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] as number;
    return {
      ...path,
      id: inner.length === 0 ? path.id : `${path.id}-${i + 1}`,
      from: cornerNode(path, start, last, nodes),
      to: cornerNode(path, end, last, nodes),
      line: path.line.slice(start, end + 1),
      lengthM: inner.length === 0 ? path.lengthM : null,
    };
  });
}

function cornerNode(path: DraftPath, at: number, last: number, nodes: Map<string, LonLat>): string {
  if (at === 0) return path.from;
  if (at === last) return path.to;
  const id = `${path.id}.${at}`;
  nodes.set(id, path.line[at] as LonLat);
  return id;
}

/** The connected part with the most nodes. */
function largestPart({ nodes, paths }: Network, tally: Tally): Network {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    const list = neighbours.get(a);
    if (list) list.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { from, to } of paths) {
    join(from, to);
    join(to, from);
  }
  const seen = new Set<string>();
  let largest = new Set<string>();
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    for (const node of part) for (const next of neighbours.get(node) ?? []) part.add(next);
    for (const node of part) seen.add(node);
    if (part.size > largest.size) largest = part;
  }
  const kept = paths.filter(({ from }) => largest.has(from));
  tally.drop(
    "paths apart from the largest connected network",
    "与最大连通路网不相连的通道",
    paths.length - kept.length,
  );
  return { nodes: new Map([...nodes].filter(([id]) => largest.has(id))), paths: kept };
}
