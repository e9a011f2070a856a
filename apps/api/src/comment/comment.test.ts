import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

const mapping = `
code: word-house
version: 1
name: { en: Word House, zh: 文字之家 }
source: made up for tests
licence: none
kind: visits
file: { encoding: utf-8, delimiter: "," }
journey: { code: hotel, version: 1 }
key: [id]
day: { format: iso, column: day }
venue: { column: house, values: { a: word-a, b: word-b } }
venues:
  - { code: word-a, name: { en: Word A, zh: 甲 }, sector: hotel, timeZone: Asia/Shanghai }
  - { code: word-b, name: { en: Word B, zh: 乙 }, sector: hotel, timeZone: Asia/Shanghai }
outcomes:
  overall: { column: overall, scale: { low: 1, high: 5 } }
touchpoints:
  check-in: { column: desk, scale: { low: 1, high: 5 } }
comment: said
`;
const said = (index: number): string =>
  index % 3 === 0
    ? "早餐很难吃，找王经理13812345678"
    : index % 3 === 1
      ? "早餐非常好"
      : "The shower was cold";
const rows = [
  "id,day,house,overall,desk,said",
  ...Array.from(
    { length: 18 },
    (_, index) => `${index},2026-03-${String(index + 1).padStart(2, "0")},a,4,4,${said(index)}`,
  ),
  "90,2026-03-01,b,4,4,早餐好",
  "91,2026-03-01,b,4,4,",
];

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
  const send = (path: string, body: string) =>
    fetch(`${api.url}${path}`, { method: "POST", headers: { "apollo-require-preflight": "1" }, body });
  expect((await send("/surveys?file=word-house.yaml", mapping)).status).toBe(201);
  expect((await send("/imports?survey=word-house&file=said.csv", `${rows.join("\n")}\n`)).status).toBe(201);
});
afterAll(() => api.close());

interface Comments {
  comments: {
    status: string;
    inSlice: number;
    page: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: {
        id: string;
        text: string;
        mentions: {
          touchpoint: { code: string };
          verdict: string;
          evidence: { start: number; end: number }[];
          corrected: { who: string } | null;
        }[];
      }[];
    };
  };
}
const comments = (more = "") =>
  api.data<Comments>(`{ comments(slice: { venues: ["word-a"] }${more}) { status inSlice page { totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id text mentions { touchpoint { code } verdict evidence { start end } corrected { who } } } } } }`);
const dining = () =>
  api.data<{
    mentions: { comments: number; touchpoints: Record<string, unknown>[] };
  }>(`{ mentions(slice: { venues: ["word-a"] }) { comments scored touchpoints { touchpoint { code } mentions good bad corrected
    share { status n value needed interval { low high } } intensity } } }`);

describe("comments", () => {
  it("are shown masked, page by page, with the words that tell", async () => {
    const { comments: first } = await comments(", first: 10");
    expect(first).toMatchObject({ status: "MEASURED", inSlice: 18, page: { totalCount: 18 } });
    expect(first.page.nodes).toHaveLength(10);
    const after = first.page.pageInfo.endCursor;
    const { comments: rest } = await comments(`, first: 10, after: "${after}"`);
    expect(rest.page.nodes).toHaveLength(8);
    expect(rest.page.pageInfo.hasNextPage).toBe(false);
    const all = [...first.page.nodes, ...rest.page.nodes];
    expect(new Set(all.map(({ id }) => id)).size).toBe(18);
    expect(all.at(-1)?.text).toBe("早餐很难吃，找[name]经理[phone]");
    expect(JSON.stringify(all)).not.toMatch(/13812345678|王/);
    const mention = all.at(-1)?.mentions.find(({ touchpoint }) => touchpoint.code === "dining");
    const [evidence] = mention?.evidence ?? [];
    expect(all.at(-1)?.text.slice(evidence?.start, evidence?.end)).toBe("难吃");
  });

  it("are chosen by touchpoint and verdict", async () => {
    const { comments: bad } = await comments(', touchpoint: "dining", verdict: BAD');
    expect(bad).toMatchObject({ inSlice: 18, page: { totalCount: 6 } });
    const wrong = await api.ask(
      `{ comments(slice: { venues: ["word-a"] }, touchpoint: "nowhere") { status } }`,
    );
    expect(wrong.errors?.[0]?.extensions.argument).toEqual(["touchpoint"]);
  });

  it("of too few guests are not shown", async () => {
    const few = await api.data<Comments>(
      `{ comments(slice: { venues: ["word-b"] }) { status needed page { totalCount nodes { text } } } }`,
    );
    expect(few.comments).toEqual({ status: "TOO_FEW", needed: 5, page: { totalCount: 0, nodes: [] } });
  });

  it("add up to mentions, and people's corrections count at once and with their name", async () => {
    const before = (await dining()).mentions;
    expect(before).toMatchObject({
      comments: 18,
      scored: 18,
      touchpoints: [
        {
          touchpoint: { code: "facilities" },
          mentions: 6,
          good: null,
          bad: null,
          share: { status: "TOO_FEW", n: 6, needed: 10 },
        },
        {
          touchpoint: { code: "dining" },
          mentions: 12,
          good: 6,
          bad: 6,
          share: { status: "MEASURED", n: 12, value: 0.5 },
        },
        { touchpoint: { code: "complaints" } },
      ],
    });
    const [node] = (await comments(', touchpoint: "dining", verdict: BAD')).comments.page.nodes;
    const correct = (verdict: string, key: string, touchpoint = "dining") =>
      api.ask(
        `mutation Correct($id: ID!) { correctMention(comment: $id, touchpoint: "${touchpoint}", verdict: ${verdict}, who: "Li", clientKey: "${key}")
          { mentions { touchpoint { code } verdict corrected { who } } } }`,
        { id: node?.id },
      );
    for (let times = 0; times < 2; times++)
      expect((await correct("GOOD", "one")).data).toMatchObject({
        correctMention: {
          mentions: expect.arrayContaining([
            { touchpoint: { code: "dining" }, verdict: "GOOD", corrected: { who: "Li" } },
          ]),
        },
      });
    expect((await correct("BAD", "one")).errors?.[0]?.extensions.code).toBe("CONFLICT");
    expect((await correct("BAD", "two", "nowhere")).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect((await dining()).mentions.touchpoints[1]).toMatchObject({ good: 7, bad: 5, corrected: 1 });
  });
});

interface Dictionary {
  revision: number;
  who: string | null;
  touchpoints: { code: string; name: string; zh: string[]; en: string[] }[];
}

describe("a sector's dictionary", () => {
  const fields = "revision who touchpoints { code name(locale: ZH) zh en }";
  const shown = async () =>
    (await api.data<{ topicDictionary: Dictionary }>(`{ topicDictionary(sector: HOTEL) { ${fields} } }`))
      .topicDictionary;
  const set = (touchpoints: Dictionary["touchpoints"], basedOn: number, clientKey: string) =>
    api.ask<{ setTopicDictionary: Dictionary }>(
      `mutation Set($touchpoints: [TouchpointWordsInput!]!) {
        setTopicDictionary(sector: HOTEL, touchpoints: $touchpoints, who: "王经理", basedOn: ${basedOn}, clientKey: "${clientKey}") { ${fields} } }`,
      { touchpoints: touchpoints.map(({ code, zh, en }) => ({ touchpoint: code, zh, en })) },
    );
  const moved = ({ touchpoints }: Dictionary) =>
    touchpoints.map((touchpoint) => ({
      ...touchpoint,
      zh: [
        ...touchpoint.zh.filter((word) => !["早餐", "难吃"].includes(word)),
        ...(touchpoint.code === "sleep" ? ["早餐、难吃、 ＳＰＡ房"] : []),
      ],
    }));

  it("is the one that ships until it is edited, and says everything that is wrong with words", async () => {
    const shipped = await shown();
    expect(shipped).toMatchObject({ revision: 0, who: null });
    expect(shipped.touchpoints.find(({ code }) => code === "dining")?.zh).toContain("早餐");
    const twice = shipped.touchpoints.map((one) =>
      one.code === "sleep" ? { ...one, zh: [...one.zh, "早餐"], en: ["*", ...one.en] } : one,
    );
    const { errors } = await set(twice, 0, "wrong");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: ["touchpoints"] });
    expect(errors?.[0]?.extensions.problems).toMatchObject([
      { touchpoint: "sleep", language: "en", found: "*" },
      { found: "早餐", message: { zh: expect.stringContaining("早餐") } },
    ]);
    expect((await shown()).revision).toBe(0);
  });

  it("reads stored comments once that is asked for, and keeps what people corrected", async () => {
    const before = (await dining()).mentions;
    const saved = await set(moved(await shown()), 0, "first");
    expect(saved.data?.setTopicDictionary).toMatchObject({ revision: 1, who: "王经理" });
    expect(
      saved.data?.setTopicDictionary.touchpoints.find(({ code }) => code === "sleep")?.zh.slice(-3),
    ).toEqual(["早餐", "难吃", "spa房"]);
    expect((await set(moved(await shown()), 0, "late")).errors?.[0]?.extensions.code).toBe("CONFLICT");
    expect((await dining()).mentions).toEqual(before);
    expect(await api.data("{ commentReading { outdated progress { done } } }")).toEqual({
      commentReading: { outdated: 19, progress: null },
    });
    const again = `mutation { readCommentsAgain(clientKey: "again") { outdated progress { done of } } }`;
    expect(await api.data(again)).toEqual({ readCommentsAgain: { outdated: 0, progress: null } });
    const { touchpoints } = (await dining()).mentions;
    expect(touchpoints.find(({ touchpoint }) => Object(touchpoint).code === "sleep")).toMatchObject({
      mentions: 12,
      good: 6,
      bad: 6,
    });
    // What Li said of one comment holds, although nothing names the touchpoint in it any more.
    expect(touchpoints.find(({ touchpoint }) => Object(touchpoint).code === "dining")).toMatchObject({
      mentions: 1,
      corrected: 1,
    });
    expect(await api.data("{ topicDictionary(sector: HOTEL) { history { revision who } } }")).toEqual({
      topicDictionary: { history: [{ revision: 1, who: "王经理" }] },
    });
  });
});
