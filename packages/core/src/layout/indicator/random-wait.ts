import { meanWaitAllenCunneen, randomLine } from "../../statistics/waiting-line.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import type { Plan } from "../plan.ts";
import { over } from "../sums.ts";

/** Waits that chance alone brings, which the fluid queues of the simulated day do not have. */
export interface RandomWait {
  /** Units whose line is stable, and those where more come than can be served. */
  stable: number;
  unstable: number;
  /** Minutes per visit of the stable ones: service as random as arrivals, and always of the same length. */
  meanMin: number | null;
  meanMinOfEvenService: number | null;
}

/**
 * Mean wait by M/M/c of every unit, weighted by visits: c places that each take the unit's dwell time, visits spread
 * over its opening hours. Allen and Cunneen's formula gives the same for service of constant length.
 */
export function randomWait({ units }: Plan, flow: FlowResult): RandomWait {
  let [stable, unstable, visits, random, even] = [0, 0, 0, 0, 0];
  units.forEach(({ capacity, dwellMin, openMin, closeMin, throughputPerHour }, i) => {
    const came = flow.units[i]?.visits ?? 0;
    const servers = Math.max(1, Math.floor(capacity));
    // A bottleneck of its own serves so many an hour, however many places there are.
    const serviceRate = throughputPerHour === null ? 1 / dwellMin : throughputPerHour / 60 / servers;
    if (!(came > 0 && closeMin > openMin && serviceRate > 0 && Number.isFinite(serviceRate))) return;
    const line = { arrivalRate: came / (closeMin - openMin), serviceRate, servers };
    const run = randomLine(line);
    if (run.status === "unstable") {
      unstable++;
      return;
    }
    stable++;
    visits += came;
    random += came * run.meanWait;
    even += came * (meanWaitAllenCunneen(line, { arrivals: 1, service: 0 }) ?? 0);
  });
  return { stable, unstable, meanMin: over(random, visits), meanMinOfEvenService: over(even, visits) };
}
