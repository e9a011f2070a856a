import { join } from "node:path";
import { type Database, ORGANISATION, openDatabase } from "@touchstone/db";
import { readBatches } from "@touchstone/db/read/batches";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { testDatabases } from "@touchstone/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { announceAddress } from "../address.ts";
import { folder } from "../import/testing.ts";
import { serve } from "../testing.ts";
import { main } from "../touchstone.ts";
import {
  chineseDay,
  dayOf,
  type Guest,
  type HeldFile,
  heldFile,
  serialDay,
  shortDay,
} from "./testing-held-files.ts";

let files: ReturnType<typeof folder>;
let directory: string;
let database: Database;
let remove: () => Promise<void>;
/** The command goes through an API that holds the data: opening a database for every file would take minutes. */
beforeAll(async () => {
  files = folder();
  const place = await testDatabases()[0]?.place();
  if (!place?.options.directory) throw new Error("there is no embedded engine to test on");
  directory = place.options.directory;
  database = await openDatabase({ directory, staffKey: { secret: "a secret of these tests" } });
  const api = await serve(database);
  const forget = announceAddress(directory, api.url);
  remove = async () => {
    forget();
    await api.close();
    await place.remove();
  };
});
afterAll(async () => {
  files.remove();
  await remove();
});

async function touchstone(...args: string[]) {
  const written = { out: [] as string[], error: [] as string[] };
  const output = {
    out: (text: string) => written.out.push(text),
    error: (text: string) => written.error.push(text),
  };
  const code = await main(args, output, { TOUCHSTONE_DATA: directory, LANG: "C" });
  return { code, out: written.out.join("\n"), error: written.error.join("\n") };
}

// biome-ignore lint/suspicious/noExplicitAny: a mapping as the command prints it, of whatever kind
type Mapping = Record<string, any>;

/** `touchstone guess FILE > mapping.yaml`. */
async function guess({ name, bytes }: HeldFile): Promise<{ mapping: Mapping; asked: string; path: string }> {
  const guessed = await touchstone("guess", files.write(name, bytes));
  expect(guessed.code, guessed.error).toBe(0);
  const path = files.write(`${name}.yaml`, guessed.out);
  return { mapping: parse(guessed.out) as Mapping, asked: `${guessed.error}\n${guessed.out}`, path };
}

/** The same, and `touchstone import FILE --survey mapping.yaml`: every row must be stored. */
async function guessAndImport(
  file: HeldFile,
  rows = file.rows,
): Promise<{ mapping: Mapping; asked: string }> {
  const { mapping, asked, path } = await guess(file);
  const imported = await touchstone("import", join(files.path, file.name), "--survey", path);
  expect(imported.code, `${imported.out}\n${imported.error}`).toBe(0);
  expect(imported.out).toContain(
    `${file.name}: ${rows} rows read = ${rows} stored + 0 duplicates + 0 rejected`,
  );
  return { mapping, asked };
}

const iso = (guest: Guest): string => {
  const { year, month, day } = dayOf(guest);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};
const words = {
  ko: ["매우 불만족", "불만족", "보통", "만족", "매우 만족"],
  zh: ["非常不满意", "不太满意", "一般", "比较满意", "非常满意"],
  en: ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
};
const word = (list: readonly string[], guest: Guest): string => list[guest.point(0, 4)] as string;

describe("a survey as it comes", () => {
  test("Korean in CP949, answers in words, not everybody used everything", async () => {
    const header =
      "응답자ID,응답일자,지점명,성별,객실 청결,직원 응대,체크인 속도,와이파이,전반적인 만족도,재방문 의향,추천 의향,기타 의견";
    const file = heldFile(
      "korean.csv",
      header.split(","),
      (guest) => [
        guest.at,
        iso(guest),
        guest.of("서울점", "부산점"),
        guest.of("남성", "여성"),
        ...[1, 2, 3].map(() => word(words.ko, guest)),
        guest.odds(0.2) ? "해당 없음" : word(words.ko, guest),
        word(words.ko, guest),
        guest.point(1, 5),
        guest.point(0, 10),
        guest.odds(0.4) ? `${guest.at}호실은 깨끗했고 직원이 친절했습니다` : "",
      ],
      { encoding: "euc-kr" },
    );
    const { mapping, asked } = await guessAndImport(file);
    expect(asked).toContain("Read as EUC-KR (CP949)");
    expect(mapping.key).toEqual(["응답자ID"]);
    expect(mapping.day).toMatchObject({ format: "iso", column: "응답일자" });
    expect(mapping.venue.column).toBe("지점명");
    expect(mapping.venues[0].timeZone).toBe("Asia/Seoul");
    expect(mapping.outcomes).toMatchObject({
      overall: { column: "전반적인 만족도", recode: { "매우 만족": 5, "매우 불만족": 1 } },
      "return-intention": { column: "재방문 의향", scale: { low: 1, high: 5 } },
      recommend: { column: "추천 의향", scale: { low: 0, high: 10 } },
    });
    expect(mapping.ratings).toMatchObject({ notMet: ["해당 없음"], scale: { low: 1, high: 5 } });
    expect(columnsOf(mapping.touchpoints)).toEqual(["객실 청결", "직원 응대", "체크인 속도", "와이파이"]);
    expect(mapping.comment).toBe("기타 의견");
  });

  test("Chinese in GB18030 under renamed columns, with what the survey tool added", async () => {
    const header = [
      "序号",
      "提交答卷时间",
      "来自IP",
      "1、您的性别",
      "2、您对景区交通是否满意",
      "3、您对导览讲解的评价",
      "4、您对餐饮的评价",
      "5、您对卫生间的评价",
      "6、总体来说，您对本次游玩是否满意",
      "7、您愿意推荐给朋友吗（0-10）",
      "8、您的建议",
    ];
    const file = heldFile(
      "景区问卷.csv",
      header,
      (guest) => [
        guest.at + 1,
        chineseDay(guest),
        `36.112.${guest.at % 200}.7(北京-北京)`,
        guest.of("男", "女"),
        word(words.zh, guest),
        guest.odds(0.2) ? "(跳过)" : word(words.zh, guest),
        ...[1, 2, 3].map(() => word(words.zh, guest)),
        guest.point(0, 10),
        guest.odds(0.4) ? `排队${guest.at}分钟，希望增加休息座椅` : "(空)",
      ],
      { encoding: "gb18030" },
    );
    const { mapping, asked } = await guessAndImport(file);
    expect(asked).toContain("Read as GB18030");
    expect(mapping.journey).toEqual({ code: "scenic-area", version: 1 });
    expect(mapping.day).toMatchObject({ format: "year-first", column: "提交答卷时间" });
    expect(mapping.outcomes.overall).toMatchObject({
      column: "6、总体来说，您对本次游玩是否满意",
      recode: { 非常满意: 5, 不太满意: 2, 非常不满意: 1 },
    });
    expect(mapping.outcomes.recommend.scale).toMatchObject({ low: 0, high: 10 });
    expect(mapping.ratings.skipped).toContain("(跳过)");
    expect(Object.keys(mapping.touchpoints)).toHaveLength(4);
    expect(JSON.stringify(mapping)).not.toContain("来自IP");
    expect(asked).toMatch(/来自IP.*Personal data/);
  });

  test.each([
    ["strongly agree", words.en],
    ["多语繁体", ["非常不同意", "不同意", "普通", "同意", "非常同意"]],
    ["繁體滿意", ["非常不滿意", "不滿意", "普通", "滿意", "非常滿意"]],
    ["satisfait", ["Très insatisfait", "Insatisfait", "Neutre", "Satisfait", "Très satisfait"]],
    [
      "zufrieden",
      ["sehr unzufrieden", "eher unzufrieden", "teils/teils", "eher zufrieden", "sehr zufrieden"],
    ],
    ["満足", ["とても不満", "やや不満", "どちらともいえない", "やや満足", "とても満足"]],
    ["poor to excellent", ["Poor", "Fair", "Good", "Very good", "Excellent"]],
    [
      "not at all",
      [
        "Not at all satisfied",
        "Slightly satisfied",
        "Moderately satisfied",
        "Very satisfied",
        "Completely satisfied",
      ],
    ],
  ])("words of a scale: %s", async (_, scale) => {
    const file = heldFile("words.csv", ["id", "date", "staff", "food", "room", "price"], (guest) => [
      guest.at,
      iso(guest),
      // In one column nobody chose the ends: it is read on the same scale all the same.
      scale[guest.point(1, 3)] as string,
      ...[1, 2, 3].map(() => word(scale, guest)),
    ]);
    const { mapping } = await guess(file);
    expect(mapping.ratings.scale).toMatchObject({ low: 1, high: 5 });
    expect(mapping.ratings.recode).toEqual(Object.fromEntries(scale.map((each, at) => [each, at + 1])));
    expect(columnsOf(mapping.touchpoints)).toEqual(["staff", "food", "room", "price"]);
    for (const own of Object.values(mapping.touchpoints)) expect(own).toBeTypeOf("string");
  });

  test("sixty ratings side by side, 99 for no answer", async () => {
    const about = ["service", "room", "food", "wifi", "price", "staff"];
    const items = Array.from({ length: 60 }, (_, at) => `Q${at + 1}_${about[at % 6]}`);
    const file = heldFile("wide.csv", ["respondent_id", "date", "nps", ...items], (guest) => [
      guest.at,
      iso(guest),
      guest.point(0, 10),
      ...items.map(() => (guest.odds(0.06) ? 99 : guest.point(1, 7))),
    ]);
    const { mapping, asked } = await guessAndImport(file);
    expect(columnsOf(mapping.touchpoints)).toEqual(items);
    expect(mapping.ratings).toMatchObject({ scale: { low: 1, high: 7 }, skipped: ["", "99"] });
    expect(asked).toContain("99 (");
  });
});

describe("days as they come", () => {
  const days = async (name: string, written: (guest: Guest) => string | number) => {
    const file = heldFile(name, ["id", "Survey date", "overall", "staff", "food", "room"], (guest) => [
      guest.at,
      written(guest),
      ...[1, 2, 3, 4].map(() => guest.point(1, 5)),
    ]);
    const { mapping, asked } = await guessAndImport(file);
    const batch = await lastBatch();
    return { day: mapping.day, asked, first: batch.firstDay, last: batch.lastDay };
  };
  const all = { first: "2024-01-01", last: "2024-09-28" };

  test.each<[string, (guest: Guest) => string | number, object]>([
    ["2024年1月5日", chineseDay, { format: "year-first" }],
    ["05/01/24", shortDay, { format: "day-first" }],
    ["a spreadsheet's numbers", serialDay, { format: "serial" }],
    ["24.01.05", (guest) => iso(guest).slice(2).replaceAll("-", "."), { format: "short-year-first" }],
    [
      "01/05/24, the month first",
      (guest) => `${iso(guest).slice(5, 7)}/${iso(guest).slice(8)}/24`,
      { format: "us-date-time" },
    ],
    [
      "all of them at once",
      (guest) => [chineseDay, shortDay, serialDay, iso][guest.at % 4]?.(guest) ?? "",
      { format: "mixed", order: "day-first" },
    ],
  ])("%s", async (name, written, format) => {
    const { day, first, last } = await days(`${name.replaceAll(/[/,' ]/g, "-")}.csv`, written);
    expect(day).toMatchObject(format);
    expect({ first, last }).toEqual(all);
  });

  test("where nothing shows whether the day or the month comes first, it is asked", async () => {
    const { asked } = await days(
      "early.csv",
      (guest) => `0${1 + (guest.at % 9)}/0${1 + (guest.at % 8)}/2024`,
    );
    expect(asked).toContain("which comes first, the month or the day");
  });
});

describe("questions that are asked twice", () => {
  test("expectations and perceptions on 1–7, expectations all high, Chinese in GB18030", async () => {
    const about = ["环境整洁", "员工态度", "响应速度", "设施完好"];
    const header = ["问卷编号", "日期", ...about.flatMap((each) => [`${each}（期望）`, `${each}（感知）`])];
    const file = heldFile(
      "servqual.csv",
      header,
      (guest) => [
        guest.at,
        chineseDay(guest),
        ...about.flatMap(() => [guest.of(5, 6, 7, 7), guest.point(1, 7)]),
      ],
      { encoding: "gb18030" },
    );
    const { mapping } = await guessAndImport(file);
    expect(mapping.expected.scale).toMatchObject({ low: 1, high: 7 });
    expect(mapping.ratings.scale).toMatchObject({ low: 1, high: 7 });
    const rated = Object.keys(mapping.touchpoints);
    expect(Object.keys(mapping.expected.touchpoints)).toEqual(rated);
    expect(rated.length).toBeGreaterThanOrEqual(3);
    for (const code of rated)
      expect(mapping.expected.touchpoints[code]).toBe(mapping.touchpoints[code].replace("感知", "期望"));
    const [first] = rated;
    const stored = await answersTo(mapping.journey, first as string, "expected");
    expect(stored).toBe(file.rows);
  });

  test.each([
    ["E1, P1", (at: number) => [`E${at}`, `P${at}`]],
    ["Q1_exp, Q1_per", (at: number) => [`Q${at}_exp`, `Q${at}_per`]],
    [
      "기대, 인식",
      (at: number) => [
        `${["청결", "친절", "신속", "시설"][at - 1]}_기대`,
        `${["청결", "친절", "신속", "시설"][at - 1]}_인식`,
      ],
    ],
  ])("named %s", async (_, names) => {
    const file = heldFile("pairs.csv", ["id", ...[1, 2, 3, 4].flatMap(names)], (guest) => [
      guest.at,
      ...[1, 2, 3, 4].flatMap(() => [guest.point(1, 7, 0.2), guest.point(1, 7)]),
    ]);
    const { mapping } = await guess(file);
    expect(columnsOf(mapping.touchpoints)).toEqual([1, 2, 3, 4].map((at) => names(at)[1]));
    expect(columnsOf(mapping.expected.touchpoints).sort()).toEqual(
      [1, 2, 3, 4].map((at) => names(at)[0]).sort(),
    );
  });

  test("Kano's questions in Chinese words, and features that are no touchpoints yet", async () => {
    const answers = ["很不喜欢", "勉强接受", "无所谓", "理应如此", "很喜欢"];
    const about = ["免费停车", "延迟退房", "智能客控"];
    const header = [
      "编号",
      ...about.flatMap((each) => [`如果酒店提供${each}，您的感受`, `如果酒店不提供${each}，您的感受`]),
    ];
    const file = heldFile(
      "kano.csv",
      header,
      (guest) => [
        guest.at,
        ...about.flatMap(() => [answers[guest.of(4, 4, 3, 2)], answers[guest.of(0, 0, 1, 2)]] as string[]),
      ],
      { encoding: "gb18030" },
    );
    const { mapping } = await guessAndImport(file);
    expect(mapping.kano.recode).toEqual({ 很不喜欢: 1, 勉强接受: 2, 无所谓: 3, 理应如此: 4, 很喜欢: 5 });
    expect(Object.values(mapping.kano.functional)).toEqual([header[1], header[3], header[5]]);
    expect(Object.values(mapping.kano.dysfunctional)).toEqual([header[2], header[4], header[6]]);
    const [first] = Object.keys(mapping.kano.functional);
    expect(await answersTo(mapping.journey, first as string, "dysfunctional")).toBe(file.rows);
  });

  test("Kano's answers in numbers, 1 for “I like it”, hardly anybody against what is there: said and mirrored", async () => {
    const about = ["wifi", "parking", "pool"];
    const file = heldFile(
      "kano-numbers.csv",
      ["resp", ...about.flatMap((each) => [`${each}_F`, `${each}_D`])],
      (guest) => [guest.at, ...about.flatMap(() => [guest.of(1, 1, 2, 3), guest.of(5, 4, 3, 5)])],
    );
    const { mapping, asked } = await guessAndImport(file);
    expect(mapping.kano.scale).toMatchObject({ low: 1, high: 5, better: "lower" });
    expect(asked).toContain('the lowest number as "I like it"');
  });

  test("how important something is, is no rating of it", async () => {
    const about = ["queue", "toilets", "food", "staff"];
    const header = ["id", ...about.flatMap((each) => [`Importance of ${each}`, `Satisfaction with ${each}`])];
    const { mapping } = await guess(
      heldFile("importance.csv", header, (guest) => [
        guest.at,
        ...about.flatMap(() => [guest.point(1, 5, 0.2), guest.point(1, 5)]),
      ]),
    );
    expect(columnsOf(mapping.touchpoints)).toEqual(about.map((each) => `Satisfaction with ${each}`));
  });
});

describe("reviews", () => {
  test.each(["utf-8", "gb18030"] as const)(
    "18 labelled aspects in %s: −2 is not mentioned, 0 is in the middle",
    async (encoding) => {
      const names =
        encoding === "utf-8"
          ? "Location#Transportation,Location#Downtown,Location#Easy_to_find,Service#Queue,Service#Hospitality,Service#Parking,Service#Timely,Price#Level,Price#Cost_effective,Price#Discount,Ambience#Decoration,Ambience#Noise,Ambience#Space,Ambience#Sanitary,Food#Portion,Food#Taste,Food#Appearance,Food#Recommend"
          : "交通,商圈,寻找难易,排队,服务态度,停车,上菜速度,价格,性价比,折扣,装修,嘈杂,空间,卫生,分量,口味,外观,推荐程度";
      const aspects = names.split(",");
      const file = heldFile(
        `aspects-${encoding}.csv`,
        ["id", "review", "star", ...aspects],
        (guest) => [
          guest.at,
          `第${guest.at}次光临，菜品味道不错，就是排队的时间有点长`,
          guest.point(1, 5),
          ...aspects.map(() => (guest.odds(0.7) ? -2 : guest.of(-1, 0, 1, 1))),
        ],
        { encoding },
      );
      const { mapping } = await guessAndImport(file);
      expect(mapping.ratings).toMatchObject({ scale: { low: -1, high: 1 }, notMet: ["-2"] });
      expect(columnsOf(mapping.touchpoints).sort()).toEqual([...aspects].sort());
      expect(mapping.outcomes.overall).toMatchObject({ column: "star", scale: { low: 1, high: 5 } });
      expect(mapping.comment).toBe("review");
      const [code] = Object.entries(mapping.touchpoints).find(([, column]) => column === aspects[0]) ?? [];
      const mentioned = await answersTo(mapping.journey, code as string);
      expect(mentioned).toBeGreaterThan(0.2 * file.rows);
      expect(mentioned).toBeLessThan(0.4 * file.rows);
    },
  );

  test("with a number, a month and a branch are reviews", async () => {
    const file = heldFile(
      "reviews.csv",
      ["Review_ID", "Rating", "Year_Month", "Review_Text", "Branch"],
      (guest) => [
        guest.at,
        guest.point(1, 5),
        `2024-${1 + (guest.at % 12)}`,
        `Lovely day number ${guest.at}, the queues were long but worth it`,
        guest.of("Hong Kong", "Paris"),
      ],
    );
    const { mapping } = await guessAndImport(file);
    expect(mapping).toMatchObject({ kind: "reviews", key: ["Review_ID"], day: { format: "month" } });
  });
});

describe("files that count and measure", () => {
  const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);

  test.each<[string, string, (guest: Guest) => (string | number)[], object]>([
    [
      "waits",
      "日期,小时,项目名称,公示等候时间,实际等候时间",
      (guest) => [
        day(Math.floor(guest.at / 30)),
        9 + (Math.floor(guest.at / 3) % 10),
        ["过山车", "漂流", "鬼屋"][guest.at % 3] as string,
        guest.point(5, 120),
        guest.odds(0.5) ? "" : guest.point(5, 100),
      ],
      { measures: { posted: "公示等候时间", actual: "实际等候时间" }, place: { column: "项目名称" } },
    ],
    [
      "gates",
      "date,hour,gate,entries,exits",
      (guest) => [
        day(Math.floor(guest.at / 20)),
        8 + (Math.floor(guest.at / 2) % 10),
        ["North", "South"][guest.at % 2] as string,
        guest.point(0, 900),
        guest.point(0, 900),
      ],
      { measures: { entries: "entries", exits: "exits" }, hour: { column: "hour" } },
    ],
    [
      "occupancy",
      "timestamp,zone,headcount",
      (guest) => [
        `${day(Math.floor(guest.at / 2))} 12:00`,
        ["A", "B"][guest.at % 2] as string,
        guest.point(0, 900),
      ],
      { measures: { people: "headcount" }, place: { column: "zone" } },
    ],
    [
      "sales",
      "营业日期,店铺名称,销售额,订单数",
      (guest) => [
        day(Math.floor(guest.at / 2)),
        ["一号店", "二号店"][guest.at % 2] as string,
        (guest.point(1_000, 90_000) / 7).toFixed(2),
        guest.point(10, 900),
      ],
      { measures: { revenue: "销售额", orders: "订单数" }, currency: "CNY" },
    ],
    [
      "rosters",
      "date,employee_id,department,hours_worked",
      (guest) => [
        day(Math.floor(guest.at / 5)),
        `E${100 + (guest.at % 5)}`,
        guest.of("Front desk", "Housekeeping"),
        guest.point(4, 9),
      ],
      { measures: { hours: "hours_worked" }, staff: "employee_id" },
    ],
    [
      "invites",
      "week,segment,invited,responded",
      (guest) => [
        day(7 * Math.floor(guest.at / 3)),
        ["young", "middle", "old"][guest.at % 3] as string,
        100 + guest.point(0, 99),
        guest.point(1, 100),
      ],
      { invited: "invited", responded: "responded" },
    ],
    [
      "daily",
      "date,indicator,n,count",
      (guest) => [
        day(Math.floor(guest.at / 2)),
        ["on time", "clean"][guest.at % 2] as string,
        100 + guest.point(0, 99),
        guest.point(1, 100),
      ],
      { n: "n", count: "count" },
    ],
  ])("%s", async (kind, header, cells, members) => {
    const { mapping } = await guessAndImport(
      heldFile(`${kind}.csv`, header.split(","), cells, { rows: 120 }),
    );
    expect(mapping.kind).toBe(kind);
    expect(mapping).toMatchObject(members);
  });

  test("one rating a row is put together to visits", async () => {
    const items = ["check-in", "room", "breakfast", "staff"];
    const file = heldFile(
      "long.csv",
      ["visit_id", "visited_on", "venue", "item", "score"],
      ({ at, point }) => {
        const visit = Math.floor(at / 4);
        return [
          visit,
          day(visit % 30),
          ["North", "South"][visit % 2] as string,
          items[at % 4] as string,
          point(1, 7),
        ];
      },
      { rows: 400 },
    );
    const { mapping } = await guessAndImport(file, 100);
    expect(mapping).toMatchObject({ kind: "long", long: { item: "item", value: "score" } });
  });
});

const columnsOf = (items: Record<string, string | { column: string }>): string[] =>
  Object.values(items).map((item) => (typeof item === "string" ? item : item.column));

async function lastBatch() {
  const { batches } = await database.scoped(
    { organisationId: ORGANISATION, venues: "all", readOnly: true },
    (transaction) => readBatches(transaction, { first: 1 }),
  );
  const [batch] = batches;
  if (!batch) throw new Error("nothing was imported");
  return batch;
}

/** How many stored visits answered a question of a touchpoint: its rating, or one of those asked beside it. */
async function answersTo(
  journey: { code: string; version: number },
  touchpoint: string,
  question?: "expected" | "dysfunctional",
): Promise<number> {
  const [row] = await database.scoped(
    { organisationId: ORGANISATION, venues: "all", readOnly: true },
    (transaction) =>
      sumHistograms(transaction, {
        slice: { journey: journey.code, journeyVersion: journey.version },
        items: [{ touchpoint, ...(question && { question }) }],
        by: { venue: false, grain: null },
      }),
  );
  return (row?.items[0]?.histograms ?? []).reduce(
    (sum, { counts }) => sum + counts.reduce((total, count) => total + count, 0),
    0,
  );
}
