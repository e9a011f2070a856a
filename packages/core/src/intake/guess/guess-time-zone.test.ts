import { expect, test } from "vitest";
import { guessTimeZone, type ZoneEvidence } from "./guess-time-zone.ts";

const none: ZoneEvidence = { venues: [], known: [], moments: [], texts: [], encoding: null, own: null };
const tower = { names: ["tower", "Tower", "塔楼"], timeZone: "Europe/Lisbon" };

test.each<[string, Partial<ZoneEvidence>, string]>([
  ["a venue that is known", { venues: ["塔楼"], known: [tower], texts: ["总体满意度"] }, "Europe/Lisbon"],
  [
    "an offset in Chinese text",
    { moments: ["2026-11-03T09:00:00+08:00"], texts: ["服务态度"] },
    "Asia/Shanghai",
  ],
  ["an offset alone", { moments: ["2026-11-03T09:00:00+05:00"], own: "Asia/Shanghai" }, "Etc/GMT-5"],
  [
    "an offset of the reader's zone",
    { moments: ["2026-11-03T09:00:00-08:00"], own: "America/Los_Angeles" },
    "America/Los_Angeles",
  ],
  [
    "moments in UTC say nothing",
    { moments: ["2026-11-03T09:00:00+00:00"], own: "Europe/Berlin" },
    "Europe/Berlin",
  ],
  ["Korean", { texts: ["전반적 만족도"], own: "Europe/Berlin" }, "Asia/Seoul"],
  ["Japanese", { texts: ["スタッフの対応"] }, "Asia/Tokyo"],
  ["traditional characters", { texts: ["整體滿意度", "服務態度"] }, "Asia/Taipei"],
  ["the file's characters", { encoding: "gb18030", texts: ["overall"] }, "Asia/Shanghai"],
  ["whoever brings the file", { texts: ["overall"], own: "Europe/Berlin" }, "Europe/Berlin"],
  ["nothing", {}, "UTC"],
])("%s", (_, evidence, timeZone) => {
  const found = guessTimeZone({ ...none, ...evidence });
  expect(found.timeZone).toBe(timeZone);
  expect(found.reason.zh).toMatch(/\p{Script=Han}/u);
});
