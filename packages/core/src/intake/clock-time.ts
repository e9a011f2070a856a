/** A time of day as it was written: no zone is looked at, as days are taken as written too. */
export interface ClockTime {
  /** 0–29: from 24 on, services that go on after midnight count on. */
  hour: number;
  /** Seconds after the hour. */
  past: number;
}

const LAST_HOUR = 29;

const forenoon = "am|a\\.m\\.|上午|早上|午前|오전";
const afternoon = "pm|p\\.m\\.|下午|晚上|午後|오후";
const half = `(?:${forenoon}|${afternoon})`;
const isAfternoon = new RegExp(`^(?:${afternoon})$`, "i");
/** `14:30`, `2:30:05 pm`, `下午2:30`, `14:30:05.25+08:00`, at the end of a text. */
const written = new RegExp(
  `(?:^|[T\\s日.,])(?:(?<before>${half})\\s*)?(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d+)?)?(?:\\s*(?<after>${half}))?\\s*(?:Z|UTC|[+-]\\d\\d:?\\d\\d)?$`,
  "i",
);
const wholeHour = /^(\d{1,2})(?:\.0+)?$/;

/**
 * Reads the time of day that a cell tells by itself or behind a day: `14`, `14:30`, `2:30 pm`, `下午2点30分`, `14時`,
 * `2026-05-01T14:30:05+08:00`.
 *
 * @returns `undefined` when the cell tells none
 */
export function clockTime(raw: string): ClockTime | undefined {
  const text = plain(raw);
  const whole = wholeHour.exec(text);
  if (whole) return within(Number(whole[1]), 0);
  const parts = written.exec(text)?.groups;
  if (!parts) return undefined;
  const half = parts.before ?? parts.after;
  const past = Number(parts.minute) * 60 + Number(parts.second ?? 0);
  const hour = Number(parts.hour);
  if (half === undefined) return within(hour, past);
  if (hour < 1 || hour > 12) return undefined;
  return { hour: (hour % 12) + (isAfternoon.test(half) ? 12 : 0), past };
}

const within = (hour: number, past: number): ClockTime | undefined =>
  hour <= LAST_HOUR ? { hour, past } : undefined;

/** Full-width digits and the words for hour, minute and second as colons. */
function plain(raw: string): string {
  const text = raw.trim();
  if (/^[\d:T. -]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(
      /(\d{1,2})\s*[点點时時시]\s*(?:(?:(\d{1,2})\s*[分분]?)|半)?(?:\s*(\d{1,2})\s*[秒초])?$/u,
      (all, hour: string, minute: string | undefined, second: string | undefined) => {
        const minutes = minute ?? (all.includes("半") ? "30" : "0");
        return `${hour}:${minutes.padStart(2, "0")}${second === undefined ? "" : `:${second.padStart(2, "0")}`}`;
      },
    );
}
