"use client";

import { useSyncExternalStore } from "react";
import type { DragStore } from "./drag-store.ts";
import type { Position } from "./near-nodes.ts";
import styles from "./plan-overlay.module.css";

/** What is in the hand, the door it would go to, and the way from where it stood. */
export function DragLayer({ store }: { store: DragStore }) {
  const dragged = useSyncExternalStore(store.listen, store.get, () => null);
  if (dragged === null) return null;
  const { from, at, target } = dragged;
  return (
    <g className={styles.drag}>
      <Leash from={from} to={target.at} />
      <g transform={place(target.at)}>
        <circle className={styles.door} r="9" />
      </g>
      <g transform={place(at)}>
        <circle className={styles.hand} r="7" />
      </g>
    </g>
  );
}

/** Units that stand elsewhere than in the base plan: a line from where they stood. */
export function MovedLayer({ moved }: { moved: readonly { id: string; from: Position; to: Position }[] }) {
  return moved.map(({ id, from, to }) => (
    <g key={id} className={styles.moved}>
      <Leash from={from} to={to} />
      <g transform={place(from)}>
        <circle className={styles.left} r="5" />
      </g>
    </g>
  ));
}

/** Nodes to choose from, where a path or a gate is to begin. */
export function NodeLayer({
  nodes,
  chosen,
  choose,
}: {
  nodes: readonly { id: string; at: Position }[];
  chosen: string | null;
  choose: (node: string) => void;
}) {
  return nodes.map(({ id, at }) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same nodes are chosen from a list beside the plan
    <g
      key={id}
      transform={place(at)}
      data-node={id}
      onClick={(event) => {
        event.stopPropagation();
        choose(id);
      }}
    >
      <circle className={styles.node} data-chosen={id === chosen} r="6">
        <title>{id}</title>
      </circle>
    </g>
  ));
}

function Leash({ from, to }: { from: Position; to: Position }) {
  return <path className={styles.leash} d={`M${from[0]} ${0 - from[1]}L${to[0]} ${0 - to[1]}`} />;
}

const place = ([x, y]: Position) => `translate(${x} ${0 - y})`;
