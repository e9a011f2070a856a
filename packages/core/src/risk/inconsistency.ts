import type { Figure, Interval } from "../indicator/figure.ts";
import { RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis, meanFigure, measured } from "../moment/figures.ts";
import type { AnalysisStatus } from "../moment/moment.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { nestedAnova, TENTH_TO_NINETIETH, type VarianceComponents } from "../statistics/nested-anova.ts";
import { nestedReml, type RemlComponents } from "../statistics/nested-reml.ts";
import type { LocalisedText } from "../text/text.ts";
import { formatValue } from "../unit/unit.ts";
import { missing, type RiskOptions, type RiskReport } from "./report.ts";
import type { EmployeeVisits, ServiceVisits } from "./service-visits.ts";

/** An employee with fewer visits is in no list and no distribution. A convention of ours that protects people. */
export const STAFF_LISTED_FROM = 10;
/** Employees listed at most; their number is always said. */
export const MOST_STAFF_LISTED = 200;
/** Width in points of one band of the distribution of employees. */
const BAND = 5;
/** More of all visits than this name no employee: the picture may be of the few who were named. */
const OFTEN_UNATTRIBUTED = 0.2;

/** Two estimates of one variance that differ by more than this part of the larger are pointed out. */
const NOTABLE_DISAGREEMENT = 0.2;

/** How far the experience depends on who serves: between employees of one venue. */
export interface VenueInconsistency {
  venue: string;
  employees: number;
  /** Share of the variation between employees; points between a strong and a weak one. */
  share: Figure;
  spread: Figure;
  /** p of no difference between employees, and the same corrected for the number of venues (Benjamini–Hochberg). */
  p: number | null;
  q: number | null;
}

/** An employee under a pseudonym. Never ranked. */
export interface ListedEmployee {
  pseudonym: string;
  venue: string;
  /** Mean rating of the human touchpoints, with its interval. */
  figure: Figure;
}

export interface Inconsistency extends RiskReport {
  employees: number;
  share: Figure;
  spread: Figure;
  p: number | null;
  components: VarianceComponents | null;
  /** The same variances by restricted maximum likelihood: a check. */
  reml: RemlComponents | null;
  byVenue: VenueInconsistency[];
  /** Employees with enough visits per band of their mean rating; bands that nobody is in are left out. */
  distribution: { from: number; to: number; employees: number }[];
  /** By venue and pseudonym, never by rating; at most {@link MOST_STAFF_LISTED}. */
  staff: ListedEmployee[];
  /** Employees with enough visits to be listed. */
  staffToList: number;
}

/** Service inconsistency: employees nested in venues, on the visit mean of human touchpoints. */
export function inconsistency(
  visits: ServiceVisits,
  venues: readonly string[],
  options: RiskOptions,
): Inconsistency {
  const { employees } = visits;
  const components = nestedAnova(employees);
  const n = visits.rated - visits.unattributed;
  const reml = nestedReml(employees);
  const status = statusOf(visits, n, components);
  const listed = employees.filter((employee) => employee.n >= STAFF_LISTED_FROM);
  return {
    status,
    n,
    employees: employees.length,
    ...figuresOf(status, n, components, options),
    components,
    reml,
    byVenue: byVenue(employees, venues, options),
    distribution: distributionOf(listed),
    staff: listed.slice(0, MOST_STAFF_LISTED).map((employee) => ({
      pseudonym: pseudonymText(employee.staff),
      venue: venues[employee.parent] as string,
      figure: meanFigure(analysisBasis("service-rating", employee.n, options), {
        n: employee.n,
        mean: employee.mean,
        variance: employee.squares / (employee.n - 1),
      }),
    })),
    staffToList: listed.length,
    method,
    warnings: warningsOf(visits, status, components, reml),
    thresholds,
  };
}

/** A pseudonym as people write it: K3F9-0QXB-71A. */
export function pseudonymText(staff: number): string {
  const text = staff.toString(36).toUpperCase().padStart(11, "0");
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

function statusOf(visits: ServiceVisits, n: number, components: VarianceComponents | null): AnalysisStatus {
  if (visits.humanTouchpoints === 0 || (visits.rated > 0 && n === 0)) return "not-asked";
  if (n < SHOWN_FROM || components === null) return "too-few";
  return components.icc === null ? "no-variance" : "ok";
}

function figuresOf(
  status: AnalysisStatus,
  n: number,
  components: VarianceComponents | null,
  options: RiskOptions,
): Pick<Inconsistency, "share" | "spread" | "p"> {
  const share = analysisBasis("service-inconsistency", n, options);
  const spread = analysisBasis("staff-spread", n, options);
  const both = (why: Parameters<typeof missing>[1]) => ({
    share: missing(share, why),
    spread: missing(spread, why),
    p: null,
  });
  if (status === "not-asked") return both("not-asked");
  if (n < SHOWN_FROM) return both({ needed: SHOWN_FROM });
  if (components === null) return both({ reason: "one-employee" });
  if (components.icc === null) return both({ reason: "no-variance" });
  return {
    share: measured(share, components.icc, exact(components.low, components.high)),
    spread: spreadFigure(spread, components),
    p: components.p,
  };
}

function exact(low: number | null, high: number | null): Interval {
  return { low: low ?? Number.NaN, high: high ?? Number.NaN, level: 0.95, method: "exact-f" };
}

/** 2.563·σ; its interval follows from that of the ICC, the variation between visits taken as known. */
function spreadFigure(basis: ReturnType<typeof analysisBasis>, components: VarianceComponents): Figure {
  const pointsAt = (icc: number | null): number | null =>
    icc === null || icc >= 1 ? null : TENTH_TO_NINETIETH * Math.sqrt((components.msWithin * icc) / (1 - icc));
  const interval = exact(pointsAt(components.low), pointsAt(components.high));
  return measured(basis, TENTH_TO_NINETIETH * components.sdBetween, interval, "no-variance");
}

function byVenue(
  employees: readonly EmployeeVisits[],
  venues: readonly string[],
  options: RiskOptions,
): VenueInconsistency[] {
  const rows = venues.flatMap((venue, place): VenueInconsistency[] => {
    const own = employees.filter(({ parent }) => parent === place);
    if (own.length === 0) return [];
    const n = own.reduce((sum, employee) => sum + employee.n, 0);
    const components = nestedAnova(own);
    return [{ venue, employees: own.length, ...figuresOf("ok", n, components, options), q: null }];
  });
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, place) => ({ ...row, q: q[place] ?? null }));
}

function distributionOf(listed: readonly EmployeeVisits[]): Inconsistency["distribution"] {
  const counts = new Map<number, number>();
  for (const { mean } of listed) {
    const band = Math.min(100 / BAND - 1, Math.floor(mean / BAND));
    counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([band, count]) => ({ from: band * BAND, to: (band + 1) * BAND, employees: count }));
}

const method: LocalisedText = {
  en: "Analysis of variance of employees nested in venues, on each visit’s mean of human touchpoints; F test; exact interval (Wald).",
  zh: "以每次到访的人工触点均分为因变量，员工嵌套于场所的方差分析；F 检验；Wald 精确区间。",
};

const thresholds: Inconsistency["thresholds"] = [
  {
    code: "staff-listed-from",
    value: STAFF_LISTED_FROM,
    unit: "count",
    meaning: {
      en: "Visits from which an employee appears in the list and the distribution, under a pseudonym only; our convention.",
      zh: "员工以化名出现在名单与分布中所需的最少到访数；本产品的约定。",
    },
  },
  {
    code: "ranked-from",
    value: RANKED_FROM,
    unit: "count",
    meaning: {
      en: "Visits below which a figure is indicative only; our convention.",
      zh: "到访数低于此值的数字仅供参考；本产品的约定。",
    },
  },
];

function warningsOf(
  visits: ServiceVisits,
  status: AnalysisStatus,
  components: VarianceComponents | null,
  reml: RemlComponents | null,
): LocalisedText[] {
  if (status !== "ok") return [];
  const unknown = visits.unattributed / visits.rated;
  const share = (locale: "en" | "zh") => formatValue(unknown, "share", locale);
  return [
    {
      en: "Employees serve different guests at different hours: part of the difference may be the shift, not the person.",
      zh: "员工服务的顾客与时段不同：部分差异可能来自班次，而非个人。",
    },
    ...(disagree(components, reml)
      ? [
          {
            en: "Venues or employees of different size differ in how much service varies: two ways of estimating disagree, so read the venues one by one.",
            zh: "不同场所、不同服务量的员工之间波动程度不一：两种估计方法结果不一致，请逐个场所解读。",
          },
        ]
      : []),
    ...(unknown > OFTEN_UNATTRIBUTED
      ? [
          {
            en: `${share("en")} of the visits that rated service name no employee and are left out.`,
            zh: `${share("zh")} 的服务评分未注明员工，未计入。`,
          },
        ]
      : []),
  ];
}

/** Do analysis of variance and likelihood, which weigh employees differently, come to clearly different variances? */
function disagree(components: VarianceComponents | null, reml: RemlComponents | null): boolean {
  if (components === null || reml === null) return false;
  const [a, b] = [components.varianceBetween, reml.varianceBetween];
  return Math.abs(a - b) > NOTABLE_DISAGREEMENT * Math.max(a, b);
}
