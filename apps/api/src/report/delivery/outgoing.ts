import { addDays } from "@touchstone/core/calendar/day";
import type { Report } from "@touchstone/core/report";
import { type DueReport, dueKey } from "@touchstone/core/report/schedule";
import { mediaTypes, type ReportFormat } from "../render.ts";
import type { Reports } from "../reports.ts";
import type { Outgoing } from "./channel.ts";

/** Most sentences that a message says before its files. */
const SENTENCES = 8;

/** A report as it goes out: its first sentences as text, the whole as files. */
export async function outgoingOf(
  reports: Reports,
  report: Report,
  formats: readonly ReportFormat[],
  schedule: { id: number; name: string },
  due: DueReport,
): Promise<Outgoing> {
  const { from, to } = due.period;
  const days = `${from} – ${addDays(to, -1)}`;
  const files = [];
  for (const format of formats)
    files.push({
      name: `${fileName(schedule.name)} ${from}_${addDays(to, -1)}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await reports.draw(report, format),
    });
  const said = report.sections.flatMap(({ title, paragraphs }) =>
    paragraphs.slice(0, 1).map((paragraph) => `${title}${report.locale === "zh" ? "：" : ": "}${paragraph}`),
  );
  const more = said.length - SENTENCES;
  const further = report.locale === "zh" ? `另有 ${more} 项见附件。` : `${more} more in the files.`;
  const made = report.fictional.join(report.locale === "zh" ? "、" : ", ");
  const fictional = report.locale === "zh" ? `虚构数据，并非真实：${made}` : `Made up, not real: ${made}`;
  return {
    id: `report-${schedule.id}-${dueKey(due)}`,
    locale: report.locale,
    title: `${report.title} · ${schedule.name} · ${days}`,
    lines: [...(made === "" ? [] : [fictional]), ...said.slice(0, SENTENCES), ...(more > 0 ? [further] : [])],
    files,
  };
}

/** A name as every file system takes it. */
const fileName = (name: string): string => name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, "-").slice(0, 80);
