import { setImmediate } from "node:timers/promises";

/** The items of a list, so many at a time: other requests have their turn in between. */
export function inTurns<Item, Node>(
  items: readonly Item[],
  size: number,
  node: (item: Item) => Node,
): (Node | Promise<Node>)[] {
  let turn: Promise<unknown> | null = null;
  return items.map((item, i) => {
    if (i > 0 && i % size === 0) turn = turn ? turn.then(() => setImmediate()) : setImmediate();
    return turn ? turn.then(() => node(item)) : node(item);
  });
}
