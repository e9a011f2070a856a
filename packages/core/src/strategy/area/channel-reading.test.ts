import { describe, expect, it } from "vitest";
import type { Journey } from "../../journey/journey.ts";
import { journeyTemplates } from "../../journey/templates/templates.ts";
import { type ChannelRatings, channelConsistency } from "../../risk/risk.ts";
import { chance } from "../../simulation/random.ts";
import { channelReading } from "./channel-reading.ts";
import { type PartReading, unmeasured } from "./part.ts";
import { scorecard } from "./scorecard.ts";
import { serviceParts } from "./service-parts.ts";

const journey = journeyTemplates[0] as Journey;
const scale = { low: 0, high: 100 } as const;
/** Ratings on 0–100 of a touchpoint in a channel. */
const rated = (touchpoint: number, channel: string, values: readonly number[]): ChannelRatings => {
  const counts = new Array<number>(101).fill(0);
  for (const value of values) {
    const place = Math.min(100, Math.max(0, Math.round(value)));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { touchpoint, channel, histograms: [{ scale, counts } as ChannelRatings["histograms"][number]] };
};
const read = (ratings: readonly ChannelRatings[], channels: readonly string[] | null = ["web", "desk"]) =>
  channelReading(channelConsistency(ratings, channels, journey, { asOf: "2026-01-01T00:00:00Z" }));
const around = (level: number, n: number) => Array.from({ length: n }, (_, i) => level + (i % 2 ? 10 : -10));

describe("the gap between channels", () => {
  it("is not measured where no channel is told, or too few answered", () => {
    expect(read([], null)).toMatchObject({ status: "not-measured", reason: { zh: "问卷未记录顾客渠道" } });
    expect(read([rated(0, "web", around(50, 40))])).toMatchObject({ status: "not-measured" });
    expect(read([rated(0, "web", [50]), rated(0, "desk", [60])])).toMatchObject({
      status: "not-measured",
      n: 2,
    });
  });

  it("is the difference itself where there is one pair, less what chance adds", () => {
    const found = read([rated(0, "web", around(50, 400)), rated(0, "desk", around(62, 400))]);
    if (found.status !== "measured") throw new Error("is measured");
    const error = Math.sqrt((2 * 100 * 400) / 399 / 400);
    expect(found.value).toBeCloseTo(Math.sqrt(144 - error ** 2), 9);
    expect((found.interval?.low ?? 0) + (found.interval?.high ?? 0)).toBeCloseTo(24, 9);
    expect(found).toMatchObject({ n: 800, indicative: false });
    expect(found.remark?.en).toBe(
      "of 1 pairs of channels 0 are shown to be the same within ±5 points, 1 to differ, 0 neither",
    );
  });

  it("is zero where channels are alike, and takes opposite gaps for gaps", () => {
    const same = read([rated(0, "web", around(50, 100)), rated(0, "desk", around(50, 100))]);
    expect(same).toMatchObject({ status: "measured", value: 0, interval: { low: 0 } });
    const opposite = read([
      ...[rated(0, "web", around(40, 500)), rated(0, "desk", around(60, 500))],
      ...[rated(1, "web", around(60, 500)), rated(1, "desk", around(40, 500))],
    ]);
    expect(opposite).toMatchObject({ status: "measured", value: expect.closeTo(20, 1), n: 2_000 });
  });

  it("is in its interval in 95 % of samples or more, whether touchpoints hang together or not", () => {
    for (const together of [0, 1]) {
      const draw = chance(7 + together);
      const [gaps, sizes] = [
        [6, -3, 0, 9],
        [160, 45],
      ];
      const truth = Math.sqrt(gaps.reduce((sum, gap) => sum + gap ** 2, 0) / gaps.length);
      let held = 0;
      const runs = 200;
      for (let run = 0; run < runs; run++) {
        const ratings = ["web", "desk"].flatMap((channel, c) => {
          const guests = Array.from({ length: sizes[c] ?? 0 }, () => draw.normal());
          return gaps.map((gap, touchpoint) =>
            rated(
              touchpoint,
              channel,
              guests.map((own) => 50 + (c === 0 ? gap : 0) + 14 * (together ? own : draw.normal())),
            ),
          );
        });
        const found = read(ratings);
        if (found.status === "measured" && found.interval)
          held += Number(found.interval.low <= truth && truth <= found.interval.high);
      }
      expect(held / runs).toBeGreaterThanOrEqual(0.94);
    }
  });

  it("is a part of service whose weight can be chosen, beside weights chosen before there was one", () => {
    const readings = new Map<string, PartReading>([
      ...serviceParts.map(({ code }) => [code, unmeasured({ en: "not asked", zh: "未设" })] as const),
      ["channel-consistency", read([rated(0, "web", around(50, 400)), rated(0, "desk", around(50, 400))])],
    ]);
    const old = new Map([
      ["moments-met", 35],
      ["low-ratings", 20],
      ["recovered", 25],
      ["staff-consistency", 20],
    ]);
    expect(serviceParts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const part = scorecard(serviceParts, readings, old).parts.find(
      ({ definition }) => definition.code === "channel-consistency",
    );
    expect(part).toMatchObject({ score: 100, share: expect.closeTo(10 / 110, 12) });
    const without = scorecard(serviceParts, readings, new Map([...old, ["channel-consistency", 0]]));
    expect(without.parts.at(-1)).toMatchObject({ share: 0 });
  });
});
