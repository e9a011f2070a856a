import { builder } from "./builder.ts";
import type { Context } from "./context.ts";

/** Anything with an identifier of its own. `__typename` says which type it is. */
export interface NodeValue {
  __typename: string;
}

type Reader = (key: string, context: Context) => Promise<NodeValue | null>;
const readers = new Map<string, Reader>();

export const Node = builder.interfaceRef<NodeValue>("Node").implement({
  description: "Anything with an identifier of its own.",
  resolveType: (value) => value.__typename,
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier, unique over all types.", resolve: () => "" }),
  }),
});

/** The opaque identifier of a thing: its type and its key within the type. */
export function nodeId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString("base64url");
}

/** The key within its type that an identifier stands for; `null` when it is not one of that type. */
export function nodeKey(type: string, id: string): string | null {
  const text = Buffer.from(id, "base64url").toString();
  return text.startsWith(`${type}:`) && nodeId(type, text.slice(type.length + 1)) === id
    ? text.slice(type.length + 1)
    : null;
}

/** Lets `node(id)` find things of a type. */
export function registerNode(type: string, read: Reader): void {
  readers.set(type, read);
}

builder.queryField("node", (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: "The thing with this identifier, of whatever type; null when there is none.",
    args: { id: t.arg.id({ required: true, description: "Identifier as `id` gave it." }) },
    resolve: async (_, { id }, context) => {
      for (const [type, read] of readers) {
        const key = nodeKey(type, id);
        if (key !== null) return read(key, context);
      }
      return null;
    },
  }),
);
