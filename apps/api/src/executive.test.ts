import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

interface Fig {
  status: string;
  value: number;
  n: number;
  interval: { low: number; high: number };
}
interface Told {
  kind: string;
  opening: string;
  adjustedP: number | null;
  venue: { code: string; name: string; zh: string } | null;
  gap: Fig | null;
  comparison: { pairs: number; rows: { venue: { code: string }; rank: number | null }[] };
  explained: {
    sentence: string;
    zh: string;
    gap: number | null;
    most: boolean | null;
    share: Fig | null;
    named: Part[];
    parts: Part[];
    lift: { outcome: string; total: Fig } | null;
  };
}
interface Part {
  touchpoint: { code: string; name: string; zh: string };
  own: number;
  others: number;
  reach: number;
  adjustedP: number | null;
  part: Fig;
}

const figure = "status value n interval { low high }";
const part = `touchpoint { code name zh: name(locale: ZH) } own others reach adjustedP part { ${figure} }`;
async function executive(slice: string, indicator = "SATISFACTION", venue = ""): Promise<Told> {
  const { executive: told } = await api.data<{ executive: Told }>(`{
    executive(indicator: ${indicator}, slice: { ${slice} } ${venue && `, venue: "${venue}"`}) {
      kind opening adjustedP gap { ${figure} } venue { code name zh: name(locale: ZH) }
      comparison { pairs rows { venue { code } rank } }
      explained {
        sentence zh: sentence(locale: ZH) gap most share { ${figure} }
        named { ${part} } parts { ${part} } lift { outcome total { ${figure} } }
      }
    }
  }`);
  return told;
}

const sfo = `group: "sfo"`;
const in2016 = `${sfo}, from: "2016-01-01", to: "2017-01-01"`;
const points = (value: number) => Math.abs(value).toFixed(1);

/** Asks the API's other fields for every figure of a sentence, and whether its test holds. */
async function recompute(told: Told, slice: string, indicator: string) {
  const code = told.venue?.code;
  const { compared } = (
    await api.data<{ figure: { compared: { difference: Fig; p: number } } }>(`{
      figure(indicator: ${indicator}, slice: { venues: ["${code}"] ${slice} }, compare: { with: PEERS, group: "sfo" }) {
        compared { difference { ${figure} } p }
      }
    }`)
  ).figure;
  const touchpoints = await Promise.all(
    told.explained.named.map(async (named) => {
      const asked = (peers: string) =>
        `figure(indicator: TOUCHPOINT_SCORE, slice: { venues: ["${code}"], touchpoint: "${named.touchpoint.code}" ${slice} } ${peers}) { ${figure}`;
      return api.data<{ own: Fig; other: { compared: { reference: Fig } } }>(`{
        own: ${asked("")} }
        other: ${asked(`, compare: { with: PEERS, group: "sfo" }`)} compared { reference { ${figure} } } }
      }`);
    }),
  );
  const improvements = told.explained.named
    .map(
      ({ touchpoint, own, others }) => `{ touchpoint: "${touchpoint.code}", points: ${(others - own) / 2} }`,
    )
    .join(", ");
  const { whatIf } = await api.data<{ whatIf: { outcomes: { outcome: string; total: Fig }[] } }>(
    `{ whatIf(slice: { venues: ["${code}"] ${slice} }, improvements: [${improvements}]) { outcomes { outcome total { ${figure} } } } }`,
  );
  return { compared, touchpoints, whatIf };
}

describe("the executive's sentence", () => {
  it("is true by the API's own figures, in both languages", async () => {
    const slice = `, from: "2016-01-01", to: "2017-01-01"`;
    const told = await executive(`${sfo}${slice}`);
    const { explained } = told;
    expect(told.kind).toBe("TRAILS");
    const { compared, touchpoints, whatIf } = await recompute(told, slice, "SATISFACTION");

    // The gap, and that it is more than chance explains whichever of the venues it had been.
    expect(told.gap?.value).toBeCloseTo(compared.difference.value, 9);
    expect(told.gap?.value as number).toBeLessThan(0);
    const ranked = told.comparison.rows.filter(({ rank }) => rank !== null).length;
    expect(told.adjustedP as number).toBeGreaterThanOrEqual(compared.p);
    expect(told.adjustedP as number).toBeLessThanOrEqual(Math.min(0.05, compared.p * ranked + 1e-12));
    expect(explained.sentence).toContain(
      `${told.venue?.name} trails the others in satisfaction by ${points(compared.difference.value)} points`,
    );
    expect(explained.zh).toContain(
      `${told.venue?.zh}的满意度落后其他场所 ${points(compared.difference.value)}分`,
    );

    // What goes with it.
    expect(explained.named.length).toBeGreaterThan(0);
    for (const [i, named] of explained.named.entries()) {
      expect(named.own).toBeCloseTo(touchpoints[i]?.own.value as number, 9);
      expect(named.others).toBeCloseTo(touchpoints[i]?.other.compared.reference.value as number, 9);
      expect(named.adjustedP as number).toBeLessThanOrEqual(0.05);
      expect(named.part.interval.high).toBeLessThan(0);
      expect(explained.sentence.toLowerCase()).toContain(named.touchpoint.name.toLowerCase());
      expect(explained.zh).toContain(named.touchpoint.zh);
    }
    const sum = explained.named.reduce((all, one) => all + one.part.value, 0);
    expect(explained.share?.value).toBeCloseTo(sum / (explained.gap as number), 9);
    expect(explained.gap).toBeCloseTo(compared.difference.value, 6);
    const amount = `${Math.round(100 * (explained.share?.value as number))}%`;
    expect(explained.sentence).toContain(explained.most ? "for most of it" : `for about ${amount} of it`);
    expect(explained.zh).toContain(explained.most ? "可解释其中大半" : `约可解释其中 ${amount}`);
    if (explained.most) expect(explained.share?.value as number).toBeGreaterThan(0.5);

    // What closing half of it would be expected to lift.
    const lift = whatIf.outcomes.find(({ outcome }) => outcome === explained.lift?.outcome)?.total;
    expect(explained.lift?.total.value).toBeCloseTo(lift?.value as number, 9);
    expect(explained.lift?.total.interval.low).toBeCloseTo(lift?.interval.low as number, 9);
    const beyondChance = (lift?.interval.low as number) > 0;
    expect(explained.sentence.includes("would be expected to lift")).toBe(beyondChance);
    if (beyondChance) {
      expect(explained.sentence).toContain(`by about ${points(lift?.value as number)} points.`);
      expect(explained.zh).toContain(`预计可提升约 ${points(lift?.value as number)}分。`);
    }
  });

  it("begins with what is known at once", async () => {
    const told = await executive(in2016);
    expect(told.explained.sentence.startsWith(told.opening.replace(/\.$/, ""))).toBe(true);
  });

  it("changes with venue, period and indicator, and claims nothing where nothing differs", async () => {
    const usual = await executive(in2016);
    const in2017 = await executive(`${sfo}, from: "2017-01-01", to: "2018-01-01"`);
    expect(in2017).toMatchObject({
      kind: "LEAGUE",
      venue: null,
      explained: { named: [], lift: null, gap: null },
    });
    expect(in2017.explained.sentence).toContain("cannot be told apart");
    expect(in2017.explained.zh).toContain("无法区分先后");
    const level = await executive(in2016, "SATISFACTION", "sfo-g");
    expect(level).toMatchObject({ kind: "LEVEL", venue: { code: "sfo-g" } });
    expect(level.explained.sentence).toContain("no more than chance explains");
    const leads = await executive(in2016, "SATISFACTION", "sfo-d");
    expect(leads).toMatchObject({ kind: "LEADS", explained: { lift: null } });
    const share = await executive(in2016, "SATISFIED_SHARE");
    expect(share).toMatchObject({ kind: "TRAILS", explained: { gap: null, named: [], lift: null } });
    expect(share.explained.sentence).toContain("percentage points");
    const unasked = await executive(in2016, "NET_PROMOTER_SCORE");
    expect(unasked.explained.sentence).toBe("Net promoter score: no survey in this selection asked for it.");
    const one = await executive(`venues: ["sfo-g"], from: "2016-01-01", to: "2017-01-01"`);
    expect(one.explained.sentence).toContain("only venue");
    const few = await executive(`${sfo}, from: "2016-05-01", to: "2016-05-02"`);
    expect(few.kind === "LEAGUE" || few.gap !== null).toBe(true);
    const sentences = [usual, in2017, level, leads, share, unasked, one].map(
      ({ explained }) => explained.sentence,
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("refuses a venue that the slice leaves out", async () => {
    const { errors } = await api.ask(`{ executive(slice: { venues: ["sfo-a"] }, venue: "sfo-b") { kind } }`);
    expect(errors?.[0]).toMatchObject({
      message: 'The slice has no venue "sfo-b".',
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});
