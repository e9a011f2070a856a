import type { Node, Position } from "./near-nodes.ts";

/** A unit on its way: where the hand holds it, and the node at whose door it would stand. */
export interface Dragged {
  unit: string;
  from: Position;
  at: Position;
  target: Node;
}

/** Holds what is being dragged, so that a movement of the hand draws only the thing in the hand anew. */
export class DragStore {
  #dragged: Dragged | null = null;
  readonly #listeners = new Set<() => void>();

  readonly get = (): Dragged | null => this.#dragged;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(dragged: Dragged | null): void {
    this.#dragged = dragged;
    for (const listener of this.#listeners) listener();
  }
}
