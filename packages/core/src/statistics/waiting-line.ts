/** Persons arriving and being served per minute (or any other one unit of time), and how many are served at once. */
export interface WaitingLine {
  arrivalRate: number;
  /** Of one server. */
  serviceRate: number;
  servers: number;
}

/** What a line does in the long run. With as much work as servers or more it grows for ever: no number describes that. */
export type LongRun =
  | {
      status: "stable";
      /** 0–1: share of time a server is busy. */
      utilisation: number;
      /** 0–1: share of persons who have to wait at all. */
      waitingShare: number;
      meanWait: number;
      meanQueue: number;
      /** Waiting and being served. */
      meanTime: number;
    }
  | { status: "unstable"; utilisation: number };

/**
 * Erlang's B: the share of calls lost where nobody may wait, by the recursion B(c) = aB/(c + aB), which neither
 * overflows nor cancels.
 *
 * @param load arrivals over service rate, a = λ/μ
 * @see Erlang 1917; Jagers & Van Doorn 1986
 */
export function lostShare(load: number, servers: number): number {
  let lost = 1;
  for (let server = 1; server <= servers; server++) lost = (load * lost) / (server + load * lost);
  return lost;
}

/**
 * The line M/M/c: random arrivals, random service, c servers. Waiting share is Erlang's C = B/(1 − ρ(1 − B)),
 * mean wait C/(cμ − λ), queue λ times that (Little). "unstable" for ρ = λ/(cμ) ≥ 1.
 *
 * @throws {RangeError} for a negative arrival rate, a service rate of 0 or less, or no whole number of servers
 * @see Erlang 1917; Kleinrock 1975
 */
export function randomLine(line: WaitingLine): LongRun {
  const { arrivalRate, serviceRate, servers } = line;
  if (!(arrivalRate >= 0 && serviceRate > 0 && Number.isInteger(servers) && servers >= 1))
    throw new RangeError(
      `randomLine requires arrivals of 0 or more, a service rate above 0 and whole servers, found ${JSON.stringify(line)}`,
    );
  const utilisation = arrivalRate / (servers * serviceRate);
  if (utilisation >= 1) return { status: "unstable", utilisation };
  const lost = lostShare(arrivalRate / serviceRate, servers);
  const waitingShare = lost / (1 - utilisation * (1 - lost));
  const meanWait = waitingShare / (servers * serviceRate - arrivalRate);
  return {
    status: "stable",
    utilisation,
    waitingShare,
    meanWait,
    meanQueue: arrivalRate * meanWait,
    meanTime: meanWait + 1 / serviceRate,
  };
}

/** Squared coefficients of variation of the times between arrivals and of service; 1 is random, 0 is clockwork. */
export interface Variability {
  arrivals: number;
  service: number;
}

/**
 * Mean wait in G/G/c after Allen and Cunneen: (c²ₐ + c²ₛ)/2 times the wait of M/M/c. Exact for M/M/c and, by
 * Pollaczek and Khinchine, for M/G/1. `null` where the line is unstable.
 * @see Allen 1990, Probability, Statistics and Queueing Theory
 */
export function meanWaitAllenCunneen(line: WaitingLine, { arrivals, service }: Variability): number | null {
  const random = randomLine(line);
  return random.status === "stable" ? ((arrivals + service) / 2) * random.meanWait : null;
}

/**
 * Mean wait in G/G/c after Sakasegawa, without Erlang's C: (c²ₐ + c²ₛ)/2 · ρ^(√(2(c+1))−1) / (c(1 − ρ)μ). `null` where
 * the line is unstable.
 * @see Sakasegawa 1977, Annals of the Institute of Statistical Mathematics 29
 */
export function meanWaitSakasegawa(line: WaitingLine, { arrivals, service }: Variability): number | null {
  const random = randomLine(line);
  if (random.status === "unstable") return null;
  const { servers, serviceRate } = line;
  const crowding = random.utilisation ** (Math.sqrt(2 * (servers + 1)) - 1);
  return (((arrivals + service) / 2) * crowding) / (servers * (1 - random.utilisation) * serviceRate);
}
