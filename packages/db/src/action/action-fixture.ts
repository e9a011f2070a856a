import type { NewAction, NewActionRevision } from "./action.ts";

/** A change of an action for tests. */
export function testRevision(clientKey: string, over: Partial<NewActionRevision> = {}): NewActionRevision {
  return {
    title: "Second desk at noon",
    owner: "Wei",
    status: "planned",
    target: 85,
    startDay: null,
    dueDay: "2026-12-31",
    effort: 3,
    note: null,
    author: "Wei",
    clientKey,
    ...over,
  };
}

/** An action at the venue `house-a` for tests. */
export function testAction(
  clientKey: string,
  over: Partial<Omit<NewAction, "first">> = {},
  first: Partial<NewActionRevision> = {},
): NewAction {
  return {
    venue: "house-a",
    journeyCode: null,
    journeyVersion: null,
    touchpoint: null,
    unit: null,
    indicator: "satisfaction",
    baseline: {
      value: 71.5,
      low: 69,
      high: 74,
      n: 240,
      unit: "pomp",
      from: "2026-01-01",
      to: "2026-07-01",
      formula: { id: "satisfaction", version: 1 },
      asOf: "2026-07-02T00:00:00.000Z",
    },
    first: testRevision(clientKey, first),
    ...over,
  };
}
