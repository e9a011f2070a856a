import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

interface Fig {
  status: string;
  value: number;
  n: number;
  text: string;
  interval: { low: number; high: number };
}
interface Step {
  touchpoint: { code: string; name: string; zh: string };
  kind: string | null;
  reasons: string[];
  level: Fig;
  rankLow: number | null;
  rankHigh: number | null;
  designed: number | null;
  adjustedP: number | null;
  lifts: { points: number | null; sentence: string; lift: { total: Fig } | null }[];
}
interface Needs {
  touchpoint: { code: string };
  verdict: string;
  sentence: string;
  suggestions: { segment: { code: string }; title: string; zh: string; difference: number; q: number }[];
  differences: { differs: boolean; q: number | null; i2: number | null; slopes: { own: Fig; shown: Fig }[] };
}
interface Idea {
  id: string;
  title: string;
  zh: string;
  text: string | null;
  state: string;
  kind: string;
  who: string;
  reason: string | null;
  revision: number;
  touchpoint: { code: string };
  segment: { value: { code: string } } | null;
  history: { who: string; state: string }[];
  action: { id: string; owner: string; place: string; target: number; baseline: { n: number } } | null;
}

const figure = "status value n text interval { low high }";
const step = `touchpoint { code name zh: name(locale: ZH) } kind reasons level { ${figure} } rankLow rankHigh designed
  adjustedP lifts { points sentence lift { total { ${figure} } } }`;
const idea = `id title zh: title(locale: ZH) text state kind who reason revision touchpoint { code }
  segment { value { code } } history { who state } action { id owner place target baseline { n } }`;
const create = `mutation ($idea: PeakIdeaInput!, $key: String!, $who: String = "Wei") {
  createPeakIdea(idea: $idea, who: $who, clientKey: $key) { ${idea} } }`;
const choose = `mutation ($id: ID!, $action: PeakIdeaActionInput!, $basedOn: Int!, $key: String!) {
  choosePeakIdea(id: $id, action: $action, basedOn: $basedOn, who: "Li", clientKey: $key) { ${idea} } }`;
const drop = `mutation ($id: ID!, $reason: String!, $basedOn: Int!, $key: String!) {
  dropPeakIdea(id: $id, reason: $reason, basedOn: $basedOn, who: "Li", clientKey: $key) { ${idea} } }`;
const change = `mutation ($id: ID!, $change: PeakIdeaChangeInput!, $basedOn: Int!, $key: String!) {
  changePeakIdea(id: $id, change: $change, basedOn: $basedOn, who: "Li", clientKey: $key) { ${idea} } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: "hotels" });
});
afterAll(() => api.close());

const venue = "harbour-station";
const slice = { venues: [venue] };
const ask = async <T>(fields: string, variables: Record<string, unknown> = { slice }) =>
  (
    await api.data<{ peakDesign: T }>(
      `query ($slice: SliceInput, $points: Float, $target: Float) {
        peakDesign(slice: $slice, points: $points, target: $target) { ${fields} } }`,
      variables,
    )
  ).peakDesign;
const refused = async (query: string, variables: Record<string, unknown>) =>
  (await api.ask(query, variables)).errors?.[0];

describe("peaks of the hotels", () => {
  it("say in their sentence what their own figures say, in both languages", async () => {
    const found = await ask<{ sentence: string; zh: string; steps: Step[]; candidates: Step[] }>(
      `sentence zh: sentence(locale: ZH) steps { ${step} } candidates { ${step} }`,
    );
    const { steps, sentence, zh } = found;
    const ranked = steps.filter(({ rankLow }) => rankLow !== null);
    const last = ranked.length;
    for (const { reasons, rankLow, rankHigh, level, designed, adjustedP, kind } of steps) {
      expect(reasons.includes("NEGATIVE_PEAK")).toBe(rankHigh === last && rankLow !== 1);
      expect(reasons.includes("POSITIVE_PEAK")).toBe(rankLow === 1 && rankHigh !== last);
      const below = designed !== null && level.value < designed && (adjustedP ?? 1) <= 0.05;
      expect(reasons.includes("BELOW_DESIGN")).toBe(below);
      expect(kind === null).toBe(reasons.length === 0);
      expect(level.interval.low <= level.value && level.value <= level.interval.high).toBe(true);
    }
    expect(steps[0]?.reasons).toContain("FIRST_STEP");
    expect(steps.at(-1)?.reasons).toContain("LAST_STEP");
    expect(found.candidates.map(({ touchpoint }) => touchpoint.code)).toEqual(
      steps.filter(({ kind }) => kind !== null).map(({ touchpoint }) => touchpoint.code),
    );

    const lows = steps.filter(({ reasons }) => reasons.includes("NEGATIVE_PEAK"));
    const lowest = lows.toSorted((a, b) => a.level.value - b.level.value)[0] as Step;
    const total = lowest.lifts[0]?.lift?.total as Fig;
    expect(sentence).toContain(
      lows.length === 1
        ? `Turn round ${lowest.touchpoint.name}: at ${lowest.level.text} the lowest of ${last} steps`
        : `The low is one of ${lows.length} of ${last} steps, and chance leaves open which`,
    );
    expect(sentence).toContain(
      total.status === "MEASURED" && total.interval.low > 0
        ? `+10 at ${lowest.touchpoint.name} would be expected to go with +${total.value.toFixed(1)} points (${total.interval.low.toFixed(1)}–${total.interval.high.toFixed(1)})`
        : `what +10 at ${lowest.touchpoint.name} goes with cannot be told from chance`,
    );
    const short = steps.filter(({ reasons }) => reasons.includes("BELOW_DESIGN")).length;
    const tested = steps.filter(({ adjustedP }) => adjustedP !== null).length;
    expect(sentence).toContain(
      `${short === 0 ? "none" : short} of ${tested} steps ${short > 1 ? "fall" : "falls"} short of what the template hopes for`,
    );
    expect(zh).toContain(lowest.touchpoint.zh);
    expect(zh).not.toBe(sentence);
  });

  it("lift a step as the what-if engine does, by points or to a target, and refuse what it refuses", async () => {
    const { steps } = await ask<{ steps: Step[] }>(`steps { ${step} }`);
    const first = steps[0] as Step;
    const { whatIf } = await api.data<{ whatIf: { outcomes: { total: Fig }[] } }>(
      `query ($slice: SliceInput, $code: String!) { whatIf(slice: $slice, improvements: [{ touchpoint: $code, points: 10 }]) {
        outcomes { total { ${figure} } } } }`,
      { slice, code: first.touchpoint.code },
    );
    expect(first.lifts.map(({ lift }) => lift?.total)).toEqual(
      whatIf.outcomes.slice(0, 2).map(({ total }) => total),
    );

    const to = await ask<{ steps: Step[] }>(`steps { ${step} }`, { slice, target: 80 });
    for (const [k, { lifts }] of to.steps.entries()) {
      const [overall] = lifts;
      const atTen = steps[k]?.lifts[0]?.lift?.total.value ?? Number.NaN;
      if (overall?.points == null) {
        expect(overall?.lift).toBeNull();
        expect(overall?.sentence).toMatch(/have reached 80\.0\.$|is further than \+20 reaches/);
      } else if (overall.lift?.total.status === "MEASURED" && overall.points !== 10)
        expect(overall.points > 10).toBe((overall.lift?.total.value ?? 0) >= atTen);
    }
    expect(new Set(to.steps.map(({ lifts }) => lifts[0]?.points === null))).toEqual(new Set([true, false]));
    for (const [variables, argument] of [
      [{ points: 21 }, ["points"]],
      [{ points: 0 }, ["points"]],
      [{ target: 101 }, ["target"]],
      [{ points: 5, target: 80 }, ["target"]],
    ] as const) {
      const error = await refused(
        `query ($points: Float, $target: Float) { peakDesign(points: $points, target: $target) { sentence } }`,
        variables,
      );
      expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    }
  });

  it("test peak and end instead of assuming them", async () => {
    const { curve } = await ask<{
      curve: { peakEnd: { results: { peakEnd: { n: number }; sentence: string }[] } };
    }>("curve { peakEnd { results { peakEnd { n } sentence } } }");
    expect(curve.peakEnd.results[0]?.peakEnd.n).toBeGreaterThan(0);
    expect(curve.peakEnd.results[0]?.sentence).toMatch(/plain average|cannot be tested/);
  });

  it("claim different needs only with a corrected test", async () => {
    const { personalisation } = await ask<{
      personalisation: {
        sentence: string;
        zh: string;
        touchpoints: Needs[];
        slopeTests: number;
        meanTests: number;
      };
    }>(
      `personalisation(dimension: "guest") { sentence zh: sentence(locale: ZH) slopeTests meanTests touchpoints {
        touchpoint { code } verdict sentence suggestions { segment { code } title zh: title(locale: ZH) difference q }
        differences { differs q i2 slopes { own { ${figure} } shown { ${figure} } } } } }`,
      { slice: { group: "harbour-hotels" } },
    );
    expect(personalisation.slopeTests).toBeGreaterThan(3);
    expect(personalisation.meanTests).toBeGreaterThan(personalisation.slopeTests);
    for (const { verdict, suggestions, differences, sentence } of personalisation.touchpoints) {
      expect(differences.differs).toBe(differences.q !== null && differences.q <= 0.05);
      expect(/MATTERS_MORE|BOTH/.test(verdict)).toBe(differences.differs);
      expect(/RATED_LOWER|BOTH/.test(verdict)).toBe(suggestions.length > 0);
      for (const { q, difference, title, zh } of suggestions) {
        expect(q <= 0.05 && difference < 0).toBe(true);
        expect(title).toMatch(/^Serve .* differently at /);
        expect(zh).toMatch(/提供差异化服务$/);
      }
      if (verdict === "SAME")
        expect(sentence).toContain("as far as the data can tell. To be found with 80% power");
    }
    expect(personalisation.zh).toContain("按");
  });
});

describe("ideas for peaks", () => {
  const given = {
    venue,
    touchpoint: "check-in",
    kind: "TURN_ROUND",
    titleZh: "大堂加设茶席",
    textZh: "等候时奉茶",
  };
  const make = async (over: object, key: string) =>
    (await api.data<{ createPeakIdea: Idea }>(create, { idea: { ...given, ...over }, key })).createPeakIdea;

  it("are written once, become an action once, and show what it does", async () => {
    const made = await make({}, "i1");
    expect(made).toMatchObject({ state: "IDEA", kind: "TURN_ROUND", who: "Wei", revision: 1, action: null });
    // Written in Chinese only, so English readers see that.
    expect([made.title, made.zh, made.text]).toEqual(["大堂加设茶席", "大堂加设茶席", "等候时奉茶"]);
    expect(await make({}, "i1")).toEqual(made);

    const chosen = { id: made.id, action: { owner: "Li", target: 90, effort: 2 }, basedOn: 1, key: "i2" };
    const { choosePeakIdea } = await api.data<{ choosePeakIdea: Idea }>(choose, chosen);
    expect(choosePeakIdea).toMatchObject({ state: "CHOSEN", revision: 2 });
    expect(choosePeakIdea.action).toMatchObject({ owner: "Li", place: "PLANNED", target: 90 });
    expect(choosePeakIdea.action?.baseline.n).toBeGreaterThan(30);
    expect(choosePeakIdea.history.map(({ who, state }) => [who, state])).toEqual([
      ["Li", "CHOSEN"],
      ["Wei", "IDEA"],
    ]);
    expect((await api.data<{ choosePeakIdea: Idea }>(choose, chosen)).choosePeakIdea).toEqual(choosePeakIdea);

    // Its status is followed where the action stands.
    await api.data(
      `mutation ($id: ID!) { changeAction(id: $id, change: { status: ABANDONED }, basedOn: 1, who: "Li", clientKey: "i3") { id } }`,
      { id: choosePeakIdea.action?.id },
    );
    const { ideas, ideasSentence } = await ask<{ ideas: Idea[]; ideasSentence: string }>(
      `ideasSentence ideas { ${idea} }`,
    );
    expect(ideas[0]?.action?.place).toBe("ABANDONED");
    expect(ideasSentence).toBe("1 idea: 0 open, 1 made into actions, 0 dropped.");
    const { actions } = await api.data<{ actions: { total: number } }>("{ actions { total } }");
    expect(actions.total).toBe(1);
    for (const [query, variables] of [
      [choose, { ...chosen, basedOn: 2, key: "i4" }],
      [drop, { id: made.id, reason: "no", basedOn: 2, key: "i5" }],
    ] as const)
      expect((await refused(query, variables))?.message).toContain("has become an action already");
  });

  it("are for some guests, are changed and dropped with a reason, and keep their history", async () => {
    const made = await make({ segmentDimension: "guest", segmentValue: "family" }, "d1");
    expect(made.segment?.value.code).toBe("family");
    const { changePeakIdea } = await api.data<{ changePeakIdea: Idea }>(change, {
      id: made.id,
      change: { titleEn: "Tea in the lobby", kind: "REPAIR" },
      basedOn: 1,
      key: "d2",
    });
    expect(changePeakIdea).toMatchObject({ title: "Tea in the lobby", zh: "大堂加设茶席", kind: "REPAIR" });
    expect((await refused(change, { id: made.id, change: {}, basedOn: 1, key: "d3" }))?.extensions.code).toBe(
      "CONFLICT",
    );
    const dropping = { id: made.id, reason: "too dear", basedOn: 2, key: "d4" };
    const { dropPeakIdea } = await api.data<{ dropPeakIdea: Idea }>(drop, dropping);
    expect(dropPeakIdea).toMatchObject({ state: "DROPPED", reason: "too dear", revision: 3 });
    expect((await api.data<{ dropPeakIdea: Idea }>(drop, dropping)).dropPeakIdea).toEqual(dropPeakIdea);
    const listed = await api.data<{ peakIdeas: Idea[] }>(`{ peakIdeas(state: DROPPED) { ${idea} } }`);
    expect(listed.peakIdeas).toEqual([dropPeakIdea]);
  });

  it.each([
    ["a venue that is not there", { venue: "nowhere" }, ["idea", "venue"]],
    ["a touchpoint of no such journey", { touchpoint: "'; DROP TABLE peak_idea;--" }, ["idea", "touchpoint"]],
    ["no title", { titleZh: " " }, ["idea", "titleEn"]],
    ["a title that is too long", { titleZh: "长".repeat(201) }, ["titleZh"]],
    ["control characters", { textEn: "bell\u0007" }, ["textEn"]],
    ["half a segment", { segmentDimension: "guest" }, ["idea", "segmentValue"]],
    [
      "a dimension that is not there",
      { segmentDimension: "x", segmentValue: "y" },
      ["idea", "segmentDimension"],
    ],
    [
      "a value that is not there",
      { segmentDimension: "guest", segmentValue: "pets" },
      ["idea", "segmentValue"],
    ],
  ])("are refused with %s, in both languages", async (_, over, argument) => {
    const error = await refused(create, { idea: { ...given, ...over }, key: "wrong" });
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect((error?.extensions.text as { zh: string } | undefined)?.zh).toMatch(/\p{Script=Han}/u);
  });

  it("leave nothing behind where they cannot be chosen", async () => {
    const made = await make({ titleEn: "Half a choice" }, "h1");
    const before = await api.data<{ actions: { total: number } }>("{ actions { total } }");
    const late = { id: made.id, action: { owner: "Li" }, basedOn: 7, key: "h2" };
    expect((await refused(choose, late))?.extensions.code).toBe("CONFLICT");
    const wrong = { id: made.id, action: { owner: "Li", effort: 0 }, basedOn: 1, key: "h3" };
    expect((await refused(choose, wrong))?.extensions).toMatchObject({ argument: ["effort"] });
    expect((await refused(drop, { id: "x", reason: "r", basedOn: 1, key: "h4" }))?.extensions.code).toBe(
      "BAD_USER_INPUT",
    );
    expect(await api.data("{ actions { total } }")).toEqual(before);
  });
});
