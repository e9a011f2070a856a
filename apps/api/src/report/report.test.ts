import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: "airport" });
});
afterAll(() => api.close());

it("x", async () => {
  const { writeFileSync } = await import("node:fs");
  for (const [page, variables] of [
    [
      "compare",
      { slice: { group: "sfo", from: "2017-05-01", to: "2017-06-01" }, indicator: "NET_PROMOTER_SCORE" },
    ],
    [
      "changes",
      {
        slice: { group: "sfo" },
        before: { from: "2016-01-01", to: "2017-01-01" },
        after: { from: "2017-01-01", to: "2018-01-01" },
      },
    ],
    ["journey", { slice: { group: "sfo" } }],
    ["moments", { slice: { group: "sfo" } }],
    ["drivers", { slice: { group: "sfo" } }],
    ["risks", { slice: { group: "sfo" } }],
    ["recovery", { slice: { group: "sfo" } }],
    ["alerts", {}],
    ["indicators", {}],
  ] as const)
    for (const format of ["pdf", "xlsx"])
      for (const locale of ["en", "zh"]) {
        const begun = performance.now();
        const response = await fetch(
          `${api.url}/reports/${page}.${format}?locale=${locale}&variables=${encodeURIComponent(JSON.stringify(variables))}`,
        );
        const bytes = Buffer.from(await response.arrayBuffer());
        console.log(
          page,
          format,
          locale,
          response.status,
          bytes.length,
          Math.round(performance.now() - begun),
          response.status === 200 ? "" : bytes.toString().slice(0, 600),
        );
        writeFileSync(`/tmp/rep-${page}-${locale}.${format}`, bytes);
      }
  console.log(api.log.join("\n").slice(0, 3000));
}, 300_000);
