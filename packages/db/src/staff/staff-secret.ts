import { type KeySource, keptKey } from "../secret/kept-key.ts";

/** Where the secret behind staff pseudonyms comes from. */
export type StaffKeySource = KeySource;

/**
 * The secret behind staff pseudonyms. It stays with those who run the product, who have the survey files too.
 * @throws DatabaseError STAFF_KEY when there is none, or when it is too short or cannot be read
 */
export const staffSecret = (source: StaffKeySource): Uint8Array =>
  keptKey(source, {
    file: "staff.key",
    variable: "TOUCHSTONE_STAFF_KEY",
    without: "Codes of employees are kept as pseudonyms only, and there is no key to make them with.",
    code: "STAFF_KEY",
  });
