/**
 * How large a plan may be. Far above any venue (a resort of 1,000 units is about 1 MB), and small enough that a file
 * made to exhaust the reader is refused instead.
 */
export const limits = {
  /** Characters of the file. */
  characters: 20_000_000,
  /** Objects and lists within each other. */
  depth: 32,
  features: 20_000,
  /**
   * Nodes, with those where units and gates meet a path: there is a distance from each to each, and an analysis takes
   * some 30 bytes for it, half a gigabyte in all.
   */
  nodes: 4_000,
  /** Positions of one line or ring. */
  positions: 5_000,
  /** Positions of the whole file. */
  allPositions: 200_000,
  /** Products of positions of overlapping zones that are compared, summed: ordinary zones take a few thousand. */
  overlapWork: 4_000_000,
  /** Characters of an id. */
  id: 64,
  /** Characters of a name. */
  name: 200,
  /** No length, area or number of persons of a venue is larger. */
  quantity: 1e9,
  /** Minutes that visitors stay in one unit: a day. Longer ones would have the simulated day go on for as long. */
  dwellMin: 1440,
  /** How many times further, slower or denser than the shortest, briskest, most even walk. */
  factor: 100,
} as const;
