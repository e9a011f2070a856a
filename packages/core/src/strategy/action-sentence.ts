import { dayLabel } from "../calendar/label.ts";
import type { Locale } from "../text/text.ts";
import { formatValue, type Unit } from "../unit/unit.ts";
import type { ActionPlan, ActionStatus, PortfolioPlace } from "./action.ts";

/** How many actions stand where, in one sentence. */
export function portfolioSentence(places: readonly PortfolioPlace[], locale: Locale): string {
  const zh = locale === "zh";
  if (places.length === 0) return zh ? "还没有任何行动。" : "There are no actions yet.";
  const count = (place: PortfolioPlace) => places.filter((one) => one === place).length;
  const parts = order.flatMap((place) => {
    const n = count(place);
    return n === 0 ? [] : [zh ? `${n} 项${words[place].zh}` : `${n} ${words[place].en}`];
  });
  const total = places.length;
  return zh
    ? `共 ${total} 项行动：${parts.join("，")}。`
    : `${total} ${total === 1 ? "action" : "actions"}: ${parts.join(", ")}.`;
}

const order: readonly PortfolioPlace[] = [
  "worked",
  "did-not",
  "cannot-tell",
  "running",
  "planned",
  "abandoned",
];

const words: Record<PortfolioPlace, { en: string; zh: string }> = {
  planned: { en: "planned", zh: "计划中" },
  running: { en: "running, too early to tell", zh: "进行中、尚早" },
  worked: { en: "worked", zh: "有效" },
  "did-not": { en: "did not work", zh: "无效" },
  "cannot-tell": { en: "cannot be told", zh: "无法判断" },
  abandoned: { en: "abandoned", zh: "已放弃" },
};

const statusWords: Record<ActionStatus, { en: string; zh: string }> = {
  planned: { en: "planned", zh: "计划中" },
  running: { en: "running", zh: "进行中" },
  done: { en: "done", zh: "已完成" },
  abandoned: { en: "abandoned", zh: "已放弃" },
};

/** What a revision changed against the one before, member by member; what it began as, where there is none before. */
export function changeTexts(
  before: ActionPlan | null,
  after: ActionPlan,
  unit: Unit,
  locale: Locale,
): string[] {
  const zh = locale === "zh";
  const none = zh ? "无" : "none";
  const members: [en: string, zh: string, of: (plan: ActionPlan) => string][] = [
    ["status", "状态", ({ status }) => statusWords[status][locale]],
    ["title", "名称", ({ title }) => title],
    ["owner", "负责人", ({ owner }) => owner],
    ["target", "目标值", ({ target }) => (target === null ? none : formatValue(target, unit, locale))],
    ["start", "开始日期", ({ startDay }) => (startDay === null ? none : dayLabel(startDay, locale))],
    ["due", "截止日期", ({ dueDay }) => (dueDay === null ? none : dayLabel(dueDay, locale))],
    ["effort", "投入", ({ effort }) => String(effort)],
  ];
  if (before === null)
    return [zh ? `新建，${statusWords[after.status].zh}` : `made, ${statusWords[after.status].en}`];
  return members.flatMap(([en, inChinese, of]) => {
    const [was, is] = [of(before), of(after)];
    if (was === is) return [];
    return [zh ? `${inChinese}：${was} → ${is}` : `${en}: ${was} → ${is}`];
  });
}
