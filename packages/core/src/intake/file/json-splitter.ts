import { longLine, malformedJson } from "./text-problem.ts";
import { LONGEST_LINE } from "./whole-lines.ts";

/** The text of one object, and the line on which it begins. */
export interface JsonPiece {
  text: string;
  line: number;
}

/** Divides a list of objects, or objects that follow each other, into the texts of the objects. */
export class JsonSplitter {
  readonly #file: string;
  #line = 1;
  /** Are we inside of the list's brackets; has it been closed; must a comma come before the next object? */
  #listed = false;
  #closed = false;
  #separated = true;
  #any = false;
  /** The object that is open: its text so far, the line on which it begins, and what is open within it. */
  #open: { text: string; line: number } | null = null;
  #depth = 0;
  #quoted = false;
  #escaped = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Objects completed by this piece of text. */
  split(text: string): JsonPiece[] {
    const found: JsonPiece[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === 0x0a) this.#line++;
      if (this.#open === null) {
        if (this.#between(character, text, at)) start = at;
      } else if (this.#within(character)) {
        found.push({ text: this.#open.text + text.slice(start, at + 1), line: this.#open.line });
        this.#open = null;
        this.#separated = false;
      }
    }
    if (this.#open) this.#keep(text.slice(start));
    return found;
  }

  finish(): void {
    if (this.#open) throw this.#malformed("the end", "}");
    if (this.#listed && !this.#closed) throw this.#malformed("the end", "]");
  }

  #keep(text: string): void {
    const open = this.#open as { text: string; line: number };
    open.text += text;
    if (open.text.length > LONGEST_LINE)
      throw longLine(this.#file, open.line, open.text.length, LONGEST_LINE);
  }

  /** One character between objects. @returns whether an object begins with it */
  #between(character: number, text: string, at: number): boolean {
    switch (character) {
      case 0x20:
      case 0x09:
      case 0x0a:
      case 0x0d:
        return false;
      case 0x5b: // [
        if (this.#listed || this.#any) throw this.#malformed("[", "{");
        this.#listed = true;
        return false;
      case 0x5d: // ]
        if (!this.#listed || this.#closed) throw this.#malformed("]", "{");
        this.#closed = true;
        return false;
      case 0x2c: // ,
        if (!this.#listed || this.#closed || this.#separated) throw this.#malformed(",", "{");
        this.#separated = true;
        return false;
      case 0x7b: // {
        if (this.#closed || (this.#listed && !this.#separated))
          throw this.#malformed("{", this.#closed ? "the end" : ",");
        this.#open = { text: "", line: this.#line };
        this.#any = true;
        this.#depth = 1;
        return true;
      default:
        throw this.#malformed(text.slice(at, at + 20), "{");
    }
  }

  /** One character within an object. @returns whether the object ends with it */
  #within(character: number): boolean {
    if (this.#quoted) {
      if (this.#escaped) this.#escaped = false;
      else if (character === 0x5c) this.#escaped = true;
      else if (character === 0x22) this.#quoted = false;
      return false;
    }
    if (character === 0x22) this.#quoted = true;
    else if (character === 0x7b || character === 0x5b) this.#depth++;
    else if (character === 0x7d || character === 0x5d) this.#depth--;
    return this.#depth === 0;
  }

  #malformed(found: string, expected: string) {
    return malformedJson(this.#file, this.#line, found, expected);
  }
}
