import { freeSpeed, greatestFlow } from "../flow/weidmann.ts";
import type { Plan } from "../plan.ts";
import { type Adequacy, adequacy } from "./adequacy.ts";
import { type Balance, balance } from "./balance.ts";
import { type CarryingCapacity, carryingCapacity } from "./carrying.ts";
import { type Centrality, centrality } from "./centrality.ts";
import { type CoLocation, coLocation } from "./co-location.ts";
import { type Completeness, completeness } from "./completeness.ts";
import { type Coverage, coverage } from "./coverage.ts";
import { type CultureIntegration, cultureIntegration } from "./culture.ts";
import { type Detour, detour } from "./detour.ts";
import { type Diversity, type DiversityMeasure, diversity } from "./diversity.ts";
import { type Egress, egress } from "./egress.ts";
import { type LocalDiversity, localDiversity } from "./local-diversity.ts";
import { type Neighbourhood, neighbourhood } from "./neighbourhood.ts";
import { type NetworkShape, networkShape } from "./network-shape.ts";
import { type Revenue, revenue } from "./revenue.ts";
import { type SegmentFits, segmentFits } from "./segment-fit.ts";
import { type ToiletQueues, toiletQueues } from "./toilet-queue.ts";
import { nearestM, type WalkablePlan, walkablePlan } from "./walkable-plan.ts";
import { type ZoneDiversity, zoneDiversity } from "./zone-diversity.ts";

/** Everything that can be said of a plan before anybody walks in it. What is undefined is `null`, never 0. */
export interface LayoutStatics {
  network: NetworkShape;
  centrality: Centrality;
  detour: Detour;
  diversity: Readonly<Record<DiversityMeasure, Diversity | null>>;
  zoneDiversity: ZoneDiversity;
  /** At 100, 200 and 400 m. */
  localDiversity: readonly LocalDiversity[];
  completeness: Completeness;
  balance: Balance | null;
  coLocation: readonly CoLocation[];
  neighbourhood: Neighbourhood;
  coverage: readonly Coverage[];
  adequacy: Adequacy;
  toiletQueues: ToiletQueues | null;
  carrying: CarryingCapacity;
  egress: Egress;
  culture: CultureIntegration;
  revenue: Revenue | null;
  segments: SegmentFits;
  /** Ids of units that no gate leads to. */
  unreachable: readonly string[];
}

/** The static indicators of a plan, layout.md sections 2.1–2.7. */
export function layoutStatics(plan: Plan): LayoutStatics {
  const walkable = walkablePlan(plan);
  const network = networkShape(walkable);
  return {
    network,
    centrality: centrality(walkable),
    detour: detour(walkable),
    diversity: {
      count: diversity(walkable.mix, "count"),
      area: diversity(walkable.mix, "area"),
      revenue: diversity(walkable.mix, "revenue"),
    },
    zoneDiversity: zoneDiversity(walkable),
    localDiversity: localDiversity(walkable),
    completeness: completeness(walkable),
    balance: balance(walkable),
    coLocation: coLocation(walkable),
    neighbourhood: neighbourhood(walkable),
    coverage: coverage(walkable, network.totalLengthM),
    adequacy: adequacy(walkable),
    toiletQueues: toiletQueues(walkable),
    carrying: carryingCapacity(walkable),
    egress: egress(walkable, greatestFlow * freeSpeed.walk),
    culture: cultureIntegration(walkable, network.totalLengthM),
    revenue: revenue(walkable),
    segments: segmentFits(walkable),
    unreachable: unreachableUnits(walkable),
  };
}

function unreachableUnits(walkable: WalkablePlan): readonly string[] {
  const near = nearestM(walkable, walkable.gateNodes);
  return walkable.units.filter(({ node }) => !Number.isFinite(near[node])).map(({ unit }) => unit.id);
}
