import type { LocalisedText } from "../../text/text.ts";
import { formatCount } from "../../unit/unit.ts";
import { beginOf } from "../flow/slot-clock.ts";
import { effectiveWidthM, type Plan, type Unit } from "../plan.ts";
import { clock, metres, named, percent } from "../wording.ts";
import type { AdviceObjective } from "./advice.ts";
import { type Diagnosis, diagnosis } from "./diagnosis.ts";
import type { Footfall } from "./footfall.ts";
import type { Move } from "./move.ts";
import { feeders } from "./trips.ts";

/** A queue of so many people at its longest is worth naming. */
const QUEUE = 20;
/** Share of the people on an edge from which a unit is said to send them there. */
const SENDS = 0.02;

/**
 * Why a move helps, in one line, from the two simulated days: the edge that it takes most crowding off, who walked there
 * because of what is moved, and the worst minute there before and after.
 */
export function adviceSentence(
  before: Footfall,
  after: Footfall,
  move: Move,
  objective: AdviceObjective,
): LocalisedText {
  const then = diagnosis(before, objective);
  const now = diagnosis(after, objective);
  const edge = relieved(then, now);
  if (edge === null) return { en: "Spreads visitors more evenly.", zh: "使客流分布更均匀。" };
  const story = new Story(then, now, edge);
  const told = opening(story, move, before, after);
  const effect = story.effect();
  return { en: `${told.en} ${effect.en}`, zh: closedUp(`${told.zh}${effect.zh}`) };
}

/** Names of Latin letters come with a space on either side; before and after punctuation there is none. */
const closedUp = (zh: string) =>
  zh
    .replace(/ +(?=[，。；：、（）”])/g, "")
    .replace(/(?<=[，。；：、（“]) +/g, "")
    .trim();

/** The edge of which most of the objective is taken; `null` where there is none. */
function relieved(then: Diagnosis, now: Diagnosis): number | null {
  let best: number | null = null;
  let most = 0;
  then.burden.forEach((burden, edge) => {
    const less = burden - (now.burden[edge] as number);
    if (less > most) {
      most = less;
      best = edge;
    }
  });
  return best;
}

function opening(story: Story, { edit, kind }: Move, before: Footfall, after: Footfall): LocalisedText {
  const { plan, edge } = story;
  switch (edit.op) {
    case "move":
      return story.away(edit.unit);
    case "swap": {
      const [a, b] = [story.shareOf(edit.a), story.shareOf(edit.b)];
      return story.away(a >= b ? edit.a : edit.b, a >= b ? edit.b : edit.a);
    }
    case "widen": {
      const { widthM, deductM } = plan.edges.find(({ id }) => id === edit.edge) as Plan["edges"][number];
      const [had, gets] = [
        effectiveWidthM({ widthM, deductM }),
        effectiveWidthM({ widthM: edit.widthM, deductM }),
      ];
      const share = percent(story.burdenShare);
      return {
        en: `${share} of all pressure on paths is on ${edge.en}, which has ${metres(had)} m of free width and gets ${metres(gets)} m.`,
        zh: `${edge.zh}净宽仅 ${metres(had)} 米，却占全园通行压力的 ${share}；拓宽后净宽 ${metres(gets)} 米。`,
      };
    }
    case "addEdge": {
      const walk = before.walks.from(index(plan, edit.from)).distance[index(plan, edit.to)] as number;
      const used = peopleOn(after, edit.id);
      const [far, near] = [Math.round(walk), Math.round(edit.lengthM ?? 0)];
      return {
        en: `From ${edit.from} to ${edit.to} it is ${far} m on foot today and would be ${near} m; ${formatCount(used, "en")} persons a day take the new way, away from ${edge.en}.`,
        zh: `${edit.from} 至 ${edit.to} 目前需步行 ${far} 米，新路仅 ${near} 米；每天约 ${formatCount(used, "zh")} 人改走新路，不再经过${edge.zh}。`,
      };
    }
    case "addGate": {
      const entering = Math.round(plan.arrivals.total * edit.entryShare);
      return {
        en: `About ${formatCount(entering, "en")} visitors a day come in at ${edit.node}, and those near it leave there, without walking over ${edge.en}.`,
        zh: `每天约 ${formatCount(entering, "zh")} 名游客从 ${edit.node} 入园，附近的游客也可由此离园，不必经过${edge.zh}。`,
      };
    }
    case "setUnit": {
      const name = named(plan.units, edit.unit);
      if (kind === "capacity") {
        const [then, now] = [before, after].map((day) => waitOf(day, edit.unit).toFixed(1));
        return {
          en: `The mean wait at ${name.en} falls from ${then} to ${now} minutes, so that people stay near it instead of walking on over ${edge.en}.`,
          zh: `${name.zh}的平均等候由 ${then} 分钟降至 ${now} 分钟，游客就近停留，不再经${edge.zh}转往他处。`,
        };
      }
      const { openMin, closeMin } = edit.set;
      const hours = `${clock(openMin ?? 0)}–${clock(closeMin ?? 0)}`;
      const share = percent(story.shareOf(edit.unit));
      return {
        en: `${share} of the people on ${edge.en} walk to or from ${name.en}; open ${hours}, it draws them there at other times.`,
        zh: `${edge.zh}上 ${share} 的行人往来于${name.zh}；开放时间改为 ${hours} 后，客流与高峰错开。`,
      };
    }
    default:
      return { en: "", zh: "" };
  }
}

/** What can be told of the edge that is relieved. */
class Story {
  readonly plan: Plan;
  readonly edge: LocalisedText;
  readonly #then: Diagnosis;
  readonly #now: Diagnosis;
  readonly #at: number;
  readonly #feeders: Float64Array;

  constructor(then: Diagnosis, now: Diagnosis, edge: number) {
    this.plan = then.footfall.plan;
    this.#then = then;
    this.#now = now;
    this.#at = edge;
    const { en, zh } = named(this.plan.edges, this.plan.edges[edge]?.id as string);
    this.edge = this.plan.edges[edge]?.name ? { en, zh } : { en: `path ${en}`, zh: `通道${zh}` };
    this.#feeders = feeders(then.footfall, then.trips, edge);
  }

  /** Share of the objective that the edge makes up. */
  get burdenShare(): number {
    const all = this.#then.burden.reduce((sum, each) => sum + each, 0);
    return (this.#then.burden[this.#at] as number) / all;
  }

  /** Share of the people on the edge who walk to or from a unit. */
  shareOf(unit: string): number {
    const walked = this.#then.persons[this.#at] as number;
    const place = this.plan.units.findIndex(({ id }) => id === unit);
    return walked > 0 ? (this.#feeders[place] as number) / walked : 0;
  }

  /** A unit leaves, perhaps in exchange for another. */
  away(unit: string, other?: string): LocalisedText {
    const { en, zh } = named(this.plan.units, unit);
    const queue = this.#longestQueue(unit);
    const share = this.shareOf(unit);
    const who =
      queue >= QUEUE
        ? {
            en: `the queue of ${en} (up to ${formatCount(queue, "en")} persons)`,
            zh: `${zh}的排队人流（最多 ${formatCount(queue, "zh")} 人）`,
          }
        : { en: `the visitors of ${en}`, zh: `${zh}的客流` };
    const place = other === undefined ? null : named(this.plan.units, other);
    const exchange = place
      ? { en: `, in exchange for ${place.en}`, zh: `，与${place.zh}互换位置` }
      : { en: "", zh: "" };
    if (share < SENDS)
      return {
        en: `Draws people away from ${this.edge.en} by moving ${en}${exchange.en}.`,
        zh: `调整${zh}的位置${exchange.zh}，引导客流避开${this.edge.zh}。`,
      };
    return {
      en: `Moves ${who.en} away from ${this.edge.en}${exchange.en}: ${percent(share)} of the people there walk to or from it.`,
      zh: `使${who.zh}离开${this.edge.zh}${exchange.zh}：该处 ${percent(share)} 的行人往来于此。`,
    };
  }

  /** The worst slot there, before and after. */
  effect(): LocalisedText {
    const then = this.#then.footfall.graded.peak[this.#at];
    if (!then) return { en: "", zh: "" };
    const now = this.#now.footfall.graded.peak[this.#at];
    const time = clock(beginOf(this.#then.footfall.crowd.clock, then.slot));
    const [had, has] = [then.vc.toFixed(2), (now?.vc ?? 0).toFixed(2)];
    const [was, is] = [then.los, now?.los ?? "A"];
    return {
      en: `Its worst moment (${time}, v/c ${had}, grade ${was}) eases to v/c ${has}, grade ${is}.`,
      zh: `最拥挤时刻（${time}，饱和度 ${had}，${was} 级）缓解为饱和度 ${has}，${is} 级。`,
    };
  }

  #longestQueue(unit: string): number {
    const { day } = this.#then.footfall.crowd;
    const place = this.plan.units.findIndex(({ id }: Unit) => id === unit);
    return day.queue
      .subarray(place * day.slots, (place + 1) * day.slots)
      .reduce((max, each) => Math.max(max, each), 0);
  }
}

const index = (plan: Plan, node: string) => plan.nodes.findIndex(({ id }) => id === node);

function peopleOn({ plan, crowd }: Footfall, edge: string): number {
  const { slots } = crowd.day;
  const at = plan.edges.findIndex(({ id }) => id === edge);
  return crowd.loads.subarray(at * slots, (at + 1) * slots).reduce((sum, each) => sum + each, 0);
}

function waitOf({ plan, crowd }: Footfall, unit: string): number {
  const { day, clock: slots } = crowd;
  const at = plan.units.findIndex(({ id }) => id === unit);
  const waited = day.queue
    .subarray(at * day.slots, (at + 1) * day.slots)
    .reduce((sum, each) => sum + each, 0);
  const visits = day.joined[(at + 1) * day.slots - 1] as number;
  return visits > 0 ? (waited * slots.slotMin) / visits : 0;
}
