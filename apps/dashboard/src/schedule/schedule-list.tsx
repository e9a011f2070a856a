import { getLocale, getTranslations } from "next-intl/server";
import type { ReportSchedulesQuery } from "../api/documents.generated.ts";
import { dayText, instantText } from "../chart/number-text.ts";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import { placeText } from "./read-schedule.ts";
import { StopForm } from "./stop-form.tsx";

type Schedule = ReportSchedulesQuery["reportSchedules"][number];

/** The last reports of a schedule that are told. */
const TOLD = 3;

/** What did not arrive and is not sent again. */
export const givenUp = (schedule: Schedule): boolean =>
  ["FAILED", "UNKNOWN", "STOPPED"].includes(schedule.deliveries[0]?.status ?? "");

/** All schedules: when each goes out next, where to, and what became of the last reports. */
export async function ScheduleList({ schedules, who }: { schedules: readonly Schedule[]; who: string }) {
  const t = await getTranslations("schedules");
  const words = await getTranslations();
  const locale = (await getLocale()) as Locale;
  if (schedules.length === 0) return <p>{t("none")}</p>;
  const places = {
    folder: words("scheduleChannel.folder"),
    email: words("scheduleChannel.email"),
    webhook: words("scheduleChannel.webhook"),
  };
  return (
    <WideTable label={t("list")}>
      <table>
        <thead>
          <tr>
            {(["name", "goesOut", "goesTo", "last", "setUp"] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schedules.map((schedule) => (
            <tr key={schedule.id}>
              <th scope="row">
                {schedule.name} · {schedule.title}
              </th>
              <td>
                {schedule.next
                  ? t("nextAt", {
                      day: dayText(schedule.next, locale),
                      hour: schedule.hour,
                      zone: schedule.timeZone,
                    })
                  : schedule.stopped
                    ? t("stoppedBy", {
                        who: schedule.stoppedBy ?? "",
                        at: instantText(schedule.stopped, locale),
                      })
                    : t("noNext")}
              </td>
              <td>
                {placeText(schedule.channel, places)}
                {" · "}
                {schedule.formats.join(", ")}
                {schedule.signed && ` · ${t("signed")}`}
              </td>
              <td>
                {schedule.deliveries.length === 0 && t("nothingYet")}
                <ul>
                  {schedule.deliveries.slice(0, TOLD).map((delivery) => (
                    <li key={delivery.about} data-status={delivery.status}>
                      {delivery.about.replace("_", " – ")}:{" "}
                      <b>{words(`deliveryStatus.${delivery.status}`)}</b>
                      {` · ${t("attempts", { n: delivery.attempts })} · ${instantText(delivery.when, locale)}`}
                      {delivery.problem !== null && ` · ${delivery.problem}`}
                      {delivery.nextAttempt !== null &&
                        ` · ${t("again", { at: instantText(delivery.nextAttempt, locale) })}`}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                {schedule.who}, {instantText(schedule.when, locale)}
                {schedule.stopped === null && <StopForm id={schedule.id} name={schedule.name} who={who} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
