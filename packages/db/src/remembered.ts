import { readDataVersion } from "./catalogue/read-data-status.ts";
import type { Transaction } from "./scope.ts";

/**
 * What `compute` gives, remembered by organisation, venues in scope and version of the data. Only for reading: a
 * transaction that may write always computes.
 */
export async function remembered<T>(
  tx: Transaction,
  key: string,
  compute: () => Promise<T>,
  worthKeeping: (result: T) => boolean = () => true,
): Promise<T> {
  if (!tx.readOnly) return compute();
  tx.known.version ??= readDataVersion(tx).then(({ version }) => version);
  const version = `${tx.organisationId}:${await tx.known.version}`;
  return tx.known.cache.get(
    version,
    `${tx.venues === "all" ? "*" : tx.venues.join(",")}|${key}`,
    compute,
    worthKeeping,
  );
}
