import { assessLayout } from "@touchstone/core/layout/assess";
import type { FlowResult } from "@touchstone/core/layout/flow/flow-result";
import { beginOf } from "@touchstone/core/layout/flow/slot-clock";
import type { LayoutIndicator } from "@touchstone/core/layout/indicator";
import { layoutIndicatorDefinitions } from "@touchstone/core/layout/indicator/layout-indicators";
import { effectiveWidthM, type Plan } from "@touchstone/core/layout/plan";
import type { Locale } from "../text/locale.ts";
import type { Figures, Headline, WorstPath } from "./protocol.ts";

/** What the page shows of a simulated plan. The arrays are its own: they go to the page and are gone here. */
export function figuresOf(plan: Plan, flow: FlowResult, locale: Locale): Figures {
  const { score, indicators } = assessLayout(plan, flow);
  return {
    slots: {
      openMin: flow.openMin,
      slotMin: flow.slotMin,
      count: flow.slots,
      peakMinute: flow.peak.minuteOfDay,
    },
    inside: flow.inside.slice(),
    peakInside: flow.peak.inside,
    edgeFlow: perMetre(plan, flow),
    edgeLos: flow.edgeLos.slice(),
    edges: plan.edges.map(({ id }) => id),
    score,
    headlines: headlinesOf(indicators),
    worst: worstOf(plan, flow, locale),
  };
}

/** The buffers of figures, to be handed over instead of copied. */
export function buffersOf({ inside, edgeFlow, edgeLos }: Figures): ArrayBuffer[] {
  return [inside, edgeFlow, edgeLos].map(({ buffer }) => buffer as ArrayBuffer);
}

function perMetre(plan: Plan, { edgeFlow, slots, slotMin }: FlowResult): Float32Array {
  const flow = new Float32Array(edgeFlow.length);
  plan.edges.forEach((edge, index) => {
    const by = slotMin * effectiveWidthM(edge);
    for (let at = index * slots; at < (index + 1) * slots; at++) flow[at] = (edgeFlow[at] as number) / by;
  });
  return flow;
}

/** The indicators shown on top, in reading order. */
const SHOWN = [
  "crowding-pressure",
  "crowded-walking",
  "worst-load",
  "mean-wait",
  "walk-per-visitor",
  "carrying-use",
  "egress-minutes",
  "toilet-visitors-200",
  "effective-functions",
  "local-diversity-200",
];
const definitions = new Map(layoutIndicatorDefinitions.map((each) => [each.id, each]));

function headlinesOf(indicators: readonly LayoutIndicator[]): Headline[] {
  const values = new Map(indicators.map(({ id, value }) => [id, value]));
  return SHOWN.flatMap((id) => {
    const definition = definitions.get(id);
    if (!definition) return [];
    const { title, unit, direction } = definition;
    return [{ id, title, unit, direction, value: values.get(id) ?? null }];
  });
}

function worstOf(plan: Plan, flow: FlowResult, locale: Locale): WorstPath | null {
  const edge = flow.edges.find(({ id }) => id === flow.worstVc?.edge);
  if (!edge?.peak) return null;
  const { slot, los, vc } = edge.peak;
  const name = plan.edges.find(({ id }) => id === edge.id)?.name?.[locale] || edge.id;
  return { edge: edge.id, name, minuteOfDay: beginOf(flow, slot), los, vc };
}
