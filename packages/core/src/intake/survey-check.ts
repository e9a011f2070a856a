import type { z } from "zod";
import { pairedQuestions } from "../visit/visit.ts";
import { pairedQuestion } from "./further-items.ts";
import { longItems, longValues, visitColumns } from "./long-columns.ts";
import type { Survey, SurveyItem } from "./survey.ts";
import type { Heading, YesNo } from "./survey-parts.ts";

/** Adds one problem at a place of the mapping. */
export type Report = (path: (string | number)[], expected: string) => void;

export function reportTo(context: z.RefinementCtx): Report {
  return (path, expected) =>
    context.addIssue({ code: "custom", path, message: `expected ${expected}`, params: { expected } });
}

/**
 * What a mapping must hold beyond the shape of its members: every code it names exists, no value means two things,
 * every question has a scale, every recoded value lies on it.
 */
export function checkSurvey(survey: Survey, context: z.RefinementCtx<Survey>): void {
  const report = reportTo(context);
  checkVenues(survey, report);
  checkKind(survey, report);
  for (const [outcome, item] of Object.entries(survey.outcomes)) {
    if (item.scale === undefined) report(["outcomes", outcome, "scale"], "{ low, high }");
    checkItem(item, ["outcomes", outcome], report);
  }
  for (const [touchpoint, item] of Object.entries(survey.touchpoints)) {
    if ((item.scale ?? survey.ratings.scale) === undefined)
      report(["touchpoints", touchpoint, "scale"], "{ low, high }");
    checkItem(withShared(item, survey.ratings), ["touchpoints", touchpoint], report);
  }
  for (const [touchpoint, item] of Object.entries(survey.valence?.touchpoints ?? {})) {
    const path = ["valence", "touchpoints", touchpoint];
    if ((item.scale ?? survey.valence?.scale) === undefined) report([...path, "scale"], "{ low, high }");
    const { touchpoints: _, ...shared } = survey.valence ?? {};
    checkItem(withShared(item, shared), path, report);
  }
  checkPairs(survey, report);
  checkFacts(survey, report);
  checkSegments(survey, report);
}

/** Each question of a pair is read on a scale; Kano's on five points, and always both of its questions. */
function checkPairs(survey: Survey, report: Report): void {
  for (const question of pairedQuestions) {
    const { asked, shared } = pairedQuestion(survey, question);
    for (const [touchpoint, item] of Object.entries(asked)) {
      const path =
        question === "expected" ? ["expected", "touchpoints", touchpoint] : ["kano", question, touchpoint];
      const scale = item.scale ?? shared.scale;
      if (scale === undefined) report([...path, "scale"], "{ low, high }");
      else if (question !== "expected" && scale.high - scale.low !== 4)
        report([...path, "scale"], "{ low: 1, high: 5 }");
      checkItem(withShared(item, shared), path, report);
    }
  }
  for (const [touchpoint] of Object.entries(survey.kano?.functional ?? {}))
    if (!Object.hasOwn(survey.kano?.dysfunctional ?? {}, touchpoint))
      report(["kano", "dysfunctional", touchpoint], "column");
  for (const [touchpoint] of Object.entries(survey.kano?.dysfunctional ?? {}))
    if (!Object.hasOwn(survey.kano?.functional ?? {}, touchpoint))
      report(["kano", "functional", touchpoint], "column");
}

/** What only some kinds of mapping have, and must have. */
function checkKind(survey: Survey, report: Report): void {
  const { kind = "visits", key, long, duplicates } = survey;
  if (kind !== "reviews" && key.length === 0) report(["key"], "[column]");
  if (kind !== "reviews" && duplicates !== undefined) report(["duplicates"], "kind: reviews");
  if (kind !== "long" && long !== undefined) report(["long"], "kind: long");
  if (kind === "long" && long === undefined) report(["long"], "{ item, value }");
  if (long === undefined) return;
  const columns = visitColumns(survey);
  for (const item of longItems(survey)) if (columns.includes(item)) report(["long", "item"], `≠ ${item}`);
  const told = [...columns, long.item, ...(long.part === undefined ? [] : [long.part])];
  const all = [...told, ...longValues(survey)];
  if (new Set(all).size < all.length) report(["long", "value"], `≠ ${told.join(", ")}`);
  if (long.part !== undefined && typeof long.value !== "string") report(["long", "part"], "∅");
}

/** What surveys tell besides answers: no value means two things. */
function checkFacts(survey: Survey, report: Report): void {
  const { returned, case: mapped } = survey;
  if (returned) checkYesNo(returned, ["returned"], report);
  if (mapped) {
    checkYesNo(mapped.complaint, ["case", "complaint"], report);
    checkYesNo(mapped.closed, ["case", "closed"], report);
    if (mapped.after) checkItem({ ...mapped.after, skipped: mapped.after.blank }, ["case", "after"], report);
  }
}

function checkYesNo({ yes, no }: YesNo, path: string[], report: Report): void {
  for (const [index, value] of no.entries())
    if (yes.includes(value)) report([...path, "no", index], "one meaning per value");
}

/** Every value of a dimension exists and means one thing. */
export function checkSegments({ segments }: Pick<Survey, "segments">, report: Report): void {
  for (const [dimension, segment] of Object.entries(segments)) {
    const codes = Object.keys(segment.values);
    if (segment.other !== undefined && !codes.includes(segment.other))
      report(["segments", dimension, "other"], codes.join(" | "));
    const seen = new Set(segment.blank);
    for (const [value, { raw }] of Object.entries(segment.values))
      for (const [index, found] of raw.entries()) {
        if (seen.has(found))
          report(["segments", dimension, "values", value, "raw", index], "one meaning per value");
        seen.add(found);
      }
  }
}

/** Every venue and group that is named is there, once. */
export function checkVenues({ venue, venues, groups }: Heading, report: Report): void {
  const codes = venues.map(({ code }) => code);
  for (const [index, { code, group }] of venues.entries()) {
    if (codes.indexOf(code) < index) report(["venues", index, "code"], "one venue per code");
    const groupCodes = groups.map((g) => g.code);
    if (group !== undefined && !groupCodes.includes(group))
      report(["venues", index, "group"], groupCodes.join(" | "));
  }
  for (const [value, code] of Object.entries(venue.values))
    if (!codes.includes(code)) report(["venue", "values", value], codes.join(" | "));
  if (venue.column === undefined && venues.length > 1) report(["venue", "column"], "column");
  if (venue.column !== undefined && Object.keys(venue.values).length === 0)
    report(["venue", "values"], "{ value: venue }");
}

function withShared(item: SurveyItem, shared: Survey["ratings"]): SurveyItem {
  return { ...shared, ...item };
}

function checkItem(item: SurveyItem, path: string[], report: Report): void {
  const skipped = new Set(item.skipped);
  for (const [index, value] of (item.notMet ?? []).entries())
    if (skipped.has(value)) report([...path, "notMet", index], "one meaning per value");
  if (item.scale === undefined) return;
  const { low, high } = item.scale;
  for (const [value, answer] of Object.entries(item.recode ?? {}))
    if (answer < low || answer > high) report([...path, "recode", value], `${low}…${high}`);
}
