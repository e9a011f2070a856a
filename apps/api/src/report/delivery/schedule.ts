import { type Cadence, localTime, nextDueDay } from "@touchstone/core/report/schedule";
import {
  type DeliveryStatus,
  readDeliveries,
  type StoredDelivery,
} from "@touchstone/db/report/report-deliveries";
import {
  readReportSchedules,
  type StoredReportSchedule,
  stopReportSchedule,
  writeReportSchedule,
} from "@touchstone/db/report/report-schedules";
import { builder, enumOf, LocaleEnum, localised } from "../../builder.ts";
import { holidaysOf } from "../../calendar/holidays-of.ts";
import { InputError, NotFoundError } from "../../error.ts";
import { readSlice, SliceInput } from "../../slice.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../../writer.ts";
import { readWrittenText } from "../../written-text.ts";
import { formats, type ReportFormat } from "../render.ts";
import type { WebhookService } from "./channel.ts";
import { readCadence, readTimeZone } from "./read-cadence.ts";
import { readChannel } from "./read-channel.ts";
import { templates } from "./template-report.ts";

const CadenceEnum = enumOf<Cadence["kind"]>("ReportCadence", "How often a report goes out, and about what.", {
  daily: "Every day, about the day before.",
  weekly: "Every week, about the last whole week, Monday to Sunday.",
  monthly: "Every month, about the month before.",
  holiday: "The day after a holiday of the calendar, about the holiday.",
});

const FormatEnum = enumOf<ReportFormat>("ReportFormat", "A kind of file.", {
  pdf: "To read and print.",
  xlsx: "A workbook to calculate with.",
});

const WebhookServiceEnum = enumOf<WebhookService>("WebhookService", "Whose webhook it is.", {
  generic: "Anybody's: JSON with the files, signed by `touchstone-signature`.",
  wecom: "A group robot of WeCom 企业微信.",
  dingtalk: "A custom robot of DingTalk 钉钉.",
  feishu: "A custom bot of Feishu 飞书.",
});

const DeliveryStatusEnum = enumOf<DeliveryStatus>("ReportDeliveryStatus", "What became of a report.", {
  sending: "It is being sent.",
  waiting: "It did not arrive, and is sent again.",
  sent: "It was taken.",
  failed: "It did not arrive, and was given up.",
  unknown: "It may have arrived, so it is not sent again.",
  stopped: "It did not arrive, and was given up because its schedule was stopped.",
});

const DeliveryType = builder.objectRef<StoredDelivery>("ReportDelivery").implement({
  description: "One report of a schedule, and what became of it.",
  fields: (t) => ({
    about: t.string({
      description: "The days it is about, first and last: `2026-11-16_2026-11-22`.",
      resolve: ({ dueKey }) => dueKey,
    }),
    status: t.field({
      type: DeliveryStatusEnum,
      description: "What became of it.",
      resolve: ({ status }) => status,
    }),
    attempts: t.exposeInt("attempts", { description: "How often it was tried." }),
    problem: t.exposeString("problem", { nullable: true, description: "What went wrong last." }),
    nextAttempt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it is tried again.",
      resolve: ({ nextAttemptAt }) => nextAttemptAt,
    }),
    when: t.field({
      type: "DateTime",
      description: "Since when this is so.",
      resolve: ({ changedAt }) => changedAt,
    }),
  }),
});

/** Most reports of a schedule's past that are listed. */
const PAST = 20;

const ScheduleType = builder.objectRef<StoredReportSchedule>("ReportSchedule").implement({
  description: "A report that goes out by itself.",
  fields: (t) => ({
    id: t.exposeInt("id", { description: "By which it is stopped." }),
    name: t.exposeString("name", { description: "What it is called." }),
    title: localised(t, "What kind of report it is.", ({ cadence }) => templates[cadence.kind].title),
    cadence: t.field({
      type: CadenceEnum,
      description: "How often.",
      resolve: ({ cadence }) => cadence.kind,
    }),
    hour: t.int({
      description: "From which full hour of its time zone.",
      resolve: ({ cadence }) => cadence.hour,
    }),
    timeZone: t.exposeString("timeZone", { description: "By whose clocks." }),
    next: t.field({
      type: "Date",
      nullable: true,
      description:
        "The day on which it goes out next, from its hour; null once stopped, or without a coming holiday.",
      resolve: async ({ cadence, timeZone, stoppedAt }, _, context) => {
        if (stoppedAt !== null) return null;
        const now = localTime(new Date(), timeZone);
        const year = Number(now.day.slice(0, 4));
        const holidays =
          cadence.kind === "holiday"
            ? await context.read((tx) => holidaysOf(tx, { first: year - 1, last: year + 1 }))
            : [];
        return nextDueDay(cadence, now, holidays);
      },
    }),
    formats: t.field({
      type: [FormatEnum],
      description: "As which files.",
      extensions: { size: formats.length },
      resolve: (schedule) => schedule.formats as ReportFormat[],
    }),
    channel: t.string({
      description:
        "Where to, as JSON. The secret that a webhook is signed with is never given out, and of its address the server and the last four characters at most.",
      resolve: ({ channel }) => JSON.stringify(channel),
    }),
    signed: t.exposeBoolean("signed", { description: "Whether requests of its webhook are signed." }),
    slice: t.string({
      description: "Which part of the data, as JSON.",
      resolve: ({ slice }) => JSON.stringify(slice),
    }),
    who: t.string({ description: "Who set it up.", resolve: ({ author }) => author }),
    when: t.field({ type: "DateTime", description: "When.", resolve: ({ createdAt }) => createdAt }),
    stopped: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was stopped; null while it runs.",
      resolve: ({ stoppedAt }) => stoppedAt,
    }),
    stoppedBy: t.exposeString("stoppedBy", { nullable: true, description: "Who stopped it." }),
    deliveries: t.field({
      type: [DeliveryType],
      description: `Its reports, the newest first; at most ${PAST}.`,
      extensions: { size: PAST, cost: 5 },
      resolve: ({ id }, _, context) => context.read((tx) => readDeliveries(tx, id, PAST)),
    }),
  }),
});

builder.queryField("reportSchedules", (t) =>
  t.field({
    type: [ScheduleType],
    description: "Reports that go out by themselves, the newest first.",
    extensions: { size: 20, cost: 5 },
    resolve: (_, __, context) => context.read((tx) => readReportSchedules(tx)),
  }),
);

const CadenceInput = builder.inputType("ReportCadenceInput", {
  description: "When a report goes out.",
  fields: (t) => ({
    kind: t.field({ type: CadenceEnum, required: true, description: "How often." }),
    hour: t.int({ required: true, description: "From which full hour, 0–23." }),
    weekday: t.int({ description: "Weekly reports: Monday 0 … Sunday 6." }),
    day: t.int({ description: "Monthly reports: day of the month, 1–28." }),
  }),
});

const WebhookInput = builder.inputType("ReportWebhookInput", {
  description: "A server that is told of reports.",
  fields: (t) => ({
    service: t.field({ type: WebhookServiceEnum, required: true, description: "Whose webhook it is." }),
    url: t.string({
      required: true,
      description:
        "Its address, https. It is kept encrypted; what is given out is its server and the last four characters at most.",
    }),
    secret: t.string({ description: "What requests are signed with. It is kept and never given out." }),
  }),
});

const ChannelInput = builder.inputType("ReportChannelInput", {
  description: "Where a report goes: exactly one of them.",
  fields: (t) => ({
    folder: t.string({ description: "A folder below the operator's folder of reports." }),
    email: t.stringList({ description: "Addresses, by the operator's mail server." }),
    webhook: t.field({ type: WebhookInput, description: "A webhook." }),
  }),
});

builder.mutationField("scheduleReport", (t) =>
  t.field({
    type: ScheduleType,
    description: "Lets a report go out by itself from its next time on.",
    extensions: { cost: 20 },
    args: {
      name: t.arg.string({ required: true, description: "What it is called: part of its title and files." }),
      locale: t.arg({ type: LocaleEnum, required: true, description: "Its language." }),
      formats: t.arg({ type: [FormatEnum], required: true, description: "As which files; at least one." }),
      cadence: t.arg({ type: CadenceInput, required: true, description: "When." }),
      timeZone: t.arg.string({
        required: true,
        defaultValue: "Asia/Shanghai",
        description: "By whose clocks.",
      }),
      slice: t.arg({
        type: SliceInput,
        description: "Which part of the data; its period is the report's own.",
      }),
      channel: t.arg({ type: ChannelInput, required: true, description: "Where to." }),
      who: t.arg.string(whoArgument("Who sets it up")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, given, context) => {
      const writer = readWriter(given);
      const files = [...new Set(given.formats)];
      if (files.length === 0)
        throw new InputError(["formats"], {
          en: `"formats" is empty; expected at least one.`,
          zh: "“formats”为空，至少应有一项。",
        });
      const channel = readChannel(given.channel);
      const { secret = null, ...place } = channel.kind === "webhook" ? channel : { ...channel, secret: null };
      const schedule = {
        name: readWrittenText("name", given.name, 100),
        locale: given.locale,
        formats: files,
        cadence: readCadence(given.cadence),
        timeZone: readTimeZone(given.timeZone),
        slice: placeOf(readSlice(await context.known(), given.slice)),
        channel: place,
        secret,
        ...writer,
      };
      return context.write((tx) => writeReportSchedule(tx, schedule, () => context.database.secretBox()));
    },
  }),
);

/** The part of the data that all pages of a report can be about. @throws InputError for anything else */
function placeOf({ venues, group, segments, ...further }: ReturnType<typeof readSlice>) {
  const [name] = Object.keys(further);
  if (name !== undefined)
    throw new InputError(["slice", name], {
      en: `"${name}" cannot be set for a report; expected venues, group or segments only.`,
      zh: `报告不能限定“${name}”，只可限定场所、场所组或客群。`,
    });
  return { ...(venues && { venues }), ...(group && { group }), ...(segments && { segments }) };
}

builder.mutationField("stopReportSchedule", (t) =>
  t.field({
    type: ScheduleType,
    description: "Stops a report from going out. What was sent stays listed.",
    args: {
      id: t.arg.int({ required: true, description: "Of the schedule." }),
      who: t.arg.string(whoArgument("Who stops it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, ...writer }, context) => {
      const { author } = readWriter(writer);
      const schedule = await context.write((tx) => stopReportSchedule(tx, id, author));
      if (schedule) return schedule;
      throw new NotFoundError({ en: "There is no such schedule.", zh: "没有此定时报告。" });
    },
  }),
);
