/** One connection on which statements run one after another, whichever engine is behind it. */
export interface Session {
  /** One statement with parameters; rows as arrays or as objects. */
  query(statement: string, parameters: readonly unknown[], rows: "arrays" | "objects"): Promise<unknown[]>;
  /** Statements without parameters and without rows. */
  run(statements: string): Promise<void>;
  copyOut(statement: string): AsyncIterable<Uint8Array>;
  copyIn(target: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

/** How long a statement may run, and what may end it early. */
export interface Limits {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** A database engine: hands out one session at a time to each piece of work. */
export interface Engine {
  readonly kind: "postgresql" | "embedded";
  /** For people: name, version and place. */
  readonly description: string;
  /** Where files of running imports lie. */
  readonly spoolDirectory: string;
  /** Runs `work` with a session of its own; what `work` left open is rolled back. */
  withSession<T>(limits: Limits, work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Takes a name (a number) for this process until it is given back or the process ends, so that others can see that
   * its owner lives.
   * @returns what gives it back
   */
  claim(name: number): Promise<() => Promise<void>>;
  /** Refuses with STORAGE_FULL when writing would fill the disk. */
  ensureSpace(): Promise<void>;
  close(): Promise<void>;
}
