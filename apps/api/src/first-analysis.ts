import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** How long nobody must have asked anything before it begins, and goes on. */
const QUIET_MS = 3_000;
/** A request may turn out to ask the same: then both wait for one run, which giving up would end. */
const GRACE_MS = 1_000;

const HEADER = "x-touchstone-first";

const places = `{ venueGroups { code venues { fictional } } }`;
const analysis = `query ($group: String!) { moments(slice: { group: $group }) { status } }`;

interface Answer {
  data?: { venueGroups?: { code: string; venues: { fictional: boolean }[] }[] };
}

interface Options {
  quietMs?: number;
  graceMs?: number;
  log: (message: string) => void;
}

/**
 * Makes the analysis of all years before anybody asks for it, so that the first guest does not wait for it: over the same
 * way as a guest, in the analysis's own thread, and only while nobody else asks anything. Whoever asks something meanwhile
 * goes first: the run is given up, and taken up again when it is quiet; whoever asks for the same shares it.
 */
export class FirstAnalysis {
  readonly #http: Server;
  readonly #url: string;
  readonly #options: Required<Options>;
  readonly #own = randomUUID();
  readonly #closing = new AbortController();
  #run: AbortController | null = null;
  #asked = performance.now();
  #ended: Promise<void> | null = null;

  constructor(http: Server, url: string, options: Options) {
    this.#http = http;
    this.#url = url;
    this.#options = { quietMs: QUIET_MS, graceMs: GRACE_MS, ...options };
  }

  /** Begins when it is quiet. @returns when the analysis is there, or the server closes */
  start(): Promise<void> {
    this.#ended ??= this.#work();
    return this.#ended;
  }

  /** Gives up what runs. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#run?.abort();
    await this.#ended;
  }

  async #work(): Promise<void> {
    const asked = (request: IncomingMessage) => this.#makeWay(request);
    this.#http.on("request", asked);
    try {
      while (!this.#closing.signal.aborted) {
        const left = this.#asked + this.#options.quietMs - performance.now();
        if (left > 0) await this.#pause(left);
        else if (await this.#analyse()) return;
      }
    } finally {
      this.#http.off("request", asked);
    }
  }

  /** Somebody else asks: they go first. */
  #makeWay({ headers, url }: IncomingMessage): void {
    if (headers[HEADER] === this.#own || url === "/readyz" || url === "/healthz") return;
    this.#asked = performance.now();
    const run = this.#run;
    if (run) setTimeout(() => run.abort(), this.#options.graceMs).unref();
  }

  /** Whether there is nothing more to do. */
  async #analyse(): Promise<boolean> {
    const run = new AbortController();
    this.#run = run;
    try {
      const { data } = await this.#ask(places, {}, run.signal);
      const groups = data?.venueGroups ?? [];
      const group = groups.find(({ venues }) => venues.every(({ fictional }) => !fictional)) ?? groups[0];
      if (group) await this.#ask(analysis, { group: group.code }, run.signal);
      return true;
    } catch (error) {
      if (run.signal.aborted) return false;
      // A guest who asks is told the same; nobody waits for this one.
      this.#options.log(`The first analysis was not made: ${(error as Error).message}`);
      return true;
    } finally {
      this.#run = null;
    }
  }

  async #ask(query: string, variables: object, signal: AbortSignal): Promise<Answer> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", [HEADER]: this.#own },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const answer = (await response.json()) as Answer & { errors?: { message: string }[] };
    if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
    return answer;
  }

  /** Waits, or until the server is closing. */
  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#closing;
    await sleep(milliseconds, undefined, { signal }).catch((error) => {
      if (!signal.aborted) throw error;
    });
  }
}
