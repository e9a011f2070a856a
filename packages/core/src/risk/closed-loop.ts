import { type Figure, type FigureBasis, SHOWN_FROM } from "../indicator/figure.ts";
import type { Journey } from "../journey/journey.ts";
import { analysisBasis, measured } from "../moment/figures.ts";
import { durationCounts, kaplanMeier, type SurvivalCurve, survivalAt } from "../statistics/kaplan-meier.ts";
import type { PassageSums } from "./passage-sums.ts";
import { missing, type RiskOptions, type RiskReport } from "./report.ts";
import { shareFigure } from "./share-figure.ts";

/** Hours by which a complaint should be closed. A convention of ours. */
export const CLOSED_WITHIN = [24, 48] as const;

/** Complaints about one touchpoint. */
export interface TouchpointComplaints {
  touchpoint: number;
  code: string;
  rate: Figure;
  complaints: number;
  met: number;
}

export interface ClosedLoop extends RiskReport {
  cases: number;
  open: number;
  /** Share of complaints closed within so many hours. */
  closedWithin: { hours: number; figure: Figure }[];
  medianHours: number | null;
  /** In the order of the journey. */
  complaints: TouchpointComplaints[];
  /** Complaints that name no touchpoint. */
  withoutTouchpoint: number;
}

/**
 * What becomes of complaints, and where they come from. Open cases count as long as they were watched.
 *
 * @param options `casesAsked`: does a survey record what became of complaints, even where there is none?
 */
export function closedLoop(
  passage: PassageSums,
  { touchpoints }: Journey,
  options: RiskOptions & { casesAsked?: boolean },
): ClosedLoop {
  const asked = passage.cases > 0 || options.casesAsked === true;
  const { hours, closed, cases, withoutHours } = passage;
  const curve = kaplanMeier(durationCounts(hours, closed));
  const basis = analysisBasis("closed-loop-share", curve.n, options);
  const closedWithin = CLOSED_WITHIN.map((within) => ({
    hours: within,
    figure: !asked ? missing(basis, "not-asked") : closedFigure(basis, curve, within),
  }));
  return {
    status: !asked ? "not-asked" : curve.n < SHOWN_FROM ? "too-few" : "ok",
    n: curve.n,
    cases,
    open: closed.filter((done) => !done).length,
    closedWithin,
    medianHours: curve.n < SHOWN_FROM ? null : curve.median,
    complaints: !asked ? [] : complaintsOf(passage, touchpoints, options),
    withoutTouchpoint: passage.withoutTouchpoint,
    method: {
      en: "Kaplan–Meier estimate with open cases censored, log-log interval; complaints ÷ visits that met the touchpoint, Wilson interval.",
      zh: "Kaplan–Meier 估计，未关闭的投诉作删失处理，log-log 区间；投诉率 = 投诉 ÷ 经历该触点的到访，Wilson 区间。",
    },
    warnings:
      withoutHours === 0
        ? []
        : [
            {
              en: `${withoutHours} complaints do not say how long they have been open and are left out of the closing times.`,
              zh: `${withoutHours} 起投诉未注明时长，未计入闭环时间。`,
            },
          ],
    thresholds: CLOSED_WITHIN.map((within) => ({
      code: `closed-within-${within}`,
      value: within,
      unit: "count",
      meaning: {
        en: "Hours by which a complaint should be closed; our convention.",
        zh: "投诉应当闭环的时限（小时）；本产品的约定。",
      },
    })),
  };
}

function closedFigure(basis: FigureBasis, curve: SurvivalCurve, within: number): Figure {
  if (curve.n < SHOWN_FROM) return missing(basis, { needed: SHOWN_FROM });
  const { survival, low, high, atRisk } = survivalAt(curve, within);
  if (survival > 0 && survival < 1 && low !== null && high !== null)
    return measured(basis, 1 - survival, { low: 1 - high, high: 1 - low, level: 0.95, method: "log-log" });
  // None or all are closed: the log-log interval does not exist, and the cases watched so long are a plain share.
  return survival === 0
    ? shareFigure(basis, curve.n, curve.n)
    : shareFigure({ ...basis, n: atRisk }, 0, atRisk);
}

function complaintsOf(
  passage: PassageSums,
  touchpoints: Journey["touchpoints"],
  options: RiskOptions,
): TouchpointComplaints[] {
  return touchpoints.map(({ code }, touchpoint) => {
    const complaints = passage.complaints[touchpoint] as number;
    const met = passage.met[touchpoint] as number;
    return {
      touchpoint,
      code,
      rate: shareFigure(analysisBasis("complaint-rate", met, options), complaints, met),
      complaints,
      met,
    };
  });
}
