import type { Figure } from "../indicator/figure.ts";
import type { LocalisedText } from "../text/text.ts";
import { formatFigure } from "../unit/unit.ts";
import type { EdgePeak, FlowResult } from "./flow/flow-result.ts";
import { beginOf } from "./flow/slot-clock.ts";
import type { Plan } from "./plan.ts";
import { clock, named } from "./wording.ts";

/** The units and zones of a plan that a touchpoint stands for, by their ids. */
export interface TouchpointPlace {
  units: readonly string[];
  zones: readonly string[];
}

/** A path beside a touchpoint, at its worst. */
export interface CrowdedPath {
  edge: string;
  name: LocalisedText | null;
  /** Person-minutes over the day at grades D (×1), E (×2) and F (×4). */
  severity: number;
  /** `null` where nobody walks. */
  peak: EdgePeak | null;
}

/** How full it is where a touchpoint is, in the simulated day. */
export interface TouchpointCrowding {
  /** Paths that meet at the doors of its units or lie in its zones, the worst first. */
  paths: readonly CrowdedPath[];
  /** Its units, in the order of the link; `null` where nobody joined one. */
  waits: readonly { unit: string; meanWaitMin: number | null; peakQueue: number }[];
  /** Its zones; persons per walkable m² at most, `null` where a zone has no ground to walk on. */
  zones: readonly { zone: string; peakDensity: number | null }[];
  /** Ids of the link that the plan does not have: it has changed since. */
  missing: readonly string[];
}

/** What the simulated day says of the units and zones that a touchpoint stands for. */
export function touchpointCrowding(plan: Plan, flow: FlowResult, place: TouchpointPlace): TouchpointCrowding {
  const units = place.units.filter((id) => plan.units.some((unit) => unit.id === id));
  const zones = place.zones.filter((id) => plan.zones.some((zone) => zone.id === id));
  const doors = new Set(plan.units.filter(({ id }) => units.includes(id)).map(({ node }) => node));
  const loads = new Map(flow.edges.map((edge) => [edge.id, edge]));
  const paths = plan.edges
    .filter(
      ({ from, to, zone, closed }) =>
        !closed && (doors.has(from) || doors.has(to) || (zone !== null && zones.includes(zone))),
    )
    .map(({ id, name }): CrowdedPath => {
      const load = loads.get(id);
      return { edge: id, name, severity: load?.severity ?? 0, peak: load?.peak ?? null };
    });
  return {
    paths: paths.sort(
      (a, b) =>
        b.severity - a.severity || (b.peak?.vc ?? 0) - (a.peak?.vc ?? 0) || (a.edge < b.edge ? -1 : 1),
    ),
    waits: units.flatMap((id) => {
      const unit = flow.units.find((each) => each.id === id);
      return unit ? [{ unit: id, meanWaitMin: unit.meanWaitMin, peakQueue: unit.peakQueue }] : [];
    }),
    zones: zones.map((id) => ({
      zone: id,
      peakDensity: flow.zones.find((each) => each.id === id)?.peakDensity ?? null,
    })),
    missing: [...place.units, ...place.zones].filter((id) => !units.includes(id) && !zones.includes(id)),
  };
}

/**
 * What guests say of a touchpoint and how full it is there, side by side. Says that they lie beside each other, never that
 * the one causes the other: the figure is of real guests, the crowd of a model.
 */
export function touchpointCrowdingSentence(
  touchpoint: LocalisedText,
  figure: Figure,
  { paths: [worst] }: TouchpointCrowding,
  plan: Plan,
  flow: FlowResult,
): LocalisedText {
  const said = { en: formatFigure(figure, "en"), zh: formatFigure(figure, "zh") };
  const answers =
    figure.status === "measured" ? { en: `, n = ${figure.n}`, zh: `，n = ${figure.n}` } : { en: "", zh: "" };
  const felt = {
    en: `Satisfaction with ${touchpoint.en}: ${said.en}${answers.en}.`,
    zh: `“${touchpoint.zh}”满意度：${said.zh}${answers.zh}。`,
  };
  if (!worst?.peak)
    return {
      en: `${felt.en} Nobody walks beside it in the simulated day.`,
      zh: `${felt.zh}模拟日内其旁无人步行。`,
    };
  const { los, slot } = worst.peak;
  const name = named(plan.edges, worst.edge);
  const time = clock(beginOf(flow, slot));
  return {
    en: `${felt.en} In the simulated day the path beside it, ${name.en}, is at level of service ${los} at ${time}. The two stand side by side; neither is shown to cause the other.`,
    zh: `${felt.zh}模拟日内其旁的通道${name.zh.trim()}在 ${time} 的服务水平为 ${los} 级。二者仅为并列呈现，不代表因果关系。`,
  };
}
