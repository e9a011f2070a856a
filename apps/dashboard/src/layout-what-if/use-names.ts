"use client";

import { useMemo } from "react";
import type { PlanDrawing } from "../layout/drawing.ts";
import { unitName } from "../layout/prepare-plan.ts";
import type { PlanOutline } from "./protocol.ts";

/** What things of the plan are called: their name, with the id that tells those of one name apart. */
export interface Names {
  unit(id: string): string;
  edge(id: string): string;
  /** With the street that it lies on, where one has a name. */
  node(id: string): string;
}

type Entries = [id: string, name: string][];

/** The names; the very same as long as nothing is called otherwise, so that lists of hundreds need not be made anew. */
export function useNames({ units, edges }: PlanDrawing, ends: PlanOutline["edges"] | null): Names {
  const entries = useMemo(() => {
    const called = units.map(({ id, name, format }) => [id, `${unitName(name, format)} (${id})`]);
    const streets = edges.flatMap(({ id, name }) => (name ? [[id, name]] : []));
    return JSON.stringify([called, streets, (ends ?? []).map(({ id, from, to }) => [id, from, to])]);
  }, [units, edges, ends]);
  return useMemo(() => {
    const [called, named, ways] = JSON.parse(entries) as [Entries, Entries, [string, string, string][]];
    const streets = new Map(named);
    const nodes = new Map<string, string>();
    for (const [id, ...between] of ways) {
      const street = streets.get(id);
      if (street === undefined) continue;
      for (const node of between) if (!nodes.has(node)) nodes.set(node, street);
    }
    const byUnit = new Map(called);
    const withId = (names: ReadonlyMap<string, string>, id: string) => {
      const name = names.get(id);
      return name === undefined ? id : `${name} (${id})`;
    };
    return {
      unit: (id) => byUnit.get(id) ?? id,
      edge: (id) => withId(streets, id),
      node: (id) => withId(nodes, id),
    };
  }, [entries]);
}
