import type { Slice } from "@touchstone/core/slice";
import type { StoredVenue, StoredVenueGroup } from "@touchstone/db/catalogue/read-venues";
import { builder, localised } from "./builder.ts";
import { askCompared, CompareInput } from "./compare.ts";
import { connectionOf, pageOf, readPage } from "./connection.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { askFigure, IndicatorIdEnum, plainIndicator, questionOf } from "./indicator.ts";
import { JourneyType, journeyNode } from "./journey.ts";
import { Node, nodeId, registerNode } from "./node.ts";
import { SectorEnum } from "./sector.ts";
import { readSlice, SliceInput, venuesOf } from "./slice.ts";

export type VenueNode = StoredVenue & { __typename: "Venue" };
type GroupNode = StoredVenueGroup & { __typename: "VenueGroup" };

export const venueNode = (venue: StoredVenue): VenueNode => ({ ...venue, __typename: "Venue" });
const groupNode = (group: StoredVenueGroup): GroupNode => ({ ...group, __typename: "VenueGroup" });

const VenueGroupRef = builder.objectRef<GroupNode>("VenueGroup");
export const VenueType = builder.objectRef<VenueNode>("Venue");

/** A venue by its code. @throws if it is not there: codes come from the same catalogue */
export function nodeOf(venues: ReadonlyMap<string, VenueNode>, code: string): VenueNode {
  const venue = venues.get(code);
  if (!venue) throw new Error(`venue ${code} was compared and is not known`);
  return venue;
}

/**
 * A slice of one venue's data. The venue is left open, so that many venues are read together.
 * @throws InputError when the slice names other venues only
 */
function ofVenue({ venues, ...rest }: Slice, code: string): Slice {
  if (venues !== undefined && !venues.includes(code))
    throw new InputError(["slice", "venues"], {
      en: `The slice leaves out "${code}", the venue that is asked.`,
      zh: `切片未包含所询问的场所“${code}”。`,
    });
  return rest;
}

VenueType.implement({
  description: "A place guests visit: the unit that is compared.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: ({ code }) => nodeId("Venue", code) }),
    code: t.exposeString("code", { description: "Its name in slices and addresses." }),
    name: localised(t, "Name.", ({ name }) => name),
    sector: t.field({ type: SectorEnum, description: "Kind of venue.", resolve: ({ sector }) => sector }),
    timeZone: t.exposeString("timeZone", { description: "IANA time zone its days are counted in." }),
    fictional: t.exposeBoolean("fictional", { description: "Whether its data is made up." }),
    firstDay: t.field({
      type: "Date",
      nullable: true,
      description: "First day on which it has visits; null when it has none.",
      resolve: ({ firstDay }) => firstDay,
    }),
    lastDay: t.field({
      type: "Date",
      nullable: true,
      description: "Last day on which it has visits; null when it has none.",
      resolve: ({ lastDay }) => lastDay,
    }),
    groups: t.field({
      type: [VenueGroupRef],
      description: "Groups it belongs to.",
      extensions: { size: 3 },
      resolve: async ({ groups }, _, context) => {
        const { groupByCode } = await context.known();
        return groups.flatMap((code) => groupByCode.get(code) ?? []).map(groupNode);
      },
    }),
    journeys: t.field({
      type: [JourneyType],
      description: "Journeys it has visits on.",
      extensions: { size: 2 },
      resolve: async ({ code }, _, context) => {
        const { journeys } = await context.known();
        return journeys
          .filter(({ venues }) => venues.includes(code))
          .map(({ journey }) => journeyNode(journey));
      },
    }),
    visits: t.int({
      description: "This venue's visits in the slice.",
      extensions: { cost: 1 },
      args: {
        slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      },
      resolve: async ({ code }, { slice }, context) => {
        const narrowed = ofVenue(readSlice(await context.known(), slice), code);
        const { visits } = await context.answers.load({ slice: narrowed, venue: code, item: null });
        return visits;
      },
    }),
    figure: t.field({
      type: FigureType,
      description: "One indicator at this venue.",
      args: {
        indicator: t.arg({ type: IndicatorIdEnum, required: true, description: "Which indicator." }),
        slice: t.arg({
          type: SliceInput,
          description: "Which part of the venue's data; everything when left out.",
        }),
        weighted: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: "Count answers by their survey weight.",
        }),
        compare: t.arg({
          type: CompareInput,
          description: "What to compare it with; the result stands in `compared`.",
        }),
      },
      resolve: async ({ code }, { indicator, slice, weighted, compare }, context) => {
        const catalogue = await context.known();
        const narrowed = ofVenue(readSlice(catalogue, slice), code);
        const question = questionOf(catalogue, plainIndicator(indicator), narrowed);
        return compare == null
          ? askFigure(context, question, code, weighted)
          : askCompared(context, question, code, weighted, compare);
      },
    }),
  }),
});

const VenueGroupType = VenueGroupRef.implement({
  description: "Venues that belong together, in one of several hierarchies.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: ({ code }) => nodeId("VenueGroup", code) }),
    code: t.exposeString("code", { description: "Its name in slices and addresses." }),
    name: localised(t, "Name.", ({ name }) => name),
    hierarchy: t.exposeString("hierarchy", {
      description: "Name of the hierarchy it is part of, such as site or region.",
    }),
    venues: t.field({
      type: [VenueType],
      description: "Its venues.",
      extensions: { size: 50 },
      resolve: async ({ venues }, _, context) => {
        const { venueByCode } = await context.known();
        return venues.flatMap((code) => venueByCode.get(code) ?? []).map(venueNode);
      },
    }),
  }),
});

registerNode("Venue", async (code, context) => {
  const venue = (await context.known()).venueByCode.get(code);
  return venue ? venueNode(venue) : null;
});
registerNode("VenueGroup", async (code, context) => {
  const group = (await context.known()).groupByCode.get(code);
  return group ? groupNode(group) : null;
});

const VenueConnection = connectionOf("Venue", VenueType);

builder.queryFields((t) => ({
  venues: t.field({
    type: VenueConnection,
    description: "Venues in the order of their codes, page by page.",
    args: {
      first: t.arg.int({ required: true, defaultValue: 20, description: "How many, 1 to 100." }),
      after: t.arg.string({ description: "Cursor after which the page begins." }),
      group: t.arg.string({ description: "Code of a group: only its venues." }),
      sector: t.arg({ type: SectorEnum, description: "Only venues of this kind." }),
    },
    resolve: async (_, { first, after, group, sector }, context) => {
      const catalogue = await context.known();
      if (group != null && !catalogue.groupByCode.has(group))
        throw new InputError(["group"], {
          en: `There is no venue group "${group}".`,
          zh: `没有场所分组“${group}”。`,
        });
      const codes = new Set(venuesOf(catalogue, group == null ? {} : { group }));
      const venues = catalogue.venues.filter(
        (venue) => codes.has(venue.code) && (sector == null || venue.sector === sector),
      );
      return pageOf(
        "venues",
        venues.map(venueNode),
        ({ code }) => code,
        readPage("venues", { first, after }),
      );
    },
  }),
  venue: t.field({
    type: VenueType,
    nullable: true,
    description: "The venue of a code; null when there is none.",
    args: { code: t.arg.string({ required: true, description: "Code of the venue." }) },
    resolve: async (_, { code }, context) => {
      const venue = (await context.known()).venueByCode.get(code);
      return venue ? venueNode(venue) : null;
    },
  }),
  venueGroups: t.field({
    type: [VenueGroupType],
    description: "All venue groups.",
    extensions: { size: 20 },
    resolve: async (_, __, context) => (await context.known()).groups.map(groupNode),
  }),
  venueGroup: t.field({
    type: VenueGroupType,
    nullable: true,
    description: "The venue group of a code; null when there is none.",
    args: { code: t.arg.string({ required: true, description: "Code of the group." }) },
    resolve: async (_, { code }, context) => {
      const group = (await context.known()).groupByCode.get(code);
      return group ? groupNode(group) : null;
    },
  }),
}));
