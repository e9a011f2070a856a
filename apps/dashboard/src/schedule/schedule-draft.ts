/** The fields of a new schedule that can be given back when it is refused, in the order of the form: all but the secret. */
export const scheduleFields = [
  "name",
  "group",
  "language",
  "formats",
  "cadence",
  "weekday",
  "day",
  "hour",
  "timeZone",
  "channel",
  "folder",
  "email",
  "service",
  "url",
  "who",
] as const;
export type ScheduleField = (typeof scheduleFields)[number];

/** What was typed. */
export interface ScheduleDraft {
  values: Partial<Record<ScheduleField, string>>;
  formats: string[];
  /** Whether a secret was typed, which is not given back. */
  secret: boolean;
}

/** Reads what was typed, to be shown again. A secret is never given back. */
export function typedSchedule(form: FormData): ScheduleDraft {
  const typed = scheduleFields.flatMap((name): [ScheduleField, string][] => {
    const value = form.get(name);
    return typeof value === "string" && name !== "formats" ? [[name, value]] : [];
  });
  return {
    values: Object.fromEntries(typed),
    formats: form.getAll("formats").map(String),
    secret: String(form.get("secret") ?? "") !== "",
  };
}

/** Arguments of the API that are called otherwise in the form. */
const otherwise: Readonly<Record<string, ScheduleField>> = {
  locale: "language",
  slice: "group",
  webhook: "url",
};

/** The field that an argument of the API stands for, by the path to it: of `["channel", "email", 0]` the addresses. */
export function fieldOf(argument: readonly (string | number)[]): ScheduleField | null {
  const fields = argument.flatMap(
    (name) => scheduleFields.find((field) => field === name) ?? otherwise[name] ?? [],
  );
  return fields.at(-1) ?? null;
}
