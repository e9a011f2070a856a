import { formatOf } from "@touchstone/core/format/catalogue";
import { extentOf } from "@touchstone/core/layout/extent";
import {
  type Context as Backdrop,
  type CultureCriterion,
  cultureCriteria,
  effectiveWidthM,
  type Gate,
  type PathEdge,
  type PathNode,
  type Plan,
  type Position,
  type Ring,
  type Surface,
  type Unit,
  type Zone,
} from "@touchstone/core/layout/plan";
import { builder, enumOf, type Fields, localised, localisedOrNull } from "../builder.ts";
import { inTurns } from "../in-turns.ts";
import { FormatType } from "./format.ts";

const SurfaceEnum = enumOf<Surface>("PathSurface", "What a path is.", {
  walk: "A level way.",
  stairs: "Stairs: people walk at half the speed.",
  bridge: "A bridge.",
});

export const CriterionEnum = enumOf<CultureCriterion>(
  "CultureCriterion",
  "What the culture of a unit is rated by, 0 to 4 each.",
  {
    localTheme: "It is about this place.",
    heritage: "It carries heritage.",
    authenticity: "It is genuine.",
    participation: "Visitors take part.",
    narrative: "It tells a story.",
  },
);

/** Positions one after another: x0, y0, x1, y1, … */
export const flat = (positions: readonly Position[]): number[] => positions.flat();
const flatRings = (rings: readonly Ring[]): number[][] => rings.map(flat);

const at = <Parent extends { at: Position }>(t: Fields<Parent>) =>
  t.floatList({
    description: "Metres east and north of the plan's origin.",
    resolve: ({ at: position }) => [...position],
  });
const ringsOf = <Parent extends { rings: readonly Ring[] }>(t: Fields<Parent>) =>
  t.field({
    type: t.listRef(t.listRef("Float")),
    description: "Outer ring and holes: metres, x0, y0, x1, y1, and so on; the last position is the first.",
    resolve: ({ rings }) => flatRings(rings),
  });
const assumed = <Parent extends { assumed: readonly string[] }>(t: Fields<Parent>) =>
  t.stringList({
    description: "Names of its values that are defaults, not observations.",
    resolve: ({ assumed: names }) => [...names],
  });

const ZoneType = builder.objectRef<Zone>("LayoutZone").implement({
  description: "A part of a plan.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its id in the plan." }),
    name: localised(t, "Name.", ({ name }) => name),
    ground: t.exposeString("ground", { description: "What it is: street, square, garden, beach and so on." }),
    walkableM2: t.exposeFloat("walkableM2", { description: "Area that people can walk on, m²." }),
    rings: ringsOf(t),
    assumed: assumed(t),
  }),
});

const BackdropType = builder.objectRef<Backdrop>("LayoutContext").implement({
  description: "Something that is only drawn: water, sea, green.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its id in the plan." }),
    ground: t.exposeString("ground", { description: "What it is." }),
    rings: ringsOf(t),
  }),
});

const RatingType = builder
  .objectRef<{ criterion: CultureCriterion; rating: number }>("CultureRating")
  .implement({
    description: "How the culture of a unit was rated by one criterion.",
    fields: (t) => ({
      criterion: t.field({
        type: CriterionEnum,
        description: "By what.",
        resolve: ({ criterion }) => criterion,
      }),
      rating: t.exposeFloat("rating", { description: "0 (not at all) to 4." }),
    }),
  });

const UnitType = builder.objectRef<Unit>("LayoutUnit").implement({
  description: "One instance of a business format.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its id in the plan." }),
    name: localised(t, "Name.", ({ name }) => name),
    format: t.field({
      type: FormatType,
      description: "Its business format.",
      resolve: ({ format }) => formatOf(format),
    }),
    zone: t.exposeString("zone", {
      nullable: true,
      description: "Id of its zone; null where it lies in none.",
    }),
    node: t.exposeString("node", { description: "Id of the node of the path network at its door." }),
    at: at(t),
    rings: t.field({
      type: t.listRef(t.listRef("Float")),
      nullable: true,
      description: "Its outline, as zones have theirs; null where the plan gives a point.",
      resolve: ({ rings }) => (rings === null ? null : flatRings(rings)),
    }),
    areaM2: t.exposeFloat("areaM2", { description: "Area, m²." }),
    openMin: t.exposeFloat("openMin", { description: "When it opens, minutes since local midnight." }),
    closeMin: t.exposeFloat("closeMin", {
      description: "When it closes, minutes since local midnight; beyond 1440 after midnight.",
    }),
    capacity: t.exposeFloat("capacity", { description: "Persons at once." }),
    seats: t.exposeFloat("seats", { nullable: true, description: "Seats, where the plan gives them." }),
    throughputPerHour: t.exposeFloat("throughputPerHour", {
      nullable: true,
      description: "Persons an hour through a bottleneck of its own; null where it has none.",
    }),
    dwellMin: t.exposeFloat("dwellMin", { description: "Usual stay, minutes." }),
    fixtures: t.exposeFloat("fixtures", { nullable: true, description: "Toilet fixtures, where given." }),
    beds: t.exposeFloat("beds", { nullable: true, description: "Beds, where given." }),
    revenuePerDay: t.exposeFloat("revenuePerDay", {
      nullable: true,
      description: "Revenue a day in the plan's currency, where given.",
    }),
    attraction: t.exposeFloat("attraction", { description: "How much it draws; 1 is ordinary." }),
    culture: t.field({
      type: [RatingType],
      description: "How its culture was rated; criteria that nobody rated are left out.",
      extensions: { size: 5 },
      resolve: ({ culture }) =>
        cultureCriteria.flatMap((criterion) => {
          const rating = culture?.[criterion];
          return rating === undefined ? [] : [{ criterion, rating }];
        }),
    }),
    locked: t.exposeBoolean("locked", { description: "Whether advice may not move it." }),
    assumed: assumed(t),
  }),
});

const NodeType = builder.objectRef<PathNode>("LayoutNode").implement({
  description: "Where paths meet or end.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its id in the plan." }),
    at: at(t),
  }),
});

const EdgeType = builder.objectRef<PathEdge>("LayoutEdge").implement({
  description: "A stretch of path between two nodes.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its id in the plan." }),
    name: localisedOrNull(t, "Name; null where it has none.", ({ name }) => name),
    from: t.exposeString("from", { description: "Id of the node at its one end." }),
    to: t.exposeString("to", { description: "Id of the node at its other end." }),
    line: t.floatList({
      description: "Metres, x0, y0, x1, y1, and so on.",
      resolve: ({ line }) => flat(line),
    }),
    lengthM: t.exposeFloat("lengthM", { description: "Length as people walk it, metres." }),
    widthM: t.exposeFloat("widthM", { description: "Width, metres." }),
    effectiveWidthM: t.float({
      description: "Width that people can use abreast, metres.",
      resolve: (edge) => effectiveWidthM(edge),
    }),
    surface: t.field({ type: SurfaceEnum, description: "What it is.", resolve: ({ surface }) => surface }),
    zone: t.exposeString("zone", {
      nullable: true,
      description: "Id of its zone; null where it lies in none.",
    }),
    closed: t.exposeBoolean("closed", { description: "Whether nobody may pass." }),
    locked: t.exposeBoolean("locked", { description: "Whether advice may not widen or close it." }),
    assumed: assumed(t),
  }),
});

const GateType = builder.objectRef<Gate>("LayoutGate").implement({
  description: "Where visitors come in and go out.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its id in the plan." }),
    name: localised(t, "Name.", ({ name }) => name),
    node: t.exposeString("node", { description: "Id of its node." }),
    at: at(t),
    entryShare: t.exposeFloat("entryShare", { description: "Share of arrivals, 0 to 1." }),
    lanes: t.exposeFloat("lanes", { description: "Lanes." }),
    perLaneHour: t.exposeFloat("perLaneHour", { description: "Persons an hour through one lane." }),
    assumed: assumed(t),
  }),
});

const OriginType = builder.objectRef<Plan["origin"]>("LayoutOrigin").implement({
  description: "Where a plan touches the earth, WGS84.",
  fields: (t) => ({
    lon: t.exposeFloat("lon", { description: "Longitude, degrees." }),
    lat: t.exposeFloat("lat", { description: "Latitude, degrees." }),
  }),
});

export const DrawingType = builder.objectRef<Plan>("LayoutDrawing").implement({
  description: "A plan to draw: projected to the plane, in metres east and north of its origin.",
  fields: (t) => ({
    origin: t.field({ type: OriginType, description: "The origin.", resolve: ({ origin }) => origin }),
    extent: t.floatList({
      description: "Smallest and largest coordinates: x0, y0, x1, y1, metres.",
      resolve: (plan) => [...extentOf(plan)],
    }),
    openMin: t.int({
      description: "When the venue opens, minutes since local midnight.",
      resolve: ({ day }) => day.openMin,
    }),
    closeMin: t.int({
      description: "When the venue closes, minutes since local midnight; beyond 1440 after midnight.",
      resolve: ({ day }) => day.closeMin,
    }),
    visitors: t.float({
      description: "Visitors of the day it is designed for.",
      resolve: ({ arrivals }) => arrivals.total,
    }),
    zones: t.field({
      type: [ZoneType],
      description: "Zones.",
      extensions: { size: 20 },
      resolve: ({ zones }) => zones,
    }),
    contexts: t.field({
      type: [BackdropType],
      description: "What is only drawn.",
      extensions: { size: 20 },
      resolve: ({ contexts }) => contexts,
    }),
    units: t.field({
      type: [UnitType],
      description: "Units, in the plan's order.",
      extensions: { size: 300 },
      resolve: ({ units }) => inTurns(units, 100, (unit) => unit),
    }),
    nodes: t.field({
      type: [NodeType],
      description: "Nodes of the path network, in the plan's order.",
      extensions: { size: 500 },
      resolve: ({ nodes }) => inTurns(nodes, 200, (node) => node),
    }),
    edges: t.field({
      type: [EdgeType],
      description: "Paths, in the plan's order.",
      extensions: { size: 1_000 },
      resolve: ({ edges }) => inTurns(edges, 100, (edge) => edge),
    }),
    gates: t.field({
      type: [GateType],
      description: "Gates.",
      extensions: { size: 10 },
      resolve: ({ gates }) => gates,
    }),
  }),
});
