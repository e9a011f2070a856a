import type { ScheduleReportMutationVariables } from "../api/documents.generated.ts";
import type { Locale } from "../text/locale.ts";

/** What the form says, as the API takes it. What is wrong with it, the API says. */
export function readSchedule(form: FormData): ScheduleReportMutationVariables {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const whole = (name: string) => Number.parseInt(text(name), 10);
  const kind = text("cadence") as ScheduleReportMutationVariables["cadence"]["kind"];
  const group = text("group");
  return {
    name: text("name"),
    locale: text("language") === "zh" ? "ZH" : "EN",
    formats: (["PDF", "XLSX"] as const).filter((format) => form.getAll("formats").includes(format)),
    cadence: {
      kind,
      hour: whole("hour"),
      ...(kind === "WEEKLY" && { weekday: whole("weekday") }),
      ...(kind === "MONTHLY" && { day: whole("day") }),
    },
    timeZone: text("timeZone"),
    slice: group === "" ? null : { group },
    channel: channelOf(text),
    who: text("who"),
    clientKey: text("clientKey"),
  };
}

function channelOf(text: (name: string) => string): ScheduleReportMutationVariables["channel"] {
  const kind = text("channel");
  if (kind === "email")
    return {
      email: text("email")
        .split(/[\s,;，；]+/u)
        .filter(Boolean),
    };
  if (kind === "webhook")
    return {
      webhook: {
        service: text("service") as NonNullable<
          ScheduleReportMutationVariables["channel"]["webhook"]
        >["service"],
        url: text("url"),
        secret: text("secret") || null,
      },
    };
  return { folder: text("folder") };
}

/** Where a report goes, in words; a webhook's address comes masked. */
export function placeText(
  channel: string,
  words: { folder: string; email: string; webhook: string },
): string {
  const read = JSON.parse(channel) as { kind: string; path?: string; to?: string[]; url?: string };
  if (read.kind === "email") return `${words.email} ${(read.to ?? []).join(", ")}`;
  if (read.kind === "webhook") return `${words.webhook} ${(read.url ?? "").replace(/^https?:\/\//, "")}`;
  return `${words.folder} ${read.path ?? ""}`;
}

/** The language of the page that the form stands on. */
export const localeOf = (form: FormData): Locale => (form.get("locale") === "zh" ? "zh" : "en");
