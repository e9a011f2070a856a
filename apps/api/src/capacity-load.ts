import { carryingCapacity } from "@touchstone/core/layout/indicator/carrying";
import {
  type Capacity,
  type DayLoad,
  LOAD_LIMIT,
  type LoadSource,
  type MeasuredLoad,
  measuredLoads,
} from "@touchstone/core/measurement/capacity-load";
import {
  capacityLoadSentence,
  loadFormulas,
  loadSourceNames,
} from "@touchstone/core/measurement/capacity-load-sentence";
import { readPlannedVenues, readPlans } from "@touchstone/db/layout/read-plans";
import { readCountedDays } from "@touchstone/db/read/counted-days";
import { builder, enumOf, localised } from "./builder.ts";
import type { Context } from "./context.ts";
import { baseNode, type PlanNode, PlanRef } from "./layout/plan.ts";
import { MeasuredFigureType } from "./measurement.ts";
import { readSlice, SliceInput, venuesOf } from "./slice.ts";
import { nodeOf, type VenueNode, VenueType, venueNode } from "./venue.ts";

/** More venues than this are not given. */
const VENUES_SHOWN = 20;
/** More days at or over the line than this are not given. */
const CROSSINGS_SHOWN = 30;

interface VenueLoad {
  venue: VenueNode;
  /** The newest plan. */
  plan: PlanNode | null;
  capacity: Capacity;
  measured: readonly MeasuredLoad[];
}

const SourceEnum = enumOf<LoadSource>("LoadSource", "What a measured load is made of.", {
  occupancy: "People counted in the places of the venue, against the capacity at once.",
  "gate-balance": "Entries minus exits at the gates, against the capacity at once.",
  entries: "Entries of a day, against the capacity of a day.",
});

const StatusEnum = enumOf<MeasuredLoad["status"]>("LoadStatus", "Whether there is a load.", {
  measured: "Both counts and a capacity are there.",
  "not-measured": "Nothing of the kind was counted.",
  "no-plan": "People were counted, and no plan tells what the venue bears.",
});

const DayLoadType = builder.objectRef<DayLoad>("DayLoad").implement({
  description: "The most people of a day, or all who came on it.",
  fields: (t) => ({
    day: t.expose("day", { type: "Date", description: "The day of service." }),
    hour: t.int({
      nullable: true,
      description: "Hour of the clock in which there were most, 0–23; null of a whole day.",
      resolve: ({ hour }) => hour,
    }),
    people: t.exposeFloat("people", { description: "How many." }),
    use: t.float({
      nullable: true,
      description: "Over the capacity: 1 is full; null where no plan tells it.",
      resolve: ({ use }) => use,
    }),
  }),
});

const MeasuredLoadType = builder.objectRef<MeasuredLoad>("MeasuredLoad").implement({
  description:
    "People counted against the carrying capacity, of one source. Counts only: never a model’s figure.",
  fields: (t) => ({
    source: t.field({ type: SourceEnum, description: "Of what.", resolve: ({ source }) => source }),
    sourceName: localised(t, "What that is called.", ({ source }) => loadSourceNames[source]),
    status: t.field({
      type: StatusEnum,
      description: "Whether there is one.",
      resolve: ({ status }) => status,
    }),
    capacity: t.float({
      nullable: true,
      description: "People that the newest plan bears at once or, of entries, in a day; null without a plan.",
      resolve: ({ capacity }) => capacity,
    }),
    days: t.exposeInt("days", { description: "Days it rests on." }),
    leftOut: t.exposeInt("leftOut", {
      description: "Days that were counted and do not count: gates that do not balance, or no hours.",
    }),
    partial: t.exposeInt("partial", {
      description:
        "Days of these on which fewer places were counted than on others: at least so many people.",
    }),
    firstDay: t.field({
      type: "Date",
      nullable: true,
      description: "First of the days.",
      resolve: ({ firstDay }) => firstDay,
    }),
    lastDay: t.field({
      type: "Date",
      nullable: true,
      description: "Last of the days: how fresh it is.",
      resolve: ({ lastDay }) => lastDay,
    }),
    peak: t.field({
      type: DayLoadType,
      nullable: true,
      description: "The fullest day; null where nothing was counted.",
      resolve: ({ peak }) => peak,
    }),
    use: t.field({
      type: MeasuredFigureType,
      description:
        "Mean over days of the day’s use, the largest within the day or of entries that of the whole day; its interval takes days as the independent ones.",
      resolve: ({ use }) => use,
    }),
    crossedDays: t.int({
      nullable: true,
      description: `Days at or over ${LOAD_LIMIT * 100} % of the capacity; null where that is not known.`,
      resolve: ({ crossed }) => crossed?.length ?? null,
    }),
    fullDays: t.int({
      nullable: true,
      description: "Days over the whole capacity; null where that is not known.",
      resolve: ({ full }) => full,
    }),
    crossed: t.field({
      type: [DayLoadType],
      description: `The days at or over the line, newest first; at most ${CROSSINGS_SHOWN}.`,
      extensions: { size: CROSSINGS_SHOWN },
      resolve: ({ crossed }) => (crossed ?? []).toReversed().slice(0, CROSSINGS_SHOWN),
    }),
    formula: localised(t, "How it is computed.", ({ source }) => loadFormulas[source]),
    sentence: localised(t, "What may be said.", (load) => ({
      en: capacityLoadSentence(load, "en"),
      zh: capacityLoadSentence(load, "zh"),
    })),
  }),
});

const VenueLoadType = builder.objectRef<VenueLoad>("VenueLoad").implement({
  description: "How full a venue was, as counted, against what its newest plan bears.",
  fields: (t) => ({
    venue: t.field({ type: VenueType, description: "Where.", resolve: ({ venue }) => venue }),
    plan: t.field({
      type: PlanRef,
      nullable: true,
      description:
        "The plan that tells the capacity, and whose own simulated day stands apart; null without.",
      resolve: ({ plan }) => plan,
    }),
    instantaneousCapacity: t.float({
      nullable: true,
      description: "C₁ = Σ walkable m² ÷ m² per person (LB/T 034-2014); null without a plan.",
      resolve: ({ capacity }) => capacity.instantaneous,
    }),
    dailyCapacity: t.float({
      nullable: true,
      description: "C₂ = C₁ · Int(T/t); null without a plan.",
      resolve: ({ capacity }) => capacity.daily,
    }),
    measured: t.field({
      type: [MeasuredLoadType],
      description: "One for each source, what was not counted too.",
      extensions: { size: 3 },
      resolve: ({ measured }) => measured,
    }),
  }),
});

const LoadsType = builder.objectRef<VenueLoad[]>("CapacityLoads").implement({
  description: "How full the venues of a slice were, as counted.",
  fields: (t) => ({
    total: t.int({
      description: "Venues with counts of people or a plan.",
      resolve: (loads) => loads.length,
    }),
    limit: t.float({
      description: "From this part of the capacity on, visitors are told and sales stop.",
      resolve: () => LOAD_LIMIT,
    }),
    venues: t.field({
      type: [VenueLoadType],
      description: `These venues, the fullest first, then those with a half missing; at most ${VENUES_SHOWN}.`,
      extensions: { size: VENUES_SHOWN },
      resolve: (loads) => loads.slice(0, VENUES_SHOWN),
    }),
  }),
});

builder.queryField("loads", (t) =>
  t.field({
    type: LoadsType,
    description:
      "Measured load of venues against their carrying capacity: people counted in places, the balance of the gates, entries of a day. Venues and period of the slice count; other parts do not.",
    extensions: { cost: 50 },
    args: { slice: t.arg({ type: SliceInput, description: "Which venues and period." }) },
    resolve: async (_, { slice }, context) => {
      const catalogue = await context.known();
      const { from, to, ...rest } = readSlice(catalogue, slice);
      const venues = venuesOf(catalogue, rest);
      const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      const { counted, planned } = await context.read(async (tx) => ({
        counted: await readCountedDays(tx, { venues, ...period }),
        planned: new Set(await readPlannedVenues(tx)),
      }));
      const nodes = new Map(
        venues.flatMap((code) => {
          const venue = catalogue.venueByCode.get(code);
          return venue && (counted.has(code) || planned.has(code)) ? [[code, venueNode(venue)] as const] : [];
        }),
      );
      const loads = await Promise.all(
        [...nodes.keys()].map(async (code): Promise<VenueLoad> => {
          const known = planned.has(code) ? await capacityOf(context, code) : null;
          const capacity = known?.capacity ?? { instantaneous: null, daily: null };
          return {
            venue: nodeOf(nodes, code),
            plan: known?.plan ?? null,
            capacity,
            measured: measuredLoads(counted.get(code) ?? [], capacity),
          };
        }),
      );
      return loads.toSorted((a, b) => fullness(b) - fullness(a));
    },
  }),
);

/** What the newest plan of a venue bears; `null` where there is no plan. */
async function capacityOf(
  context: Context,
  venue: string,
): Promise<{ plan: PlanNode; capacity: Capacity } | null> {
  const [newest] = await context.read((tx) => readPlans(tx, venue));
  if (newest === undefined) return null;
  const plan = baseNode(newest);
  const { instantaneous, daily } = carryingCapacity({
    plan: await context.layouts.plan(plan, context.signal),
  });
  return { plan, capacity: { instantaneous, daily } };
}

/** The largest use; below all uses that people were counted, and below that a plan alone. */
const fullness = ({ measured }: VenueLoad): number =>
  Math.max(...measured.map(({ peak }) => (peak === null ? -2 : (peak.use ?? -1))));
