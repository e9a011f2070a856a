import { describe, expect, it } from "vitest";
import kernels from "../../golden/layout/kernels.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { lostShare, meanWaitAllenCunneen, meanWaitSakasegawa, randomLine } from "./waiting-line.ts";

describe("waiting lines", () => {
  it("agree with the reference for M/M/c, from one server to 120", () => {
    const { close } = golden(
      "layout/kernels.json",
      "layout 2.3",
      "M/M/c: waiting share, wait and queue",
      1e-12,
    );
    for (const { lam, mu, c, ...expected } of kernels.mmc) {
      const line = randomLine({ arrivalRate: lam, serviceRate: mu, servers: c });
      if ("unstable" in expected) {
        expect(line).toEqual({ status: "unstable", utilisation: 1 });
        continue;
      }
      if (line.status === "unstable") throw new Error("unstable");
      close(line.utilisation, expected.rho ?? null);
      close(line.waitingShare, expected.pWait ?? null);
      close(line.meanWait, expected.wq ?? null);
      close(line.meanQueue, expected.lq ?? null);
      close(line.meanTime, expected.w ?? null);
    }
  });

  it("agree with the reference for other variation", () => {
    const { close } = golden(
      "layout/kernels.json",
      "layout 2.3",
      "G/G/c: Allen–Cunneen and Sakasegawa",
      1e-12,
    );
    for (const { lam, mu, c, ca2, cs2, wqAllenCunneen, wqSakasegawa } of kernels.ggc) {
      const line = { arrivalRate: lam, serviceRate: mu, servers: c };
      close(meanWaitAllenCunneen(line, { arrivals: ca2, service: cs2 }), wqAllenCunneen);
      close(meanWaitSakasegawa(line, { arrivals: ca2, service: cs2 }), wqSakasegawa);
    }
  });

  it("are exact where the answer is a plain fraction", () => {
    expect(lostShare(1, 2)).toBeCloseTo(1 / 5, 15);
    expect(randomLine({ arrivalRate: 1, serviceRate: 1, servers: 2 })).toMatchObject({
      waitingShare: expect.closeTo(1 / 3, 15),
      meanWait: expect.closeTo(1 / 3, 15),
    });
  });

  it("of one server are the same by both formulas, and clockwork never waits", () => {
    const line = { arrivalRate: 0.8, serviceRate: 1, servers: 1 };
    expect(meanWaitAllenCunneen(line, { arrivals: 1, service: 1 })).toBeCloseTo(4, 12);
    expect(meanWaitSakasegawa(line, { arrivals: 1, service: 1 })).toBeCloseTo(4, 12);
    expect(meanWaitAllenCunneen(line, { arrivals: 0, service: 0 })).toBe(0);
  });

  it("give no number where work comes as fast as it can be done, or faster", () => {
    const line = { arrivalRate: 6, serviceRate: 1, servers: 3 };
    expect(randomLine(line)).toEqual({ status: "unstable", utilisation: 2 });
    expect(meanWaitAllenCunneen(line, { arrivals: 1, service: 1 })).toBeNull();
    expect(meanWaitSakasegawa(line, { arrivals: 1, service: 1 })).toBeNull();
  });

  it("with nobody coming nobody waits; without servers there is no line", () => {
    expect(randomLine({ arrivalRate: 0, serviceRate: 1, servers: 3 })).toMatchObject({
      meanWait: 0,
      meanQueue: 0,
    });
    expect(() => randomLine({ arrivalRate: 1, serviceRate: 1, servers: 0 })).toThrow("whole servers");
  });
});
