/** The conventions behind alerts. Those marked as ours are choices, not standards; every result names what it used. */
export const alertThresholds = {
  /** Weeks in a row, each with answers, that say what is usual; then frozen. */
  baselineWeeks: 8,
  /** Fewer answers than this on a usual day of the baseline: weeks are watched instead of days. */
  dailyFrom: 20,
  /** A single point signals beyond so many standard errors. */
  pointLimit: 3,
  /** Weight of the newest point in the moving average, and its limits in standard errors (Lucas & Saccucci 1990). */
  ewmaWeight: 0.2,
  ewmaWidth: 2.962,
  /** So many points in a row on one side signal (Nelson 1984). */
  sideRun: 9,
  /** Largest q-value (Benjamini–Hochberg) of a day across all charts at which a signal is kept. */
  falseDiscoveryRate: 0.1,
  /** Ours: a run is over after so many points without another signal on its side. */
  quietPoints: 7,
  /** Ours: a weekday with fewer answers in the baseline has no expectation of its own. */
  weekdayAnswers: 10,
  /** Years of data from which the time of year is taken into account, and weeks around the same week that are read with it. */
  seasonYears: 2,
  seasonReach: 1,
} as const;
export type AlertThresholds = typeof alertThresholds;
