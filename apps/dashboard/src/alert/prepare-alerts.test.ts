import { describe, expect, it } from "vitest";
import type { AlertPartsFragment, AlertsQuery } from "../api/documents.generated.ts";
import { readAlertView } from "./alert-view.ts";
import { chosenChart, prepareAlerts, qText } from "./prepare-alerts.ts";

const words = {
  fictional: "fictional",
  signals: (signals: readonly string[]) => signals.join("+"),
  q: (q: string) => `q ${q}`,
  acknowledged: (who: string) => `by ${who}`,
  over: "over",
  inCase: (reference: string) => `case ${reference}`,
  watched: "quiet",
  openAlerts: (count: number) => `${count} open`,
  side: (side: string) => side,
  state: (state: string) => state,
  columns: {
    venue: "Venue",
    watched: "What",
    first: "First",
    last: "Last",
    side: "Side",
    signals: "Signals",
    q: "q",
    state: "State",
  },
};
const alert = (change: Partial<AlertPartsFragment> = {}): AlertPartsFragment => ({
  id: "1",
  venue: { code: "v2", name: "V2", fictional: false },
  source: "ANSWERS",
  series: "satisfied-share",
  title: "Satisfied guests",
  side: "BELOW",
  improvement: false,
  state: "OPEN",
  ongoing: true,
  firstDay: "2026-06-22",
  lastDay: "2026-07-19",
  signals: ["EWMA"],
  q: 0.0123,
  sentence: "It fell.",
  case: null,
  acknowledgement: null,
  entries: [],
  ...change,
});
const board = (
  alerts: AlertPartsFragment[],
  charts: AlertsQuery["alerts"]["charts"] = [],
): AlertsQuery["alerts"] => ({
  sentence: "",
  method: "",
  total: alerts.length,
  watched: 1,
  learning: 0,
  subjects: [],
  alerts,
  charts,
  unmatched: [],
});
const learning = {
  venue: { code: "v1", name: "V1" },
  source: "ANSWERS",
  series: "satisfied-share",
  title: "Satisfied guests",
  status: "LEARNING",
  sentence: "Learning.",
  openAlerts: 0,
} as const;
const quiet = { ...learning, venue: { code: "v3", name: "V3" }, status: "OK", sentence: null } as const;

describe("the chart that is drawn", () => {
  it("is the one the address names, else of the first alert, else one with limits, else any", () => {
    const named = readAlertView({ chart: "v9/daily:smiles", run: "2026-01-01" });
    expect(chosenChart(board([alert()]), named)).toEqual({
      chart: { venue: "v9", source: "DAILY_COUNTS", series: "smiles" },
      run: "2026-01-01",
    });
    const none = readAlertView({});
    expect(chosenChart(board([alert()]), none)).toEqual({
      chart: { venue: "v2", source: "ANSWERS", series: "satisfied-share" },
      run: "2026-06-22",
    });
    expect(chosenChart(board([], [learning, quiet]), none).chart?.venue).toBe("v3");
    expect(chosenChart(board([], [learning]), none).chart?.venue).toBe("v1");
    expect(chosenChart(board([]), none).chart).toBeNull();
  });
});

describe("the list of alerts", () => {
  const prepare = (alerts: AlertPartsFragment[], search: Record<string, string> = {}) => {
    const view = readAlertView(search);
    const of = board(alerts, [learning, quiet, { ...quiet, openAlerts: 2 }]);
    return prepareAlerts(of, view, chosenChart(of, view), words);
  };

  it("says of each what matters, and where its chart is", () => {
    const acknowledged = alert({
      id: "2",
      state: "ACKNOWLEDGED",
      acknowledgement: { who: "Wei", when: "2026-07-01T00:00:00Z" },
      case: "C-1",
      side: "ABOVE",
      firstDay: "2026-01-05",
      venue: { code: "v2", name: "V2", fictional: true },
    });
    const { rows, table } = prepare([alert(), acknowledged], { venue: "v2" });
    expect(rows[0]).toMatchObject({
      chosen: true,
      mark: "▼",
      facts: ["EWMA", "q 0.012"],
      search: "?venue=v2&chart=v2%2Fsatisfied-share&run=2026-06-22",
    });
    expect(rows[1]).toMatchObject({
      chosen: false,
      mark: "▲",
      sentence: "It fell. (fictional)",
      facts: ["EWMA", "q 0.012", "by Wei", "case C-1"],
    });
    expect(table.rows[1]).toEqual([
      "V2",
      "Satisfied guests",
      "2026-01-05",
      "2026-07-19",
      "ABOVE",
      "EWMA",
      "0.012",
      "ACKNOWLEDGED",
    ]);
  });

  it("says of each chart whether it is watched, and why not", () => {
    expect(prepare([]).charts.map(({ note }) => note)).toEqual(["Learning.", "quiet", "2 open"]);
  });
});

it.each([
  [0.0004, "< 0.001"],
  [0.0123, "0.012"],
  [0.1, "0.10"],
  [0.05, "0.05"],
])("q of %f is written %s", (q, text) => {
  expect(qText(q)).toBe(text);
});
