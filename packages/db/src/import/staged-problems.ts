import { sql } from "drizzle-orm";
import { CopyWriter } from "../engine/copy-format.ts";
import type { StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";
import type { ImportIdentity } from "./identity.ts";
import type { Spool } from "./spool.ts";

/** The problems of a running import, however many: written to a spool, stored with the batch. */
export class StagedProblems {
  readonly #identity: ImportIdentity;
  readonly #spool: Spool;
  readonly #writer = new CopyWriter(256 * 1024);
  #count = 0;

  constructor(identity: ImportIdentity, spool: Spool) {
    this.#identity = identity;
    this.#spool = spool;
  }

  async add(problems: readonly StoredRowProblem[]): Promise<void> {
    for (const problem of problems) {
      this.#writer.row(4);
      this.#writer.int4(this.#identity.organisationId);
      this.#writer.int4(this.#identity.batchId);
      this.#writer.int4(++this.#count);
      this.#writer.jsonb(problem);
      if (this.#writer.full) await this.#spool.write(this.#writer.take());
    }
  }

  /** Stores all problems of the batch. */
  async store(tx: Transaction): Promise<void> {
    if (this.#writer.length > 0) await this.#spool.write(this.#writer.take());
    this.#spool.end();
    if (this.#count === 0) return;
    await tx.drizzle.execute(sql`CREATE TEMP TABLE incoming_problem (LIKE batch_problem) ON COMMIT DROP`);
    await tx.copyIn("incoming_problem", this.#spool.pieces());
    await tx.drizzle.execute(sql`INSERT INTO batch_problem SELECT * FROM incoming_problem ORDER BY id`);
  }
}
