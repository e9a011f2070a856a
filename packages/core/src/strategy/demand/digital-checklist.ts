import type { Figure } from "../../indicator/figure.ts";
import type { LocalisedText } from "../../text/text.ts";

/** How a question of the checklist is answered. */
export const digitalAnswers = ["yes", "partly", "no"] as const;
export type DigitalAnswer = (typeof digitalAnswers)[number];

/** One question of the checklist. */
export interface DigitalItem {
  code: string;
  question: LocalisedText;
  /** Where data can judge it: the least that counts as met, in the unit of the evidence. `null`: a person answers. */
  limit: number | null;
}

/**
 * Digital thinking (S01 数字化思维): what a venue does with data, as questions that are met or not. A list of ours, made from what
 * the trade asks of smart scenic areas; limits are conventions of ours. Data judge what they can; a person answers the rest.
 */
export const digitalItems = [
  {
    code: "feedback-coverage",
    question: {
      en: "Are guests asked about at least 80 % of the touchpoints of their journey?",
      zh: "旅程中是否有 80% 以上的触点收集客人反馈？",
    },
    limit: 0.8,
  },
  {
    code: "complaints-closed",
    question: {
      en: "Are at least 80 % of complaints closed within 24 hours?",
      zh: "是否有 80% 以上的投诉在 24 小时内办结？",
    },
    limit: 0.8,
  },
  {
    code: "online-booking",
    question: {
      en: "Do at least half of the guests book or plan online?",
      zh: "是否有一半以上的客人在线预订或规划？",
    },
    limit: 0.5,
  },
  {
    code: "technology-works",
    question: {
      en: "Does every technology touchpoint score at least 70 of 100?",
      zh: "每个技术类触点的得分是否都达到 70 分（满分 100）？",
    },
    limit: 70,
  },
  {
    code: "load-measured",
    question: {
      en: "Is the number of people on site measured (on at least 28 days of the last 35 with data)?",
      zh: "是否持续测量在园人数（最近 35 天中至少 28 天有数据）？",
    },
    limit: 28,
  },
  {
    code: "load-shown",
    question: {
      en: "Can guests see the present load before they come and on site?",
      zh: "客人在来之前和在园内能否看到实时承载率？",
    },
    limit: null,
  },
  {
    code: "single-identity",
    question: {
      en: "Is a guest the same person to booking, gate, payment and feedback?",
      zh: "预订、检票、支付与反馈是否打通为同一客人身份？",
    },
    limit: null,
  },
  {
    code: "data-in-decisions",
    question: {
      en: "Did the last larger decision rest on figures that can be named?",
      zh: "最近一次重要决策是否有可指明的数据依据？",
    },
    limit: null,
  },
  {
    code: "data-owner",
    question: {
      en: "Is one named person responsible for guest data?",
      zh: "客人数据是否有明确的责任人？",
    },
    limit: null,
  },
  {
    code: "one-content-source",
    question: {
      en: "Do all online channels draw opening times, prices and routes from one source?",
      zh: "各线上渠道的开放时间、价格与线路是否出自同一数据源？",
    },
    limit: null,
  },
] as const satisfies readonly DigitalItem[];
export type DigitalItemCode = (typeof digitalItems)[number]["code"];

/** What data say of an item: a figure, or a count of so many. */
export type DigitalEvidence =
  | { kind: "figure"; figure: Figure; about: LocalisedText | null }
  | { kind: "count"; value: number; of: number };

/** What a person said of an item. */
export interface PersonAnswer {
  answer: DigitalAnswer;
}

/** One item, judged: by data where they tell, else by the person who answered; `null` where nobody has. */
export interface JudgedItem {
  item: DigitalItem;
  verdict: DigitalAnswer | null;
  by: "data" | "person" | null;
  evidence: DigitalEvidence | null;
}

/**
 * What data say: yes where the figure surely reaches the limit, no where it surely does not, nothing where its interval
 * holds the limit. Counts are complete: they have no interval.
 */
export function verdictByData(limit: number, evidence: DigitalEvidence): DigitalAnswer | null {
  if (evidence.kind === "count") {
    // A limit up to 1 is a share of all there are, another one a number of them.
    const reached = limit <= 1 ? evidence.value / evidence.of : evidence.value;
    return reached >= limit ? "yes" : "no";
  }
  const { figure } = evidence;
  if (figure.status !== "measured") return null;
  if (figure.interval.low >= limit) return "yes";
  return figure.interval.high < limit ? "no" : null;
}

/** Judges every item. Data that can tell come before what a person said. */
export function judgeChecklist(
  evidence: ReadonlyMap<string, DigitalEvidence>,
  answers: ReadonlyMap<string, PersonAnswer>,
): JudgedItem[] {
  return digitalItems.map((item): JudgedItem => {
    const found = item.limit === null ? null : (evidence.get(item.code) ?? null);
    const told = found && item.limit !== null ? verdictByData(item.limit, found) : null;
    if (told !== null) return { item, verdict: told, by: "data", evidence: found };
    const said = answers.get(item.code)?.answer ?? null;
    return { item, verdict: said, by: said === null ? null : "person", evidence: found };
  });
}

/** Share of the checklist met. */
export interface DigitalReadiness {
  /** 0–1: yes 1, partly ½, no 0, over the items that are answered; `null` where none is. */
  met: number | null;
  answered: number;
  items: number;
  /** What it would be if every unanswered item were no, and if every one were yes. */
  low: number;
  high: number;
}

/**
 * Share of the checklist met, of the items that are answered: an unanswered one is not asked, never a no. No sampling
 * interval, since nothing is sampled; the band says what the unanswered leave open.
 */
export function digitalReadiness(judged: readonly JudgedItem[]): DigitalReadiness {
  const points = { yes: 1, partly: 0.5, no: 0 };
  const answered = judged.flatMap(({ verdict }) => (verdict === null ? [] : [points[verdict]]));
  const sum = answered.reduce<number>((total, each) => total + each, 0);
  const items = judged.length;
  return {
    met: answered.length > 0 ? sum / answered.length : null,
    answered: answered.length,
    items,
    low: items > 0 ? sum / items : 0,
    high: items > 0 ? (sum + items - answered.length) / items : 1,
  };
}

/** What may be said of the checklist. */
export function readinessSentence({ met, answered, items, low, high }: DigitalReadiness): LocalisedText {
  if (met === null)
    return {
      en: `None of the ${items} items is answered yet: nothing can be said.`,
      zh: `${items} 项均尚未作答，无从判断。`,
    };
  const percent = (share: number) => `${Math.round(100 * share)}%`;
  const open = items - answered;
  return {
    en: `${percent(met)} of the checklist is met, by ${answered} of ${items} items answered${open > 0 ? `; with the ${open} unanswered it could be ${percent(low)} to ${percent(high)}` : ""}.`,
    zh: `清单达成 ${percent(met)}（${items} 项中已作答 ${answered} 项）${open > 0 ? `；其余 ${open} 项未作答，整体可能在 ${percent(low)} 至 ${percent(high)} 之间` : ""}。`,
  };
}
