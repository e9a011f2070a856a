/** What is wrong with an object of a JSON file. */
export class JsonFault extends Error {
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;

  constructor(key: string | null, found: string, expected: string) {
    super(`found ${found}, expected ${expected}`);
    this.name = "JsonFault";
    this.column = key;
    this.found = found;
    this.expected = expected;
  }
}

/** Deeper nesting than this is no row of anything. */
const DEEPEST = 20;

/**
 * The members of a JSON object as columns: those of objects within it by both names with a dot between (`guest.age`).
 * Numbers are kept as they are written, so that long ones lose no digit; `null` is blank.
 * @throws JsonFault for what is no JSON object, a list, a name that is there twice, or text that is none
 */
export function flattenObject(text: string): Map<string, string> {
  const reader = new ObjectReader(text);
  reader.readObject("", 0);
  reader.expectEnd();
  return reader.values;
}

const literals: Readonly<Record<string, string>> = { true: "true", false: "false", null: "" };

class ObjectReader {
  readonly values = new Map<string, string>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readObject(prefix: string, depth: number): void {
    if (depth > DEEPEST) throw new JsonFault(prefix, "{".repeat(3), `≤ ${DEEPEST} {`);
    this.#take("{", prefix);
    if (this.#next() === "}") {
      this.#at++;
      return;
    }
    for (;;) {
      this.#next();
      const name = prefix === "" ? this.#string(prefix) : `${prefix}.${this.#string(prefix)}`;
      this.#next();
      this.#take(":", name);
      this.#value(name, depth);
      if (this.#next() === "}") break;
      this.#take(",", name);
    }
    this.#at++;
  }

  expectEnd(): void {
    if (this.#next() !== undefined) throw this.#unexpected(null, "the end of the object");
  }

  #value(name: string, depth: number): void {
    const first = this.#next();
    if (first === "{") {
      this.readObject(name, depth + 1);
      return;
    }
    if (first === "[") throw new JsonFault(name, "[…]", "one value: text, number, true, false or null");
    if (this.values.has(name)) throw new JsonFault(name, `${name}, ${name}`, name);
    this.values.set(name, first === '"' ? this.#string(name) : this.#plain(name));
  }

  #plain(name: string): string {
    const pattern = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) throw this.#unexpected(name, "a value");
    this.#at += found.length;
    return literals[found] ?? found;
  }

  #string(name: string): string {
    const start = this.#at;
    this.#take('"', name);
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      if (end < 0) throw this.#unexpected(name, '"');
      let escapes = 0;
      while (this.#text[end - 1 - escapes] === "\\") escapes++;
      this.#at = end + 1;
      if (escapes % 2 === 0) break;
    }
    const raw = this.#text.slice(start, this.#at);
    if (!/\\|\p{Cc}/u.test(raw)) return raw.slice(1, -1);
    return this.#unescaped(name, raw);
  }

  #unescaped(name: string, raw: string): string {
    try {
      const value = JSON.parse(raw) as string;
      if (/\p{Surrogate}|\0/u.test(value)) throw new JsonFault(name, raw, "text");
      return value;
    } catch (error) {
      if (error instanceof SyntaxError) throw new JsonFault(name, raw, '"…"');
      throw error;
    }
  }

  /** The next character that is no white space. */
  #next(): string | undefined {
    while (" \t\n\r".includes(this.#text[this.#at] ?? "x")) this.#at++;
    return this.#text[this.#at];
  }

  #take(character: string, name: string | null): void {
    if (this.#text[this.#at] !== character) throw this.#unexpected(name, character);
    this.#at++;
  }

  #unexpected(name: string | null, expected: string): JsonFault {
    const found = this.#text.slice(this.#at, this.#at + 20);
    return new JsonFault(name || null, found === "" ? "the end" : found, expected);
  }
}
