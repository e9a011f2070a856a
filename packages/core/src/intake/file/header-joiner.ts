import { joinHeader } from "./header-rows.ts";
import type { Rows } from "./rows.ts";

/** Makes one header of the first rows of a file, in however many pieces they come. */
export class HeaderJoiner {
  readonly #rows: number;
  #held: string[][] | null = [];
  #line = 1;

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Takes the rows of the header out of a piece; puts the header in front of the rest once they are complete. */
  join({ rows, lines }: Rows): void {
    while (this.#held !== null && rows.length > 0) {
      if (this.#held.length === 0) this.#line = lines[0] as number;
      this.#held.push(rows.shift() as string[]);
      lines.shift();
      if (this.#held.length < this.#rows) continue;
      rows.unshift(joinHeader(this.#held));
      lines.unshift(this.#line);
      this.#held = null;
    }
  }
}
