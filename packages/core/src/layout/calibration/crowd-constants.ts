import type { Gate, Plan } from "../plan.ts";
import { measured } from "./measured.ts";
import type { Observations } from "./observations.ts";

const MOST_STAGES = 60;

/** Arrivals by hour, and the gates' shares, as gates were counted; gates that were not counted let nobody in. */
export function countedArrivals(plan: Plan, counts: NonNullable<Observations["gates"]>): Plan {
  const hourly: Record<number, number> = {};
  const byGate = new Map<string, number>();
  for (const { gate, hourly: counted } of counts)
    for (const [hour, persons] of Object.entries(counted)) {
      hourly[Number(hour)] = (hourly[Number(hour)] ?? 0) + persons;
      byGate.set(gate, (byGate.get(gate) ?? 0) + persons);
    }
  const total = Object.values(hourly).reduce((sum, each) => sum + each, 0);
  if (!(total > 0)) throw new RangeError("The gate counts have nobody in them.");
  const arrived: Plan = {
    ...plan,
    arrivals: {
      total,
      hourly: Object.fromEntries(Object.entries(hourly).map(([hour, persons]) => [hour, persons / total])),
    },
    gates: plan.gates.map(
      (gate): Gate => ({
        ...gate,
        entryShare: (byGate.get(gate.id) ?? 0) / total,
        assumed: gate.assumed.filter((each) => each !== "entryShare"),
      }),
    ),
  };
  return measured(arrived, ["arrivals.total", "arrivals.hourly"]);
}

/**
 * The Erlang distribution of observed stays: their mean, and the number of stages by which they are likeliest. That
 * number is whole, so trying each is exact: ln L / n = s ln(s/m) − ln Γ(s) + (s − 1) · mean ln x − s.
 */
export function fittedStay(minutes: readonly number[]): Plan["stay"] {
  const positive = minutes.filter((each) => each > 0);
  if (positive.length === 0)
    throw new RangeError("fittedStay requires at least one stay of more than 0 minutes");
  const meanMin = positive.reduce((sum, each) => sum + each, 0) / positive.length;
  const meanLog = positive.reduce((sum, each) => sum + Math.log(each), 0) / positive.length;
  let best = { shape: 1, likelihood: Number.NEGATIVE_INFINITY };
  let logGamma = 0;
  for (let shape = 1; shape <= MOST_STAGES; shape++) {
    if (shape > 1) logGamma += Math.log(shape - 1);
    const likelihood = shape * Math.log(shape / meanMin) - logGamma + (shape - 1) * meanLog - shape;
    if (likelihood > best.likelihood) best = { shape, likelihood };
  }
  return { dist: "erlang", meanMin, shape: best.shape };
}
