import { readFileSync } from "node:fs";
import { readPlan } from "@touchstone/core/layout/read-plan";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importPlan } from "../import/import-plan.ts";
import { readPlanFiles } from "../import/plan-source.ts";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
let venue: string;
let journey: string;
let touchpoints: string[];
const text = readFileSync(
  new URL("../../../../packages/core/golden/layout/mini.geojson", import.meta.url),
  "utf8",
);
const mini = readPlan(text).plan;
beforeAll(async () => {
  api = await testApi({ sample: "hotels" });
  const found = await api.data<{
    venues: {
      nodes: {
        code: string;
        visits: number;
        journeys: { code: string; touchpoints: { code: string }[] }[];
      }[];
    };
  }>("{ venues { nodes { code visits journeys { code touchpoints { code } } } } }");
  const [first] = found.venues.nodes.toSorted((a, b) => b.visits - a.visits);
  const own = first?.journeys[0];
  if (!first || !own) throw new Error("the hotels have visits on a journey");
  venue = first.code;
  journey = own.code;
  const asked = own.touchpoints.map(
    ({ code }, i) =>
      `t${i}: figure(indicator: TOUCHPOINT_SCORE, slice: { journey: "${journey}", touchpoint: "${code}" }) { status }`,
  );
  const { venue: figures } = await api.data<{ venue: Record<string, { status: string }> }>(
    `{ venue(code: "${venue}") { ${asked.join(" ")} } }`,
  );
  touchpoints = own.touchpoints
    .filter((_, i) => figures[`t${i}`]?.status === "MEASURED")
    .map(({ code }) => code);
  const read = readPlanFiles([{ name: "mini.geojson", text }], "plan", venue);
  await importPlan(api.database, read, { venue, fileName: "mini.geojson", author: "test" });
});
afterAll(() => api.close());

const setting = `mutation ($venue: String!, $journey: String!, $links: [TouchpointLinkInput!]!, $basedOn: Int!, $key: String!) {
  setLayoutTouchpoints(venue: $venue, journey: $journey, links: $links, who: "李经理", basedOn: $basedOn, clientKey: $key) {
    revision who touchpoints { touchpoint { code } units zones }
  }
}`;
let keys = 0;
const variables = (given: object) => ({ venue, journey, basedOn: 0, key: `t${++keys}`, links: [], ...given });

describe("touchpoints on a plan", () => {
  it("stand for units and zones, and tell what guests say beside how full it is there", async () => {
    const [unit, zone] = [mini?.units[0]?.id, mini?.zones[0]?.id];
    const links = [
      { touchpoint: touchpoints[1], units: [unit] },
      { touchpoint: touchpoints[0], zones: [zone] },
    ];
    const { setLayoutTouchpoints } = await api.data<{ setLayoutTouchpoints: object }>(
      setting,
      variables({ links }),
    );
    expect(setLayoutTouchpoints).toEqual({
      revision: 1,
      who: "李经理",
      touchpoints: [
        { touchpoint: { code: touchpoints[0] }, units: [], zones: [zone] },
        { touchpoint: { code: touchpoints[1] }, units: [unit], zones: [] },
      ],
    });
    const found = await api.data<{
      venue: {
        own: { value: number; n: number };
        layout: {
          touchpoints: {
            association: { value: number | null; n: number; needed: number; sentence: string };
            touchpoints: {
              satisfiedShare: { status: string; unit: string };
              satisfaction: { status: string; value: number; n: number; interval: { low: number } };
              paths: { edge: string; severity: number; peak: { los: string } | null }[];
              waits: { unit: string }[];
              missing: string[];
              sentence: string;
              zh: string;
            }[];
          }[];
        };
      };
    }>(
      `query ($venue: String!, $slice: SliceInput!) { venue(code: $venue) {
        own: figure(indicator: TOUCHPOINT_SCORE, slice: $slice) { value n }
        layout { touchpoints { journey { code } association { value n needed sentence } touchpoints {
          satisfiedShare { status unit } satisfaction { status value n interval { low } }
          paths { edge severity peak { los } } waits { unit } zoneLoads { peakDensity } missing
          sentence zh: sentence(locale: ZH)
        } } }
      } }`,
      { venue, slice: { journey, touchpoint: touchpoints[1] } },
    );
    const [whole] = found.venue.layout.touchpoints;
    expect(whole?.association).toMatchObject({ value: null, n: 2, needed: 8 });
    expect(whole?.association.sentence).toContain("2 of at least 8");
    const second = found.venue.layout.touchpoints[0]?.touchpoints[1];
    expect(second?.satisfaction).toMatchObject({ status: "MEASURED", ...found.venue.own });
    expect(second?.satisfiedShare).toMatchObject({ status: "MEASURED", unit: "SHARE" });
    expect(second?.paths.length).toBeGreaterThan(0);
    expect(second?.waits).toEqual([{ unit }]);
    expect(second?.missing).toEqual([]);
    expect(second?.sentence).toContain("neither is shown to cause the other");
    expect(second?.zh).toMatch(/不代表因果关系。$/);
  });

  it("are refused where they name what is not there, or were set by somebody else since", async () => {
    const code = async (given: object) => (await api.ask(setting, variables(given))).errors?.[0]?.extensions;
    const [first] = touchpoints;
    const unit = mini?.units[0]?.id;
    const bad = (argument: (string | number)[]) => ({ code: "BAD_USER_INPUT", argument });
    expect(await code({})).toMatchObject({ code: "CONFLICT" });
    expect(await code({ journey: "moon" })).toMatchObject(bad(["journey"]));
    expect(await code({ venue: "moon" })).toMatchObject(bad(["venue"]));
    expect(await code({ links: [{ touchpoint: "moon", units: [unit] }] })).toMatchObject(
      bad(["links", 0, "touchpoint"]),
    );
    expect(await code({ links: [{ touchpoint: first, units: [unit, "U999"] }] })).toMatchObject(
      bad(["links", 0, "units", 1]),
    );
    expect(await code({ links: [{ touchpoint: first }] })).toMatchObject(bad(["links", 0]));
    const twice = { touchpoint: first, units: [unit] };
    expect(await code({ links: [twice, twice] })).toMatchObject(bad(["links", 1, "touchpoint"]));
  });

  it("can be taken away again, and are not asked on a journey without visits", async () => {
    const links = [{ touchpoint: touchpoints[0], units: [mini?.units[0]?.id] }];
    expect(await api.data(setting, variables({ basedOn: 1 }))).toMatchObject({
      setLayoutTouchpoints: { revision: 2, touchpoints: [] },
    });
    const { journeyTemplates } = await api.data<{
      journeyTemplates: { code: string; touchpoints: { code: string }[] }[];
    }>("{ journeyTemplates { code touchpoints { code } } }");
    const other = journeyTemplates.find(({ code }) => code !== journey);
    const template = { ...links[0], touchpoint: other?.touchpoints[0]?.code };
    await api.data(setting, variables({ journey: other?.code, links: [template] }));
    const found = await api.data<{
      venue: { layout: { touchpoints: { touchpoints: { satisfaction: { status: string } }[] }[] } };
    }>(
      "query ($venue: String!) { venue(code: $venue) { layout { touchpoints { touchpoints { satisfaction { status } } } } } }",
      { venue },
    );
    const statuses = found.venue.layout.touchpoints.flatMap(({ touchpoints: all }) =>
      all.map(({ satisfaction }) => satisfaction.status),
    );
    expect(statuses).toEqual(["NOT_ASKED"]);
  });
});
