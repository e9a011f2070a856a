import type { StoredShareLink } from "@touchstone/db/report/share-links";

export type ShareState = "active" | "expired" | "revoked";

/** Whether a link still opens. */
export function linkState(
  { revokedAt, expiresAt }: Pick<StoredShareLink, "revokedAt" | "expiresAt">,
  now: Date,
): ShareState {
  if (revokedAt !== null) return "revoked";
  return Date.parse(expiresAt) <= now.getTime() ? "expired" : "active";
}
