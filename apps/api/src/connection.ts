import type { ObjectRef } from "@pothos/core";
import { builder, type Types } from "./builder.ts";
import { InputError } from "./error.ts";

/** One page of a list, as Relay connections have it. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  totalCount: number;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

const PageInfo = builder.objectRef<Connection<unknown>>("PageInfo").implement({
  description: "Where a page stands in its list.",
  fields: (t) => ({
    hasNextPage: t.exposeBoolean("hasNextPage", { description: "Whether more follows." }),
    hasPreviousPage: t.exposeBoolean("hasPreviousPage", { description: "Whether something came before." }),
    startCursor: t.string({
      nullable: true,
      description: "Cursor of the first thing on this page.",
      resolve: (page) => page.edges[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: "Cursor of the last thing on this page: give it as `after` for the next page.",
      resolve: (page) => page.edges.at(-1)?.cursor ?? null,
    }),
  }),
});

/** Declares `<Name>Connection` and `<Name>Edge` for a type. */
export function connectionOf(name: string, node: ObjectRef<Types, object>) {
  const Edge = builder.objectRef<{ cursor: string; node: object }>(`${name}Edge`).implement({
    description: `One ${name} with its place in the list.`,
    fields: (t) => ({
      cursor: t.exposeString("cursor", { description: "Opaque place in the list, to be given as `after`." }),
      node: t.field({ type: node, description: "The thing itself.", resolve: (edge) => edge.node }),
    }),
  });
  return builder.objectRef<Connection<object>>(`${name}Connection`).implement({
    description: `A page of a list of ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: "The page with a cursor for each thing.",
        extensions: { size: 1 },
        resolve: (page) => page.edges,
      }),
      nodes: t.field({
        type: [node],
        description: "The page without cursors.",
        extensions: { size: 1 },
        resolve: (page) => page.edges.map((edge) => edge.node),
      }),
      pageInfo: t.field({ type: PageInfo, description: "Whether more follows.", resolve: (page) => page }),
      totalCount: t.exposeInt("totalCount", { description: "How many there are on all pages." }),
    }),
  });
}

/** The `first` and `after` a connection was asked with, checked. */
export interface Page {
  first: number;
  after: string | null;
}

/** @throws InputError when `first` is not 1–100 or `after` is not a cursor of this list */
export function readPage(list: string, args: { first: number; after?: string | null | undefined }): Page {
  if (args.first < 1 || args.first > 100)
    throw new InputError(["first"], {
      en: `"first" is ${args.first}; expected 1 to 100.`,
      zh: `“first”为 ${args.first}，应在 1 到 100 之间。`,
    });
  return { first: args.first, after: args.after == null ? null : readCursor(list, args.after) };
}

export function writeCursor(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString("base64url");
}

function readCursor(list: string, cursor: string): string {
  const text = Buffer.from(cursor, "base64url").toString();
  if (!text.startsWith(`${list}:`) || writeCursor(list, text.slice(list.length + 1)) !== cursor)
    throw new InputError(["after"], {
      en: `"after" is not a cursor of this list.`,
      zh: "“after”不是该列表的游标。",
    });
  return text.slice(list.length + 1);
}

/**
 * Cuts a page out of a list held in memory, by each node's key.
 * @throws InputError when the cursor's thing is not in the list
 */
export function pageOf<Node>(
  list: string,
  nodes: readonly Node[],
  key: (node: Node) => string,
  { first, after }: Page,
): Connection<Node> {
  const start = after === null ? 0 : nodes.findIndex((node) => key(node) === after) + 1;
  if (after !== null && start === 0)
    throw new InputError(["after"], {
      en: `"after" is not a cursor of this list.`,
      zh: "“after”不是该列表的游标。",
    });
  const cut = nodes.slice(start, start + first);
  return {
    edges: cut.map((node) => ({ cursor: writeCursor(list, key(node)), node })),
    totalCount: nodes.length,
    hasNextPage: start + first < nodes.length,
    hasPreviousPage: start > 0,
  };
}
