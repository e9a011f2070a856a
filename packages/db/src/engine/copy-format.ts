/** What PostgreSQL's binary COPY format begins and ends with: signature, no flags, no extension; −1 fields. */
export const copyHeader = Uint8Array.from([
  ...[0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00],
  ...[0, 0, 0, 0],
  ...[0, 0, 0, 0],
]);
export const copyTrailer = Uint8Array.from([0xff, 0xff]);

/**
 * Cuts a stream in the binary COPY format into its fields.
 * @yields the fields of one row after another; `null` for NULL. The views are valid until the next row is asked for.
 */
export async function* copyRows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<(Uint8Array | null)[]> {
  const window = new Window();
  let skip = copyHeader.length;
  for await (const piece of stream) {
    window.append(piece);
    const skipped = Math.min(skip, window.length);
    window.drop(skipped);
    skip -= skipped;
    for (let row = readRow(window.view()); row; row = readRow(window.view())) {
      yield row.fields;
      window.drop(row.end);
    }
  }
}

/** The part of a stream that is not read yet. Grows by doubling, so that a long row costs no more than its length. */
class Window {
  #buffer = new Uint8Array(1024 * 1024);
  #start = 0;
  #end = 0;

  get length(): number {
    return this.#end - this.#start;
  }

  view(): DataView {
    return new DataView(this.#buffer.buffer, this.#start, this.length);
  }

  append(piece: Uint8Array): void {
    if (this.#end + piece.length > this.#buffer.length) this.#makeRoom(piece.length);
    this.#buffer.set(piece, this.#end);
    this.#end += piece.length;
  }

  drop(bytes: number): void {
    this.#start += bytes;
  }

  #makeRoom(bytes: number): void {
    const needed = this.length + bytes;
    const larger = needed * 2 > this.#buffer.length ? new Uint8Array(needed * 2) : this.#buffer;
    larger.set(this.#buffer.subarray(this.#start, this.#end));
    this.#buffer = larger;
    this.#end = this.length;
    this.#start = 0;
  }
}

function readRow(view: DataView): { fields: (Uint8Array | null)[]; end: number } | undefined {
  if (view.byteLength < 2) return undefined;
  const fields: (Uint8Array | null)[] = [];
  let at = 2;
  const count = view.getInt16(0);
  if (count < 0) return undefined;
  for (let field = 0; field < count; field++) {
    if (at + 4 > view.byteLength) return undefined;
    const length = view.getInt32(at);
    at += 4;
    if (at + Math.max(length, 0) > view.byteLength) return undefined;
    fields.push(length < 0 ? null : new Uint8Array(view.buffer, view.byteOffset + at, length));
    at += Math.max(length, 0);
  }
  return { fields, end: at };
}

/** Writes rows in the binary COPY format into pieces of about `pieceBytes`, each cut at a row's end. */
export class CopyWriter {
  readonly #pieceBytes: number;
  readonly #spare: ArrayBuffer[] = [];
  #buffer: Buffer;
  #length = 0;

  constructor(pieceBytes = 1024 * 1024) {
    this.#pieceBytes = pieceBytes;
    this.#buffer = Buffer.allocUnsafe(pieceBytes * 2);
  }

  get length(): number {
    return this.#length;
  }

  /** True when the piece is large enough to be taken. */
  get full(): boolean {
    return this.#length >= this.#pieceBytes;
  }

  /** The rows written since the last take. */
  take(): Uint8Array {
    const piece = this.#buffer.subarray(0, this.#length);
    const spare = this.#spare.pop();
    this.#buffer = spare ? Buffer.from(spare) : Buffer.allocUnsafe(this.#pieceBytes * 2);
    this.#length = 0;
    return piece;
  }

  /** Takes the memory of a piece back that nobody needs any more. */
  reuse(memory: ArrayBuffer): void {
    if (memory.byteLength >= this.#pieceBytes * 2) this.#spare.push(memory);
  }

  row(fields: number): void {
    this.#reserve(2);
    this.#length = this.#buffer.writeInt16BE(fields, this.#length);
  }

  int2(value: number): void {
    this.#reserve(6);
    this.#length = this.#buffer.writeInt32BE(2, this.#length);
    this.#length = this.#buffer.writeInt16BE(value, this.#length);
  }

  int4(value: number): void {
    this.#reserve(8);
    this.#length = this.#buffer.writeInt32BE(4, this.#length);
    this.#length = this.#buffer.writeInt32BE(value, this.#length);
  }

  /** A whole number up to 2⁵³ in magnitude. */
  int8(value: number): void {
    this.#reserve(12);
    this.#length = this.#buffer.writeInt32BE(8, this.#length);
    this.#int8(value);
  }

  float8(value: number): void {
    this.#reserve(12);
    this.#length = this.#buffer.writeInt32BE(8, this.#length);
    this.#length = this.#buffer.writeDoubleBE(value, this.#length);
  }

  bool(value: boolean): void {
    this.#reserve(5);
    this.#length = this.#buffer.writeInt32BE(1, this.#length);
    this.#length = this.#buffer.writeUInt8(value ? 1 : 0, this.#length);
  }

  /** A day as the number of days since 1970-01-01. */
  day(sinceEpoch: number): void {
    this.int4(sinceEpoch - POSTGRES_EPOCH);
  }

  bytes(value: Uint8Array): void {
    this.#reserve(4 + value.length);
    this.#length = this.#buffer.writeInt32BE(value.length, this.#length);
    this.#buffer.set(value, this.#length);
    this.#length += value.length;
  }

  /** The first `length` characters of a string in which each stands for a byte. */
  latin1(value: string, length: number): void {
    this.#reserve(4 + length);
    this.#length = this.#buffer.writeInt32BE(length, this.#length);
    this.#length += this.#buffer.write(value, this.#length, length, "latin1");
  }

  /** PostgreSQL's text cannot hold NUL: it becomes the replacement character. */
  text(value: string): void {
    const storable = value.includes("\u0000") ? value.replaceAll("\u0000", "\ufffd") : value;
    this.#reserve(4 + storable.length * 3);
    const bytes = this.#buffer.write(storable, this.#length + 4);
    this.#buffer.writeInt32BE(bytes, this.#length);
    this.#length += 4 + bytes;
  }

  jsonb(value: unknown): void {
    const text = Buffer.from(JSON.stringify(value).replaceAll("\\u0000", "\\ufffd"));
    this.#reserve(5 + text.length);
    this.#length = this.#buffer.writeInt32BE(text.length + 1, this.#length);
    this.#length = this.#buffer.writeUInt8(1, this.#length);
    this.#buffer.set(text, this.#length);
    this.#length += text.length;
  }

  null(): void {
    this.#reserve(4);
    this.#length = this.#buffer.writeInt32BE(-1, this.#length);
  }

  int4Array(values: ArrayLike<number>): void {
    this.#arrayHeader(values.length, 4, INT4);
    for (let i = 0; i < values.length; i++) {
      this.#length = this.#buffer.writeInt32BE(4, this.#length);
      this.#length = this.#buffer.writeInt32BE(values[i] as number, this.#length);
    }
  }

  int8Array(values: ArrayLike<number>): void {
    this.#arrayHeader(values.length, 8, INT8);
    for (let i = 0; i < values.length; i++) {
      this.#length = this.#buffer.writeInt32BE(8, this.#length);
      this.#int8(values[i] as number);
    }
  }

  /** An array without elements has no dimension. */
  #arrayHeader(count: number, elementBytes: number, elementType: number): void {
    const size = count === 0 ? 12 : 20 + count * (4 + elementBytes);
    this.#reserve(4 + size);
    const words = count === 0 ? [size, 0, 0, elementType] : [size, 1, 0, elementType, count, 1];
    for (const word of words) this.#length = this.#buffer.writeInt32BE(word, this.#length);
  }

  #int8(value: number): void {
    const high = Math.floor(value / 2 ** 32);
    this.#length = this.#buffer.writeInt32BE(high, this.#length);
    this.#length = this.#buffer.writeUInt32BE(value - high * 2 ** 32, this.#length);
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

/** 2000-01-01, from which PostgreSQL counts days, in days since 1970-01-01. */
const POSTGRES_EPOCH = 10_957;
const INT4 = 23;
const INT8 = 20;
