import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodeText } from "../../../test/encode-text.ts";
import { readWhole } from "../../../test/file-rows.ts";
import { shippedSurvey } from "../../../test/read-survey.ts";
import { drawing, tableSample } from "../../../test/table-sample.ts";
import { airportSurveys } from "../surveys/surveys.ts";
import type { ColumnGuess } from "./column-guess.ts";
import { guessColumns } from "./guess-columns.ts";
import { guessedMapping, guessFile } from "./guess-mapping.ts";

const roles = (columns: readonly ColumnGuess[]) =>
  Object.fromEntries(columns.map(({ column, role }) => [column, role]));
const byName = (columns: readonly ColumnGuess[], name: string): ColumnGuess => {
  const found = columns.find(({ column }) => column === name);
  if (found === undefined) throw new RangeError(`no column ${name}`);
  return found;
};

describe("the airport's surveys, against the mappings that were written by hand", () => {
  const expected = (code: string): Map<string, string> => {
    const survey = shippedSurvey(code);
    const { key, venue, weight, day, outcomes, touchpoints, segments } = survey;
    return new Map([
      ...Object.values(segments).map(({ column }) => [column, "segment"] as const),
      ...key.map((column) => [column, "key"] as const),
      [venue.column ?? "", "venue"],
      [weight ?? "", "weight"],
      ["column" in day ? day.column : "", "day"],
      ...Object.entries(touchpoints).map(([, item]) => [item.column, "touchpoint"] as const),
      ...Object.entries(outcomes).map(([outcome, item]) => [item.column, outcome] as const),
    ]);
  };

  test.each(airportSurveys.map(({ code }) => code))("%s", (code) => {
    const file = readFileSync(new URL(`../../../../db/sample/${code}.csv`, import.meta.url));
    const guess = guessFile(tableSample(file), { fileName: `${code}.csv` });
    const wanted = expected(code);
    const asked = guess.columns.filter(({ column }) => wanted.has(column));
    const wrong = asked.filter(
      ({ column, role }) => (role === "language" ? "segment" : role) !== wanted.get(column),
    );
    const ratings = guess.columns.filter(({ column, role }) => role === "touchpoint" && !wanted.has(column));
    const { touchpoints } = guessedMapping(guess);
    const survey = shippedSurvey(code);
    const places = Object.entries(survey.touchpoints).filter(
      ([touchpoint, { column }]) => touchpoints.get(column) === touchpoint,
    );
    console.log(
      `${code}: ${asked.length - wrong.length} of ${asked.length} mapped columns given their role, ${places.length} of ${Object.keys(survey.touchpoints).length} their touchpoint; taken for ratings and not mapped: ${ratings.map(({ column }) => column).join(", ") || "none"}; elsewhere: ${
        Object.entries(survey.touchpoints)
          .filter(([t, { column }]) => touchpoints.get(column) !== t)
          .map(([t, { column }]) => `${column} ${touchpoints.get(column)} not ${t}`)
          .join(", ") || "none"
      }; wrong: ${wrong.map(({ column, role }) => `${column} ${role}`).join(", ") || "none"}`,
    );
    expect(wrong.length / asked.length).toBeLessThanOrEqual(0.06);
    expect(places.length).toBeGreaterThanOrEqual(20);
    expect(ratings.length).toBeLessThanOrEqual(2);
    expect(guess.journey.template?.journey.code).toBe("airport");
    expect(places).toHaveLength(Object.keys(survey.touchpoints).length);
  });

  test("6 is never used, 0 is blank, and both are said with what speaks for it", () => {
    const file = readFileSync(new URL("../../../../db/sample/sfo-2017.csv", import.meta.url));
    const { columns } = guessColumns(tableSample(file));
    const parking = byName(columns, "Q7PARK");
    expect(parking.scale).toMatchObject({ scale: { low: 1, high: 5 }, skipped: ["0"], notMet: ["6"] });
    expect(parking.warnings.map(({ en }) => en).join("\n")).toMatch(
      /0 \(.*could be "not applicable" or a rating/,
    );
    expect(byName(columns, "NETPRO").scale).toMatchObject({ scale: { low: 0, high: 10 }, notMet: ["11"] });
  });
});

describe("files whose licence keeps them out of the repository", () => {
  const folder = new URL("../../../../../../shared/data/", import.meta.url);
  const read = (name: string): ReturnType<typeof tableSample> | null => {
    const url = new URL(name, folder);
    if (!existsSync(url)) {
      console.log(`not run, the file is not here: ${name}`);
      return null;
    }
    return tableSample(gunzipSync(readFileSync(url)));
  };

  test("airline: all 14 ratings, 0 as not applicable, the four dimensions", () => {
    const sample = read("airline-satisfaction/test_original_headers.csv.gz");
    if (sample === null) return;
    const { columns } = guessColumns(sample);
    const found = roles(columns);
    expect(Object.values(found).filter((role) => role === "touchpoint")).toHaveLength(14);
    expect(found).toMatchObject({ id: "key", Satisfaction: "overall", Class: "segment", Age: "segment" });
    expect(byName(columns, "Inflight wifi service").scale).toMatchObject({
      notMet: ["0"],
      scale: { low: 1, high: 5 },
    });
  });

  test("lounge: ratings over 5 are said to be of another scale", () => {
    const sample = read("lounge-reviews/lounge_noauthor.csv.gz");
    if (sample === null) return;
    const { columns } = guessColumns(sample);
    const overall = byName(columns, "overall_rating");
    expect(overall.role).toBe("overall");
    expect(overall.scale).toMatchObject({ scale: { low: 1, high: 5 }, otherScale: { high: 10 } });
    expect(overall.warnings.map(({ en }) => en).join()).toMatch(/another scale/);
    expect(roles(columns)).toMatchObject({ content: "comment", recommended: "recommend", date: "day" });
  });

  test("Disneyland: months, with those that are missing", () => {
    const sample = read("disneyland-reviews/disneyland_reviews_notext.csv.gz");
    if (sample === null) return;
    const { columns } = guessColumns(sample);
    expect(roles(columns)).toEqual({
      Review_ID: "key",
      Rating: "overall",
      Year_Month: "day",
      Reviewer_Location: "segment",
      Branch: "venue",
    });
    expect(byName(columns, "Year_Month").day).toMatchObject({ format: "month" });
  });
});

describe("files from elsewhere", () => {
  const draw = drawing(7);
  const rows = (count: number, row: (at: number, mood: number) => readonly (string | number)[]): string[][] =>
    Array.from({ length: count }, (_, at) => row(at, draw(3) - 1).map(String));
  const rating = (low: number, high: number, mood: number): number =>
    Math.min(high, Math.max(low, Math.round((low + high * 2) / 3 + mood + draw(3) - 1)));

  test("the same survey with its columns renamed", () => {
    const header = [
      "Case No",
      "Visit Date",
      "Branch",
      "Guest Gender",
      "Overall satisfaction (1-5)",
      "How likely are you to recommend us?",
      "Would you come again?",
      "Check-in process",
      "Room cleanliness",
      "Breakfast",
      "Wi-Fi",
      "Front desk staff friendliness",
      "Additional comments",
      "E-mail",
    ];
    const sample = {
      header,
      rows: rows(200, (at, mood) => [
        10_000 + at,
        `2026-0${1 + (at % 9)}-1${at % 10}`,
        ["North", "South"][at % 2] as string,
        ["F", "M"][draw(2)] as string,
        rating(1, 5, mood),
        Math.min(10, 6 + mood * 2 + draw(3)),
        rating(1, 5, mood),
        rating(1, 5, mood),
        rating(1, 5, mood),
        draw(6) === 0 ? "N/A" : rating(1, 5, mood),
        rating(1, 5, mood),
        rating(1, 5, mood),
        draw(2) ? `The stay number ${at} was quite pleasant and we slept well` : "",
        `guest${at}@example.org`,
      ]),
    };
    const { columns } = guessColumns(sample);
    expect(columns.map(({ role }) => role)).toEqual([
      "key",
      "day",
      "venue",
      "segment",
      "overall",
      "recommend",
      "return-intention",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "comment",
      "personal",
    ]);
    expect(byName(columns, "Breakfast").scale?.notMet).toEqual(["N/A"]);
    expect(guessFile(sample, { fileName: "Grand Hotel.csv" }).journey.sector).toBe("hotel");
  });

  test("Korean in CP949, with answers in words", async () => {
    const words = ["매우 불만족", "불만족", "보통", "만족", "매우 만족"];
    const header = [
      "응답번호",
      "방문일",
      "지점",
      "성별",
      "연령대",
      "전반적 만족도",
      "추천 의향",
      "재방문 의향",
      "직원 친절도",
      "음식 맛",
      "청결도",
      "대기시간",
      "의견",
    ];
    const data = rows(150, (at, mood) => {
      const word = () => words[rating(0, 4, mood)] as string;
      return [
        at + 1,
        `2026. ${1 + (at % 9)}. ${1 + (at % 28)}.`,
        ["강남점", "부산점"][at % 2] as string,
        ["남", "여"][draw(2)] as string,
        ["20대", "30대", "40대"][draw(3)] as string,
        word(),
        rating(0, 10, mood),
        word(),
        word(),
        word(),
        word(),
        draw(5) === 0 ? "해당없음" : word(),
        `${at}번째 방문이었는데 직원분들이 정말 친절했습니다`,
      ];
    });
    const bytes = encodeText([header, ...data].map((row) => row.join(",")).join("\n"), "euc-kr");
    const whole = await readWhole(bytes);
    expect(whole.reading).toMatchObject({ encoding: "euc-kr" });
    const [names = [], ...read] = whole.rows;
    const { columns } = guessColumns({ header: names, rows: read });
    expect(columns.map(({ role }) => role)).toEqual([
      "key",
      "day",
      "venue",
      "segment",
      "segment",
      "overall",
      "recommend",
      "return-intention",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "comment",
    ]);
    expect(byName(columns, "방문일").day?.format).toBe("year-first");
    expect(byName(columns, "직원 친절도").scale).toMatchObject({
      kind: "words",
      scale: { low: 1, high: 5 },
      recode: { "매우 만족": 5, 보통: 3 },
    });
    expect(byName(columns, "대기시간").scale?.notMet).toEqual(["해당없음"]);
  });

  test("Chinese in GB18030, with answers in words", async () => {
    const words = ["很不满意", "不满意", "一般", "满意", "很满意"];
    const header = [
      "答卷编号",
      "提交答卷时间",
      "门店",
      "性别",
      "您的年龄段",
      "总体满意度",
      "您有多大可能向朋友推荐我们",
      "服务态度",
      "菜品口味",
      "环境卫生",
      "上菜速度",
      "性价比",
      "您的建议",
      "手机号",
    ];
    const data = rows(150, (at, mood) => {
      const word = () => words[rating(0, 4, mood)] as string;
      return [
        at + 1,
        `2026/${1 + (at % 9)}/${1 + (at % 28)} 12:0${at % 10}:11`,
        ["人民路店", "解放路店"][at % 2] as string,
        ["男", "女"][draw(2)] as string,
        ["18-25", "26-35"][draw(2)] as string,
        word(),
        rating(0, 10, mood),
        word(),
        word(),
        word(),
        word(),
        word(),
        draw(3) ? `第${at}次来了，味道一直不错，服务员也很热情` : "",
        `138${String(10_000_000 + at)}`,
      ];
    });
    const bytes = encodeText([header, ...data].map((row) => row.join("\t")).join("\r\n"), "gb18030");
    const [names = [], ...read] = (await readWhole(bytes)).rows;
    const sample = { header: names, rows: read };
    const { columns } = guessColumns(sample);
    expect(columns.map(({ role }) => role)).toEqual([
      "key",
      "day",
      "venue",
      "segment",
      "segment",
      "overall",
      "recommend",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "touchpoint",
      "comment",
      "personal",
    ]);
    expect(byName(columns, "总体满意度").scale).toMatchObject({
      recode: { 很满意: 5, 满意: 4, 一般: 3 },
    });
    expect(guessFile(sample, { fileName: "问卷.csv" }).journey.sector).toBe("restaurant");
  });

  test("expectations and perceptions on 1–7 are pairs", () => {
    const items = [
      "Modern equipment",
      "Employees are courteous",
      "Service at the promised time",
      "Clean facilities",
    ];
    const header = [
      "respondent",
      ...items.map((item) => `Expectation: ${item}`),
      ...items.map((item) => `Perception: ${item}`),
    ];
    const data = rows(120, (at, mood) => [
      at,
      ...items.map(() => rating(1, 7, 1)),
      ...items.map(() => rating(1, 7, mood)),
    ]);
    const { columns } = guessColumns({ header, rows: data });
    expect(columns.slice(1, 5).map(({ role }) => role)).toEqual(Array(4).fill("touchpoint-expectation"));
    expect(columns.slice(5).map(({ role }) => role)).toEqual(Array(4).fill("touchpoint"));
    expect(columns[1]?.partner).toBe("Perception: Modern equipment");
    expect(columns[5]?.scale?.scale).toMatchObject({ low: 1, high: 7 });
    const short = {
      header: ["id", "E1", "E2", "E3", "P1", "P2", "P3"],
      rows: data.map((row) => [row[0], ...row.slice(1, 4), ...row.slice(5, 8)] as string[]),
    };
    expect(
      guessColumns(short)
        .columns.map(({ role }) => role)
        .slice(1),
    ).toEqual([...Array(3).fill("touchpoint-expectation"), ...Array(3).fill("touchpoint")]);
  });

  test("Kano's two questions are pairs, in words and in numbers", () => {
    const answers = [
      "I like it",
      "It must be that way",
      "I am neutral",
      "I can live with it",
      "I dislike it",
    ];
    const header = [
      "id",
      "Free parking (functional)",
      "Free parking (dysfunctional)",
      "Late check-out (functional)",
      "Late check-out (dysfunctional)",
    ];
    const data = rows(80, (at) => [at, ...Array.from({ length: 4 }, () => answers[draw(5)] as string)]);
    const { columns } = guessColumns({ header, rows: data });
    expect(columns.slice(1).map(({ role }) => role)).toEqual([
      "kano-functional",
      "kano-dysfunctional",
      "kano-functional",
      "kano-dysfunctional",
    ]);
    expect(columns[1]?.scale).toMatchObject({ kind: "kano", recode: { "I like it": 5, "I dislike it": 1 } });
    const numbers = data.map((row) =>
      row.map((cell) => String(answers.includes(cell) ? answers.indexOf(cell) + 1 : cell)),
    );
    const zh = ["编号", "免费停车_正向", "免费停车_反向", "延迟退房_正向", "延迟退房_反向"];
    expect(
      guessColumns({ header: zh, rows: numbers })
        .columns.slice(1)
        .map(({ role }) => role),
    ).toEqual(["kano-functional", "kano-dysfunctional", "kano-functional", "kano-dysfunctional"]);
  });

  test.each([
    [
      "If wifi is provided, how do you feel?",
      "If wifi is NOT provided, how do you feel?",
      "If breakfast is included, how do you feel?",
      "If breakfast isn't included, how do you feel?",
    ],
    ["1、景区有接驳车", "1、景区没有接驳车", "2、可以扫码入园", "2、不可以扫码入园"],
    ["주차가 무료라면", "주차가 무료가 아니라면 (안 된다면)", "조식이 포함되면", "조식이 포함되지 않으면"],
  ])("Kano questions of which one says no, however they are worded: %s", (...questions) => {
    const answers = [
      "I like it",
      "It must be that way",
      "I am neutral",
      "I can live with it",
      "I dislike it",
    ];
    const data = rows(80, (at) => [at, ...questions.map(() => answers[draw(5)] as string)]);
    const { columns } = guessColumns({ header: ["id", ...questions], rows: data });
    expect(columns.slice(1).map(({ role }) => role)).toEqual([
      "kano-functional",
      "kano-dysfunctional",
      "kano-functional",
      "kano-dysfunctional",
    ]);
  });

  test("18 labelled aspects: −2 means that the review says nothing of it", () => {
    const aspects =
      "Location#Transportation,Location#Downtown,Location#Easy_to_find,Service#Queue,Service#Hospitality,Service#Parking,Service#Timely,Price#Level,Price#Cost_effective,Price#Discount,Ambience#Decoration,Ambience#Noise,Ambience#Space,Ambience#Sanitary,Food#Portion,Food#Taste,Food#Appearance,Food#Recommend".split(
        ",",
      );
    const data = rows(300, (at, mood) => [
      at,
      `第${at}次光临，菜品味道不错，就是排队的时间有点长，环境还可以`,
      Math.max(1, 4 + mood),
      ...aspects.map(() => (draw(10) < 6 ? -2 : Math.max(-1, Math.min(1, mood + draw(2))))),
    ]);
    const sample = { header: ["id", "review", "star", ...aspects], rows: data };
    const { columns } = guessColumns(sample);
    expect(columns.map(({ role }) => role)).toEqual([
      "key",
      "comment",
      "overall",
      ...Array(18).fill("touchpoint"),
    ]);
    expect(columns[3]?.scale).toMatchObject({ scale: { low: -1, high: 1 }, notMet: ["-2"] });
    expect(guessFile(sample, { fileName: "dev.csv" }).journey.sector).toBe("restaurant");
  });

  test("one rating a row", () => {
    const header = ["visit_id", "date", "item", "score"];
    const items = ["check-in", "room", "breakfast", "staff"];
    const data = rows(400, (at, mood) => [
      Math.floor(at / 4),
      "2026-03-01",
      items[at % 4] as string,
      rating(1, 5, mood),
    ]);
    const { columns, longForm } = guessColumns({ header, rows: data });
    expect(longForm).toBe(true);
    expect(columns.map(({ role }) => role)).toEqual([
      ...["key", "day", "question", "answer"],
      ...items.map(() => "touchpoint"),
    ]);
  });
});
