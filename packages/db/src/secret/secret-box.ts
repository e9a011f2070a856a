import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { DatabaseError } from "../database-error.ts";
import { type KeySource, keptKey } from "./kept-key.ts";

const KEY_BYTES = 32;
/** As NIST SP 800-38D recommends for GCM. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = "sealed:v1:";

/**
 * Seals secrets that have to be given back, such as what webhooks are signed with: AES-256-GCM under a key that never
 * lies in the database. Each is bound to its place, so that nobody can move one to another row unnoticed.
 */
export class SecretBox {
  readonly #key: Buffer;

  constructor(secret: Uint8Array) {
    this.#key = Buffer.from(hkdfSync("sha256", secret, "", "touchstone sealed secrets", KEY_BYTES));
  }

  /** @param place of the secret, the same for opening it */
  seal(secret: string, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.#key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return SEALED + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
  }

  /** @throws DatabaseError SECRET_KEY when it was sealed with another key, elsewhere, or was changed since */
  open(sealed: string, place: string): string {
    const bytes = Buffer.from(sealed.slice(SEALED.length), "base64");
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    try {
      const decipher = createDecipheriv("aes-256-gcm", this.#key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
      const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(rest), decipher.final()]).toString("utf8");
    } catch (error) {
      throw new DatabaseError(
        "SECRET_KEY",
        "A stored secret cannot be opened with the key there is. Set TOUCHSTONE_SECRET_KEY to the one it was sealed " +
          "with, or put its file secret.key back.",
        error,
      );
    }
  }
}

/** Whether a stored text is sealed, rather than a secret from before secrets were. */
export const isSealed = (stored: string): boolean => stored.startsWith(SEALED);

/** The box under the operator's key, or under one that is generated once. @throws DatabaseError SECRET_KEY without either */
export const secretBox = (source: KeySource): SecretBox =>
  new SecretBox(
    keptKey(source, {
      file: "secret.key",
      variable: "TOUCHSTONE_SECRET_KEY",
      without:
        "Secrets and addresses of webhooks are kept encrypted only, and there is no key to do it with.",
      code: "SECRET_KEY",
    }),
  );
