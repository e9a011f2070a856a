import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { CostError } from "./error.ts";

/** What one request may ask for. The longest queries of our own pages and examples stay under a third of it. */
export const limits = { depth: 12, aliases: 60, rootFields: 20, values: 100_000, cost: 10_000 } as const;

/** What a field says of itself, in its `extensions`: how much work it is, and how many things its list usually holds. */
export interface FieldCost {
  cost?: number;
  size?: number;
}

interface Spent {
  /** Values in the answer at most: every field of every object counts, leaves too. */
  values: number;
  /** Work: an object is 1, a field that computes more, as its `cost` says. */
  cost: number;
  depth: number;
  aliases: number;
}
const nothing: Spent = { values: 0, cost: 0, depth: 0, aliases: 0 };

/** How many things a list is taken to hold when its field does not say. */
const USUAL_SIZE = 10;

interface Walk {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is counted once, however often it is spread. */
  counted: Map<string, Spent>;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Counts what an operation may cost before it runs.
 * @throws CostError when it is more than {@link limits} allow
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const root = schema.getRootType(operation.operation);
  if (!root) return;
  const spent = ofSelection(operation.selectionSet, root, {
    schema,
    fragments,
    counted: new Map(),
    variables,
  });
  const rootFields = countRootFields(operation.selectionSet, fragments, new Map());
  for (const [what, requested, limit] of [
    ["a depth of", spent.depth, limits.depth],
    ["a number of aliases of", spent.aliases, limits.aliases],
    ["a number of top-level fields of", rootFields, limits.rootFields],
    ["a number of values of up to", spent.values, limits.values],
    ["a cost of up to", spent.cost, limits.cost],
  ] as const)
    if (requested > limit) throw new CostError(what, requested, limit);
}

function ofSelection(set: SelectionSetNode, type: GraphQLCompositeType, walk: Walk): Spent {
  let total = nothing;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) total = both(total, ofField(selection, type, walk));
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition && walk.schema.getType(selection.typeCondition.name.value);
      total = both(
        total,
        ofSelection(selection.selectionSet, isCompositeType(condition) ? condition : type, walk),
      );
    } else total = both(total, ofFragment(selection.name.value, walk));
  }
  return total;
}

function ofFragment(name: string, walk: Walk): Spent {
  const known = walk.counted.get(name);
  if (known) return known;
  const fragment = walk.fragments.get(name);
  const type = fragment && walk.schema.getType(fragment.typeCondition.name.value);
  const spent = fragment && isCompositeType(type) ? ofSelection(fragment.selectionSet, type, walk) : nothing;
  walk.counted.set(name, spent);
  return spent;
}

type FieldSelection = Extract<SelectionSetNode["selections"][number], { kind: typeof Kind.FIELD }>;

function ofField(node: FieldSelection, type: GraphQLCompositeType, walk: Walk): Spent {
  const aliases = node.alias ? 1 : 0;
  // The description of the schema itself is bounded by graphql's own rule for introspection.
  if (node.name.value.startsWith("__"))
    return { values: 1, cost: node.selectionSet ? 200 : 0, depth: 1, aliases };
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field || isUnionType(type)) return { ...nothing, aliases };
  const own = field.extensions as FieldCost;
  const child = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(child))
    return { values: 1, cost: own.cost ?? 0, depth: 1, aliases };
  const inside = ofSelection(node.selectionSet, child, walk);
  const size = listSize(field, node, walk);
  return {
    values: 1 + size * inside.values,
    cost: (own.cost ?? 1) + size * inside.cost,
    depth: 1 + inside.depth,
    aliases: aliases + inside.aliases,
  };
}

/** How often the inside of a field is repeated. A connection's `nodes` and `edges` repeat as often as its `first` says. */
function listSize(field: GraphQLField<unknown, unknown>, node: FieldSelection, walk: Walk): number {
  const first = field.args.find((argument) => argument.name === "first");
  if (first) {
    const given = node.arguments?.find((argument) => argument.name.value === "first")?.value;
    const value =
      given?.kind === Kind.INT
        ? Number(given.value)
        : given?.kind === Kind.VARIABLE
          ? Number(walk.variables[given.name.value] ?? first.defaultValue)
          : Number(first.defaultValue);
    return Number.isFinite(value) ? Math.min(100, Math.max(1, value)) : 100;
  }
  const own = field.extensions as FieldCost;
  if (own.size !== undefined) return own.size;
  return String(field.type).includes("[") ? USUAL_SIZE : 1;
}

function countRootFields(
  set: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  counted: Map<string, number>,
): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      count += countRootFields(selection.selectionSet, fragments, counted);
    else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment && !counted.has(name))
        counted.set(name, countRootFields(fragment.selectionSet, fragments, counted));
      count += counted.get(name) ?? 0;
    }
  }
  return count;
}

function both(a: Spent, b: Spent): Spent {
  return {
    values: a.values + b.values,
    cost: a.cost + b.cost,
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
  };
}
