import type {
  ClosingPoint,
  ClosingTime,
  RecoveryAnalysis,
  Speed,
  SpeedBucket,
} from "@touchstone/core/recovery";
import { CURVE_POINTS, OPEN_MARKS } from "@touchstone/core/recovery";
import { closingSentence, spanText, speedSentence } from "@touchstone/core/recovery/sentence";
import { builder, enumOf, localised } from "../builder.ts";
import { FigureType } from "../figure.ts";

const ClosedAtType = builder.objectRef<ClosingTime["closedAt"][number]>("ClosedByHours").implement({
  description: "The share of complaints closed within so many hours.",
  fields: (t) => ({
    hours: t.exposeFloat("hours", { description: "Hours since the complaint." }),
    share: t.field({
      type: FigureType,
      description: "Share closed by then; open complaints count for as long as they were watched.",
      resolve: ({ share }) => share,
    }),
  }),
});

const ClosingPointType = builder.objectRef<ClosingPoint>("ClosingPoint").implement({
  description: "One point of the closing-time curve: it holds from here until the next point.",
  fields: (t) => ({
    hours: t.exposeFloat("hours", { description: "Hours since the complaint." }),
    closed: t.exposeFloat("closed", { description: "Share closed by then, 0 to 1 (Kaplan–Meier)." }),
    low: t.float({
      nullable: true,
      description: "Lower 95 % bound; null where none can be computed.",
      resolve: ({ low }) => low,
    }),
    high: t.float({
      nullable: true,
      description: "Upper 95 % bound; null where none can be computed.",
      resolve: ({ high }) => high,
    }),
    atRisk: t.exposeInt("atRisk", { description: "Complaints still open and watched just before." }),
  }),
});

const OpenComplaintsType = builder.objectRef<ClosingTime["open"][number]>("OpenComplaints").implement({
  description: "Complaints that are still open.",
  fields: (t) => ({
    hours: t.exposeFloat("hours", { description: "For how many hours they have been watched." }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const MedianHoursType = builder.objectRef<ClosingTime["median"]>("MedianHours").implement({
  description: "Hours in which half of the complaints are closed, with its 95 % interval.",
  fields: (t) => ({
    hours: t.float({
      nullable: true,
      description: "The median; null where fewer than half are ever closed, or too few have a time.",
      resolve: ({ hours }) => hours,
    }),
    low: t.float({
      nullable: true,
      description: "Lower bound; null where it is not reached.",
      resolve: ({ low }) => low,
    }),
    high: t.float({
      nullable: true,
      description: "Upper bound; null where it is not reached.",
      resolve: ({ high }) => high,
    }),
  }),
});

const LogRankType = builder.objectRef<NonNullable<ClosingTime["venues"]>>("ClosingTimeTest").implement({
  description: "Whether venues differ in how fast they close complaints: log-rank test.",
  fields: (t) => ({
    chiSquare: t.exposeFloat("chiSquare", { description: "Test statistic." }),
    df: t.exposeInt("df", { description: "Degrees of freedom." }),
    p: t.exposeFloat("p", { description: "p value of no difference." }),
  }),
});

export const ClosingTimeType = builder.objectRef<RecoveryAnalysis>("ClosingTime").implement({
  description:
    "How long complaints take to be closed (Kaplan–Meier): open ones count for as long as they were watched.",
  fields: (t) => ({
    n: t.int({ description: "Complaints whose time is known.", resolve: ({ closing }) => closing.n }),
    withoutTime: t.int({
      description: "Complaints without a time, left out.",
      resolve: ({ closing }) => closing.withoutTime,
    }),
    median: t.field({
      type: MedianHoursType,
      description: "Hours in which half are closed.",
      resolve: ({ closing }) => closing.median,
    }),
    closedAt: t.field({
      type: [ClosedAtType],
      description: "Share closed within 1, 4, 24, 48 and 72 hours.",
      extensions: { size: 5 },
      resolve: ({ closing }) => closing.closedAt,
    }),
    curve: t.field({
      type: [ClosingPointType],
      description: `The curve with its band, at ${CURVE_POINTS} times at most; empty with too few complaints.`,
      extensions: { size: CURVE_POINTS },
      resolve: ({ closing }) => closing.curve,
    }),
    open: t.field({
      type: [OpenComplaintsType],
      description: "Complaints still open, by how long they have been watched.",
      extensions: { size: OPEN_MARKS },
      resolve: ({ closing }) => closing.open,
    }),
    venues: t.field({
      type: LogRankType,
      nullable: true,
      description: "Whether venues differ; null with one venue or too few closed complaints.",
      resolve: ({ closing }) => closing.venues,
    }),
    sentence: localised(t, "What may be concluded.", (analysis) => ({
      en: closingSentence(analysis, "en"),
      zh: closingSentence(analysis, "zh"),
    })),
  }),
});

const SpeedBucketType = builder.objectRef<SpeedBucket>("SpeedBucket").implement({
  description: "Complaints closed within one span of time.",
  fields: (t) => ({
    from: t.exposeFloat("from", { description: "Longer than so many hours." }),
    to: t.float({
      nullable: true,
      description: "Up to so many hours; null without an end.",
      resolve: ({ to }) => to,
    }),
    span: localised(t, "The span in words.", (bucket) => ({
      en: spanText(bucket, "en"),
      zh: spanText(bucket, "zh"),
    })),
    n: t.exposeInt("n", { description: "Complaints closed in it." }),
    recovered: t.int({
      nullable: true,
      description: "Of these, recovered; null where the share is not shown.",
      resolve: ({ recovered }) => recovered,
    }),
    share: t.field({ type: FigureType, description: "Share recovered.", resolve: ({ share }) => share }),
  }),
});

type Trend = NonNullable<Speed["trend"]>;
const TrendDirectionEnum = enumOf<Trend["direction"]>("TrendDirection", "Which way shares go.", {
  up: "They rise.",
  down: "They fall.",
  level: "They stay.",
});

const TrendType = builder.objectRef<Trend>("ShareTrend").implement({
  description: "Cochran–Armitage test for a trend of shares over ordered groups.",
  fields: (t) => ({
    chiSquare: t.exposeFloat("chiSquare", { description: "Test statistic, with one degree of freedom." }),
    p: t.exposeFloat("p", { description: "p value of no trend." }),
    direction: t.field({
      type: TrendDirectionEnum,
      description: "Which way the shares go.",
      resolve: ({ direction }) => direction,
    }),
  }),
});

const OddsType = builder.objectRef<NonNullable<Speed["oddsPerDoubling"]>>("OddsPerDoubling").implement({
  description:
    "By what the odds of recovery are multiplied when the closing time doubles (logistic regression).",
  fields: (t) => ({
    ratio: t.exposeFloat("ratio", { description: "Odds ratio." }),
    low: t.exposeFloat("low", { description: "Lower 95 % bound." }),
    high: t.exposeFloat("high", { description: "Upper 95 % bound." }),
    p: t.exposeFloat("p", { description: "p value of no link." }),
  }),
});

export const SpeedType = builder.objectRef<RecoveryAnalysis>("RecoverySpeed").implement({
  description:
    "Whether recovery goes with how fast complaints are closed. Observed: fast cases may be easy ones.",
  fields: (t) => ({
    buckets: t.field({
      type: [SpeedBucketType],
      description: "Closed complaints by their time, fastest first.",
      extensions: { size: 4 },
      resolve: ({ speed }) => speed.buckets,
    }),
    trend: t.field({
      type: TrendType,
      nullable: true,
      description: "Trend over the spans; null with too few complaints, or where all or none were recovered.",
      resolve: ({ speed }) => speed.trend,
    }),
    oddsPerDoubling: t.field({
      type: OddsType,
      nullable: true,
      description: "What doubling the time goes with; null likewise.",
      resolve: ({ speed }) => speed.oddsPerDoubling,
    }),
    sentence: localised(t, "What may be concluded; empty where nothing may.", (analysis) => ({
      en: speedSentence(analysis, "en"),
      zh: speedSentence(analysis, "zh"),
    })),
  }),
});
