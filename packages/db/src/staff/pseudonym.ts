import { createHmac, hkdfSync } from "node:crypto";

const KEY_BYTES = 32;
/** Codes remembered; a house has fewer employees than this. */
const REMEMBERED = 100_000;

/**
 * Makes the codes of an organisation's employees pseudonymous: the first 52 bits of an HMAC-SHA-256 under a key of that
 * organisation, derived from the secret by HKDF (RFC 5869). Without the secret nobody can tell whose code a pseudonym
 * stands for, not even by trying all codes; the same code always gets the same one. Among 10,000 employees two share a
 * pseudonym once in 10⁸ organisations.
 */
export class StaffPseudonyms {
  readonly #key: Buffer;
  readonly #known = new Map<string, number>();

  constructor(secret: Uint8Array, organisationId: number) {
    this.#key = Buffer.from(
      hkdfSync("sha256", secret, "", `touchstone staff of organisation ${organisationId}`, KEY_BYTES),
    );
  }

  /** The pseudonym of a code: a whole number from 1 to 2⁵² − 1. */
  of(code: string): number {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const pseudonym = this.#pseudonym(`staff\n${code}`);
    if (this.#known.size < REMEMBERED) this.#known.set(code, pseudonym);
    return pseudonym;
  }

  #pseudonym(name: string): number {
    const digest = createHmac("sha256", this.#key).update(name).digest();
    return digest.readUInt32BE(0) * 2 ** 20 + (digest.readUInt32BE(4) >>> 12) || 1;
  }

  /** The same for the source's key of a guest: nobody can tell whose it is, and the same guest always gets the same one. */
  ofGuest(key: string): number {
    return this.#pseudonym(`guest\n${key}`);
  }

  /** Tells this key from any other, and tells nothing else. */
  get check(): string {
    return createHmac("sha256", this.#key).update("check").digest("hex").slice(0, 16);
  }
}
