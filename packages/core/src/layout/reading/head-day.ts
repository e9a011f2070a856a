import type { Plan } from "../plan.ts";
import { clock } from "../wording.ts";
import type { HeadReport } from "./head.ts";
import { limits } from "./limits.ts";
import { isRecord, own } from "./record.ts";

/** Latest closing, minutes since midnight: six in the morning of the next day, for night venues. */
const latestClose = 1_800;
const slots: readonly number[] = [5, 10, 15, 20, 30];
const assumedDay: Plan["day"] = { openMin: 0, closeMin: latestClose, slotMin: 10 };

/** Opening hours and the length of a time slot: E071. */
export function readDay(value: unknown, report: HeadReport): Plan["day"] {
  const day = isRecord(value) ? value : {};
  const [openMin, closeMin, slotMin] = [own(day, "openMin"), own(day, "closeMin"), own(day, "slotMin")];
  if (!isRecord(value)) {
    report("E071", "day", { en: "Day", zh: "营业日" }, value, {
      en: "openMin, closeMin and slotMin",
      zh: "openMin、closeMin 和 slotMin",
    });
    return assumedDay;
  }
  if (!isHours(openMin, closeMin)) {
    report(
      "E071",
      typeof openMin === "number" && openMin >= 0 ? "day.closeMin" : "day.openMin",
      {
        en: `Hours ${shown(openMin)} to ${shown(closeMin)}`,
        zh: `营业时间 ${shown(openMin)} 至 ${shown(closeMin)}`,
      },
      typeof openMin === "number" && openMin >= 0 ? closeMin : openMin,
      hoursExpected,
    );
    return assumedDay;
  }
  const open = openMin as number;
  const close = closeMin as number;
  if (typeof slotMin !== "number" || !slots.includes(slotMin) || (close - open) % slotMin !== 0) {
    report("E071", "day.slotMin", { en: "Time slot", zh: "时间片" }, slotMin, {
      en: `5, 10, 15, 20 or 30 minutes that divide the ${close - open} minutes of the day`,
      zh: `5、10、15、20 或 30 分钟，且能整除全天 ${close - open} 分钟`,
    });
    return { openMin: open, closeMin: close, slotMin: 10 };
  }
  return { openMin: open, closeMin: close, slotMin };
}

export const hoursExpected = {
  en: `an opening of at least 0 before a closing of at most ${latestClose} minutes since midnight`,
  zh: `自零点起的分钟数，开始不小于 0 且早于结束，结束不超过 ${latestClose}`,
};

export function isHours(open: unknown, close: unknown): boolean {
  return (
    typeof open === "number" && typeof close === "number" && open >= 0 && open < close && close <= latestClose
  );
}

function shown(value: unknown): string {
  return typeof value === "number" ? String(value) : "?";
}

/** Visitors of the day and when they come: E070. */
export function readArrivals(value: unknown, day: Plan["day"], report: HeadReport): Plan["arrivals"] {
  const given = isRecord(value) ? value : {};
  const total = own(given, "total");
  if (!isRecord(value) || typeof total !== "number" || !(total > 0) || total > limits.quantity)
    report(
      "E070",
      isRecord(value) ? "arrivals.total" : "arrivals",
      { en: "Visitors of the day", zh: "全天客流" },
      isRecord(value) ? total : value,
      { en: "a total above 0, and shares by hour", zh: "大于 0 的总数及逐时占比" },
    );
  return {
    total: typeof total === "number" && total > 0 && total <= limits.quantity ? total : 1,
    hourly: isRecord(value) ? readHourly(own(given, "hourly"), day, report) : {},
  };
}

function readHourly(value: unknown, day: Plan["day"], report: HeadReport): Record<number, number> {
  const what = { en: "Arrivals by hour", zh: "逐时到客" };
  const hourly: Record<number, number> = {};
  if (!isRecord(value) || Object.keys(value).length === 0) {
    report("E070", "arrivals.hourly", what, isRecord(value) ? undefined : value, {
      en: 'shares by clock hour, e.g. "9": 0.2',
      zh: '按钟点给出的占比，例如 "9": 0.2',
    });
    return hourly;
  }
  const lastHour = latestClose / 60 - 1;
  let wrong = false;
  for (const [key, share] of Object.entries(value)) {
    const hour = /^\d{1,2}$/.test(key) ? Number(key) : Number.NaN;
    const at = `arrivals.hourly.${key.slice(0, 20)}`;
    const name = { en: `Arrivals at hour ${key.slice(0, 20)}`, zh: `${key.slice(0, 20)} 时到客` };
    const isShare = typeof share === "number" && share >= 0 && share <= limits.quantity;
    if (!(hour <= lastHour))
      report("E070", at, { en: "Hour of arrivals", zh: "到客钟点" }, key, {
        en: `an hour from 0 to ${lastHour}`,
        zh: `0 至 ${lastHour} 的钟点`,
      });
    else if (!isShare)
      report("E070", at, name, share, { en: "a share of at least 0", zh: "不小于 0 的占比" });
    else if (share > 0 && (60 * hour + 60 <= day.openMin || 60 * hour >= day.closeMin))
      report("E070", at, name, share, {
        en: `none outside opening (${clock(day.openMin)} to ${clock(day.closeMin)})`,
        zh: `营业时间（${clock(day.openMin)} 至 ${clock(day.closeMin)}）以外为 0`,
      });
    else {
      hourly[hour] = share;
      continue;
    }
    wrong = true;
  }
  if (!wrong && Object.values(hourly).every((share) => share === 0))
    report("E070", "arrivals.hourly", what, 0, {
      en: "a share above 0 in some hour",
      zh: "至少一个钟点大于 0",
    });
  return hourly;
}
