import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { cellProblem } from "./cell-problem.ts";
import { type Places, placeOf } from "./cell-reader.ts";
import type { RowProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";

type GroupReader = (row: readonly string[], line: number, problems: RowProblem[], key: string) => number;

/**
 * Reads the jackknife group: the source's own where it has one, else from the person, so that one person's visits share
 * a group. Where persons are unknown, or this one is, each visit stands for itself.
 */
export function groupReader(survey: Survey, places: Places): GroupReader {
  const { customer, jackknife } = survey;
  if (jackknife !== undefined) return ownGroup(jackknife, placeOf(places, jackknife));
  if (customer === undefined) return (_row, _line, _problems, key) => jackknifeGroup(`${survey.code}/${key}`);
  const at = placeOf(places, customer);
  return (row, _line, _problems, key) => {
    const person = (row[at] as string).trim();
    return jackknifeGroup(person === "" ? `${survey.code}/${key}` : person);
  };
}

function ownGroup(column: string, at: number): GroupReader {
  return (row, line, problems) => {
    const raw = row[at] as string;
    const group = /^\s*\d+\s*$/.test(raw) ? Number(raw) : JACKKNIFE_GROUPS;
    if (group < JACKKNIFE_GROUPS) return group;
    problems.push(cellProblem(line, column, raw, `0…${JACKKNIFE_GROUPS - 1}`));
    return 0;
  };
}

/**
 * Jackknife group 0..49 of a name: FNV-1a (32 bit, over UTF-16 code units) with the finaliser of MurmurHash3, modulo 50.
 * Stable for ever: stored visits keep their group, so a change would mix two ways of grouping.
 */
export function jackknifeGroup(name: string): number {
  return jackknifeSpread(name) % JACKKNIFE_GROUPS;
}

/** The same before it is cut down: 0..2³² − 1, evenly spread. */
export function jackknifeSpread(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
