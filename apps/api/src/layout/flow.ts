import {
  type EdgeFlow,
  type EdgePeak,
  type Feeder,
  type Feeders,
  type FlowResult,
  type LosGrade,
  losGrades,
  type UnitFlow,
  type ZoneFlow,
} from "@touchstone/core/layout/flow/flow-result";
import { beginOf } from "@touchstone/core/layout/flow/slot-clock";
import { losLetters, slotValues } from "@touchstone/core/layout/flow/slot-values";
import type { Plan } from "@touchstone/core/layout/plan";
import { builder, enumOf, type Fields, localisedOrNull } from "../builder.ts";
import { inTurns } from "../in-turns.ts";

/** A simulated day and the plan that it is of. */
export interface FlowOf {
  plan: Plan;
  flow: FlowResult;
}

const LosEnum = enumOf<LosGrade>("LevelOfService", "How freely people walk on a path (Fruin).", {
  A: "Freely.",
  B: "With some choice of speed.",
  C: "Slower; passing is hard.",
  D: "Crowded: most cannot choose their speed.",
  E: "Shuffling.",
  F: "At a standstill.",
});

const indexed = <T>(list: readonly T[]): [number, T][] => [...list.entries()];

type LoadOf = FlowOf & { peak: EdgePeak };

/** How full a path is in one slot. */
const loadFields = <Parent extends LoadOf>(t: Fields<Parent>) => ({
  slot: t.int({ description: "The slot, 0 from opening.", resolve: ({ peak }) => peak.slot }),
  minuteOfDay: t.int({
    description: "When it begins, minutes since local midnight.",
    resolve: ({ flow, peak }) => beginOf(flow, peak.slot),
  }),
  flowPerMin: t.float({
    description: "Persons a minute, both ways.",
    resolve: ({ peak }) => peak.flowPerMin,
  }),
  density: t.float({ description: "Persons a m².", resolve: ({ peak }) => peak.density }),
  vc: t.float({
    description: "Flow over the greatest that is possible; over 1 it would jam.",
    resolve: ({ peak }) => peak.vc,
  }),
  los: t.field({ type: LosEnum, description: "Level of service.", resolve: ({ peak }) => peak.los }),
});

export const PeakType = builder.objectRef<LoadOf>("EdgePeak").implement({
  description: "The worst slot of a path.",
  fields: loadFields,
});

type FeedersOf = FlowOf & { feeders: Feeders };

const FeederType = builder.objectRef<FlowOf & { feeder: Feeder }>("BottleneckFeeder").implement({
  description: "A unit whose visitors walk over a crowded path.",
  fields: (t) => ({
    unit: t.string({ description: "Id of the unit.", resolve: ({ feeder }) => feeder.unit }),
    name: localisedOrNull(
      t,
      "Name of the unit.",
      ({ plan, feeder }) => plan.units.find(({ id }) => id === feeder.unit)?.name,
    ),
    share: t.float({
      description: "Share of the walks over the path: half of those from the unit and half of those to it.",
      resolve: ({ feeder }) => feeder.share,
    }),
    from: t.float({
      description: "Share of the people on the path who come from the unit.",
      resolve: ({ feeder }) => feeder.from,
    }),
    to: t.float({
      description: "Share of the people on the path who go to the unit.",
      resolve: ({ feeder }) => feeder.to,
    }),
  }),
});

const FeedersType = builder.objectRef<FeedersOf>("BottleneckFeeders").implement({
  description:
    "Whose visitors make a path crowded in its worst slot. Each walk counts half for where it begins and half for where it ends; the shares of units, others and gates add up to 1.",
  fields: (t) => ({
    persons: t.float({
      description: "Persons on the path in the slot.",
      resolve: ({ feeders }) => feeders.persons,
    }),
    units: t.field({
      type: [FeederType],
      description: "The units with the greatest shares, greatest first.",
      extensions: { size: 3 },
      resolve: ({ plan, flow, feeders }) => feeders.units.map((feeder) => ({ plan, flow, feeder })),
    }),
    others: t.float({
      description: "Share of all other units together.",
      resolve: ({ feeders }) => feeders.others,
    }),
    gates: t.float({
      description: "Share of coming in through gates and going out.",
      resolve: ({ feeders }) => feeders.gates,
    }),
  }),
});

const BottleneckType = builder
  .objectRef<FlowOf & { peak: FlowResult["bottlenecks"][number] }>("LayoutBottleneck")
  .implement({
    description: "One of the worst paths: by severity, then by how full it is.",
    fields: (t) => ({
      edge: t.string({ description: "Id of the path.", resolve: ({ peak }) => peak.edge }),
      name: localisedOrNull(
        t,
        "Name of the path; null where it has none.",
        ({ plan, peak }) => plan.edges.find(({ id }) => id === peak.edge)?.name,
      ),
      severity: t.float({
        description: "Person-minutes over the day at levels D (×1), E (×2) and F (×4).",
        resolve: ({ peak }) => peak.severity,
      }),
      feeders: t.field({
        type: FeedersType,
        nullable: true,
        description: "Whose visitors walk there in the worst slot; null where it was not computed.",
        resolve: ({ plan, flow, peak: { feeders } }) => feeders && { plan, flow, feeders },
      }),
      ...loadFields(t),
    }),
  });

const UnitFlowType = builder
  .objectRef<FlowOf & { unit: UnitFlow; index: number }>("LayoutUnitFlow")
  .implement({
    description: "One unit over the day.",
    fields: (t) => ({
      unit: t.string({ description: "Id of the unit.", resolve: ({ unit }) => unit.id }),
      visits: t.float({ description: "Persons who joined it.", resolve: ({ unit }) => unit.visits }),
      meanWaitMin: t.float({
        nullable: true,
        description: "Minutes waited per person who joined; null where nobody did.",
        resolve: ({ unit }) => unit.meanWaitMin,
      }),
      peakQueue: t.float({
        description: "Persons waiting at most.",
        resolve: ({ unit }) => unit.peakQueue,
      }),
      peakQueueMinute: t.int({
        description: "When, minutes since local midnight.",
        resolve: ({ flow, unit }) => beginOf(flow, unit.peakQueueSlot),
      }),
      peakInService: t.float({
        description: "Persons inside at most.",
        resolve: ({ unit }) => unit.peakInService,
      }),
      queue: t.floatList({
        description: "Persons waiting at the end of each slot.",
        extensions: { cost: 2 },
        resolve: ({ flow, index }) => [...slotValues(flow.unitQueue, index, flow)],
      }),
      inService: t.floatList({
        description: "Persons inside at the end of each slot.",
        extensions: { cost: 2 },
        resolve: ({ flow, index }) => [...slotValues(flow.unitInService, index, flow)],
      }),
    }),
  });

const EdgeFlowType = builder
  .objectRef<FlowOf & { edge: EdgeFlow; index: number }>("LayoutEdgeFlow")
  .implement({
    description: "One path over the day.",
    fields: (t) => ({
      edge: t.string({ description: "Id of the path.", resolve: ({ edge }) => edge.id }),
      total: t.float({ description: "Persons who walked it.", resolve: ({ edge }) => edge.total }),
      severity: t.float({
        description: "Person-minutes over the day at levels D (×1), E (×2) and F (×4).",
        resolve: ({ edge }) => edge.severity,
      }),
      peak: t.field({
        type: PeakType,
        nullable: true,
        description: "Its worst slot; null where nobody walks.",
        resolve: ({ edge, ...of }) => (edge.peak === null ? null : { ...of, peak: edge.peak }),
      }),
      los: t.string({
        description: "Level of service slot by slot: a letter A to F for each, `-` where nobody walks.",
        resolve: ({ flow, index }) => losLetters(flow, index),
      }),
      persons: t.floatList({
        description: "Persons who set out on it in each slot.",
        extensions: { cost: 2 },
        resolve: ({ flow, index }) => [...slotValues(flow.edgeFlow, index, flow)],
      }),
    }),
  });

const ZoneFlowType = builder.objectRef<ZoneFlow>("LayoutZoneFlow").implement({
  description: "One zone over the day.",
  fields: (t) => ({
    zone: t.string({ description: "Id of the zone.", resolve: ({ id }) => id }),
    meanDensity: t.exposeFloat("meanDensity", {
      nullable: true,
      description: "Persons a walkable m² over opening hours; null where the zone has none.",
    }),
    peakDensity: t.exposeFloat("peakDensity", { nullable: true, description: "The same at most." }),
    peakOccupancy: t.exposeFloat("peakOccupancy", { description: "Persons at most." }),
    m2PerPersonAtPeak: t.exposeFloat("m2PerPersonAtPeak", {
      nullable: true,
      description: "Walkable m² a person then; null where nobody is or nothing is walkable.",
    }),
  }),
});

const GradeType = builder.objectRef<{ los: LosGrade; personMinutes: number }>("LosPersonMinutes").implement({
  description: "How long people walk at one level of service.",
  fields: (t) => ({
    los: t.field({ type: LosEnum, description: "The level.", resolve: ({ los }) => los }),
    personMinutes: t.exposeFloat("personMinutes", { description: "Person-minutes over the day." }),
  }),
});

const PeakInsideType = builder.objectRef<FlowResult["peak"]>("LayoutPeak").implement({
  description: "When most people are in the venue.",
  fields: (t) => ({
    inside: t.exposeFloat("inside", { description: "Persons." }),
    slot: t.exposeInt("slot", { description: "The slot, 0 from opening." }),
    minuteOfDay: t.exposeInt("minuteOfDay", { description: "When, minutes since local midnight." }),
  }),
});

const ChecksType = builder.objectRef<FlowResult["checks"]>("FlowChecks").implement({
  description: "What the simulation was checked by; a violation would have been an error.",
  fields: (t) => ({
    conservationError: t.exposeFloat("conservationError", {
      description: "Largest difference of those admitted and those gone or inside, over all slots, persons.",
    }),
    personKmError: t.exposeFloat("personKmError", {
      description: "Difference of person-kilometres counted on paths and by origin and destination, km.",
    }),
  }),
});

export const FlowType = builder.objectRef<FlowOf>("LayoutFlow").implement({
  description:
    "A simulated day of visitors: deterministic, slot by slot, everybody accounted for. A model: no groups, shortest ways whatever the crowd, one floor. How well it fits a real place is unproven until it is calibrated.",
  fields: (t) => ({
    openMin: t.int({
      description: "Minutes since local midnight at which slot 0 begins.",
      resolve: ({ flow }) => flow.openMin,
    }),
    slotMin: t.int({ description: "Minutes of a slot.", resolve: ({ flow }) => flow.slotMin }),
    openSlots: t.int({ description: "Slots until closing.", resolve: ({ flow }) => flow.openSlots }),
    slots: t.int({ description: "Slots until everybody is out.", resolve: ({ flow }) => flow.slots }),
    inside: t.floatList({
      description: "Persons in the venue at the end of each slot.",
      resolve: ({ flow }) => Array.from(flow.inside),
    }),
    peak: t.field({
      type: PeakInsideType,
      description: "When most are in.",
      resolve: ({ flow }) => flow.peak,
    }),
    admitted: t.float({ description: "Persons who came in.", resolve: ({ flow }) => flow.admitted }),
    joins: t.float({ description: "Visits of units.", resolve: ({ flow }) => flow.joins }),
    personKm: t.float({
      description: "Kilometres that all walked along shortest ways, without wandering.",
      resolve: ({ flow }) => flow.personKm,
    }),
    meanWaitMin: t.float({
      nullable: true,
      description: "Minutes waited per visit of a unit; null where nobody visited any.",
      resolve: ({ flow }) => flow.meanWaitMin,
    }),
    losPersonMinutes: t.field({
      type: [GradeType],
      description: "How long people walk at each level of service, A to F.",
      extensions: { size: 6 },
      resolve: ({ flow }) =>
        losGrades.map((los, i) => ({ los, personMinutes: flow.losPersonMinutes[i] as number })),
    }),
    losDEFShare: t.float({
      nullable: true,
      description: "Share of walking person-minutes at levels D to F; null where nobody walks.",
      resolve: ({ flow }) => flow.losDEFShare,
    }),
    severity: t.float({
      description: "Person-minutes at levels D (×1), E (×2) and F (×4).",
      resolve: ({ flow }) => flow.severity,
    }),
    pressure: t.float({
      nullable: true,
      description: "Mean of (flow over capacity)² over walking person-minutes; null where nobody walks.",
      resolve: ({ flow }) => flow.pressure,
    }),
    carryingUse: t.float({
      nullable: true,
      description: "Persons at most over the instantaneous carrying capacity.",
      resolve: ({ flow }) => flow.carryingUse,
    }),
    bottlenecks: t.field({
      type: [BottleneckType],
      description: "The ten worst paths: by severity, then by how full they are.",
      extensions: { size: 10 },
      resolve: ({ flow, plan }) => flow.bottlenecks.map((peak) => ({ flow, plan, peak })),
    }),
    units: t.field({
      type: [UnitFlowType],
      description: "Units, in the plan's order.",
      extensions: { size: 300 },
      resolve: ({ flow, plan }) =>
        inTurns(indexed(flow.units), 50, ([index, unit]) => ({ flow, plan, unit, index })),
    }),
    edges: t.field({
      type: [EdgeFlowType],
      description: "Paths, in the plan's order.",
      extensions: { size: 1_000 },
      resolve: ({ flow, plan }) =>
        inTurns(indexed(flow.edges), 50, ([index, edge]) => ({ flow, plan, edge, index })),
    }),
    zones: t.field({
      type: [ZoneFlowType],
      description: "Zones, in the plan's order.",
      extensions: { size: 20 },
      resolve: ({ flow }) => flow.zones,
    }),
    checks: t.field({
      type: ChecksType,
      description: "What it was checked by.",
      resolve: ({ flow }) => flow.checks,
    }),
  }),
});
