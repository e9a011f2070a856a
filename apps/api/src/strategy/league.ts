import { areaOf, areas } from "@touchstone/core/strategy/area/areas";
import {
  type AreaComparison,
  compareArea,
  type VenueCard,
} from "@touchstone/core/strategy/area/compare-area";
import { type StrategyFinding, strategyFinding } from "@touchstone/core/strategy/area/finding";
import { type AreaCode, type PartReading, unmeasured } from "@touchstone/core/strategy/area/part";
import { type PartGap, partGaps } from "@touchstone/core/strategy/area/part-gap";
import { scorecard } from "@touchstone/core/strategy/area/scorecard";
import type { ChosenWeights } from "@touchstone/core/strategy/area/weights";
import type { LocalisedText } from "@touchstone/core/text";
import type { Context } from "../context.ts";
import { type LayoutReadings, layoutReadings } from "./layout-readings.ts";
import type { LeagueQuestion } from "./league-question.ts";
import { marketingReadings } from "./marketing-readings.ts";
import { productReadings } from "./product-readings.ts";
import { type Readings, risksOf, serviceReadings } from "./service-readings.ts";

/** Weights by area. */
export type AreaWeights = ReadonlyMap<AreaCode, ChosenWeights>;

/** Venues on the four areas. */
export interface StrategyLeague extends LeagueQuestion {
  areas: { area: AreaCode; comparison: AreaComparison; cards: ReadonlyMap<string, VenueCard> }[];
  remarks: LayoutReadings["remarks"];
  names: ReadonlyMap<string, LocalisedText>;
}

/** One venue among them. */
export interface VenueStrategy {
  league: StrategyLeague;
  venue: string;
  finding: StrategyFinding;
  gaps: ReadonlyMap<string, PartGap>;
}

/**
 * Judges and compares venues on the four areas. Everything that takes long is an analysis that other pages ask for as well,
 * and is remembered there; only the weighing is done here.
 */
export async function strategyLeague(
  context: Context,
  question: LeagueQuestion,
  weights: AreaWeights,
): Promise<StrategyLeague> {
  const [{ readings: layout, remarks }, visits] = await Promise.all([
    layoutReadings(context, question),
    visitReadings(context, question),
  ]);
  const readings: Record<AreaCode, Readings> = { layout, ...visits };
  return {
    ...question,
    areas: areas.map(({ code, parts }) => {
      const cards = question.venues.map((venue): VenueCard => {
        const known = readings[code].get(venue);
        const all = new Map(
          parts.map((part): [string, PartReading] => [
            part.code,
            known?.get(part.code) ?? unmeasured(noneOf(code)),
          ]),
        );
        return { venue, card: scorecard(parts, all, weights.get(code)) };
      });
      return {
        area: code,
        comparison: compareArea(cards),
        cards: new Map(cards.map((card) => [card.venue, card])),
      };
    }),
    remarks,
    names: new Map(question.catalogue.venues.map(({ code, name }) => [code, name])),
  };
}

/** One venue of a league, against the others. */
export function venueStrategy(league: StrategyLeague, venue: string): VenueStrategy {
  const own = league.areas.flatMap(({ cards }) => cards.get(venue)?.card.parts ?? []);
  const peers = league.areas.flatMap(({ cards }) => [...cards.values()].filter((row) => row.venue !== venue));
  return {
    league,
    venue,
    finding: strategyFinding(league.areas, venue),
    gaps: new Map(partGaps(own, peers).map((gap) => [gap.part, gap])),
  };
}

async function visitReadings(
  context: Context,
  question: LeagueQuestion,
): Promise<Record<Exclude<AreaCode, "layout">, Readings>> {
  const { journey } = question;
  if (journey === null) return { product: new Map(), service: new Map(), marketing: new Map() };
  const visited = { ...question, journey };
  const risks = await risksOf(context, visited);
  const [product, service, marketing] = await Promise.all([
    productReadings(context, visited),
    serviceReadings(context, visited, risks),
    marketingReadings(context, visited, risks),
  ]);
  return { product, service, marketing };
}

function noneOf(area: AreaCode): LocalisedText {
  if (area === "layout") return { en: "the venue has no plan", zh: "该场所尚无规划方案" };
  if (area === "product")
    return {
      en: "demand cannot be set against supply here yet: it needs a plan with formats and visits linked to them",
      zh: "此处尚无法比较供需：需要含业态的规划方案及与之关联的到访数据",
    };
  const { name } = areaOf(area);
  return { en: `no visits for ${name.en.toLowerCase()}`, zh: `没有可用于“${name.zh}”的到访数据` };
}
