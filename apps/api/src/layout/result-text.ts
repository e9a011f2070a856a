/** Kinds of arrays of numbers that results hold, by the mark they have in a text. */
const kinds = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint16Array, Uint8Array } as const;
type Kind = keyof typeof kinds;

/** A result as a text to be stored: JSON in which arrays of numbers are their bytes in base64. */
export function resultText(result: unknown): string {
  return JSON.stringify(result, (_, value: unknown) => {
    const kind = ArrayBuffer.isView(value) ? (value.constructor.name as Kind) : null;
    if (kind === null) return value;
    if (!(kind in kinds)) throw new TypeError(`found a ${kind} in a result, which has no text`);
    const { buffer, byteOffset, byteLength } = value as Uint8Array;
    return { $array: kind, bytes: Buffer.from(buffer, byteOffset, byteLength).toString("base64") };
  });
}

/** The result of a text that {@link resultText} made. */
export function resultOf<T>(text: string): T {
  return JSON.parse(text, (_, value: unknown) => {
    if (!isMarked(value)) return value;
    const bytes = Buffer.from(value.bytes, "base64");
    const copy = new Uint8Array(bytes);
    const Kind = kinds[value.$array];
    return new Kind(copy.buffer, 0, copy.byteLength / Kind.BYTES_PER_ELEMENT);
  }) as T;
}

function isMarked(value: unknown): value is { $array: Kind; bytes: string } {
  return typeof value === "object" && value !== null && "$array" in value;
}
