import { JACKKNIFE_GROUPS } from "../visit/visit.ts";

/**
 * Jackknife group 0..49 of a name: FNV-1a (32 bit, over UTF-16 code units) with the finaliser of MurmurHash3, modulo 50.
 * Stable for ever: stored visits keep their group, so a change would mix two ways of grouping.
 */
export function jackknifeGroup(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % JACKKNIFE_GROUPS;
}
