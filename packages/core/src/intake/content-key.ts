const DIVIDER = "\u001f";

/**
 * A name for a row made of all that it says: 128 bits in hexadecimal (four multiplicative hashes over UTF-16 code units,
 * each finished as in MurmurHash3). Stable for ever: stored reviews are known by it. It tells rows apart, it protects
 * from no adversary.
 */
export function contentKey(row: readonly string[]): string {
  const text = row.join(DIVIDER);
  let [a, b, c, d] = [0x9747b28c, 0x239b961b, 0xab0e9789, 0x38b34ae5];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x9e37), 0x85ebca6b);
    c = Math.imul(c + code, 0xc2b2ae35) ^ (c >>> 15);
    d = Math.imul(d ^ code, 0x27d4eb2f) + (d >>> 13);
  }
  return [a, b, c, d].map((hash, lane) => finished(hash ^ (text.length + lane))).join("");
}

/** A whole number for all that a row says: tells rows apart that have one key, whatever their cells. */
export function contentHash(row: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < row.length; at++) {
    const cell = row[at] as string;
    for (let place = 0; place < cell.length; place++)
      hash = Math.imul(hash ^ cell.charCodeAt(place), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x85ebca6b);
  }
  return hash ^ (hash >>> 15);
}

function finished(value: number): string {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
