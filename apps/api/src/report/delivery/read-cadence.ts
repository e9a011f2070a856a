import type { Cadence } from "@touchstone/core/report/schedule";
import { InputError } from "../../error.ts";

/** How often, as a caller says it. */
export interface GivenCadence {
  kind: Cadence["kind"];
  hour: number;
  weekday?: number | null | undefined;
  day?: number | null | undefined;
}

/** @throws InputError that says which member is wrong */
export function readCadence({ kind, hour, weekday, day }: GivenCadence): Cadence {
  const within = (name: string, value: number | null | undefined, low: number, high: number): number => {
    if (Number.isInteger(value) && (value as number) >= low && (value as number) <= high)
      return value as number;
    throw new InputError(["cadence", name], {
      en: `"${name}" is ${value ?? "missing"}; expected ${low} to ${high}.`,
      zh: `“${name}”${value === null || value === undefined ? "缺失" : `为 ${value}`}，应为 ${low} 至 ${high}。`,
    });
  };
  const at = within("hour", hour, 0, 23);
  if (kind === "weekly") return { kind, hour: at, weekday: within("weekday", weekday, 0, 6) };
  if (kind === "monthly") return { kind, hour: at, day: within("day", day, 1, 28) };
  return { kind, hour: at };
}

/** A time zone that clocks know. @throws InputError */
export function readTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw new InputError(["timeZone"], {
      en: `"${timeZone}" is no time zone; expected one such as "Asia/Shanghai".`,
      zh: `“${timeZone}”不是有效的时区，应形如“Asia/Shanghai”。`,
    });
  }
}
