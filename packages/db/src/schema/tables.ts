import { action } from "./action.ts";
import { actionRevision } from "./action-revision.ts";
import { alertEntry } from "./alert-entry.ts";
import { batch } from "./batch.ts";
import { batchProblem } from "./batch-problem.ts";
import { calendarHoliday } from "./calendar-holiday.ts";
import { comment } from "./comment.ts";
import { dailyCount } from "./daily-count.ts";
import { dayRollup } from "./day-rollup.ts";
import { designedCurve } from "./designed-curve.ts";
import { digitalAnswer } from "./digital-answer.ts";
import { forgottenGuest } from "./forgotten-guest.ts";
import { guestCase } from "./guest-case.ts";
import { invite } from "./invite.ts";
import { journey } from "./journey.ts";
import { latentResource, latentResourceRevision, latentResourceScore } from "./latent-resource.ts";
import { layoutCalibration } from "./layout-calibration.ts";
import { layoutPlan } from "./layout-plan.ts";
import { layoutResult } from "./layout-result.ts";
import { layoutScenario } from "./layout-scenario.ts";
import { layoutTouchpoint } from "./layout-touchpoint.ts";
import { measurement } from "./measurement.ts";
import { measurementDay } from "./measurement-day.ts";
import { mention } from "./mention.ts";
import { mentionCorrection } from "./mention-correction.ts";
import { monthRollup } from "./month-rollup.ts";
import { organisation } from "./organisation.ts";
import { peakIdea } from "./peak-idea.ts";
import { peakIdeaRevision } from "./peak-idea-revision.ts";
import { rejectedRow } from "./rejected-row.ts";
import { replacedVisit } from "./replaced-visit.ts";
import { reportDelivery, reportSchedule } from "./report-schedule.ts";
import { segmentDimension } from "./segment-dimension.ts";
import { segmentValue } from "./segment-value.ts";
import { shareLink } from "./share-link.ts";
import { survey } from "./survey.ts";
import { topicDictionary } from "./topic-dictionary.ts";
import { venue } from "./venue.ts";
import { venueGroup } from "./venue-group.ts";
import { venueGroupMember } from "./venue-group-member.ts";
import { visit } from "./visit.ts";

/**
 * Every table, in reading order: the catalogue, the imports, the visits, their rollups, the counts of others, what was measured, what people
 * write about alerts, believe of journeys and enter into the calendar, what is done about figures, what people say of demand, the layouts of venues.
 */
export const tables = [
  organisation,
  venue,
  venueGroup,
  venueGroupMember,
  journey,
  survey,
  segmentDimension,
  segmentValue,
  batch,
  batchProblem,
  rejectedRow,
  visit,
  guestCase,
  comment,
  mention,
  mentionCorrection,
  reportDelivery,
  reportSchedule,
  shareLink,
  topicDictionary,
  replacedVisit,
  forgottenGuest,
  monthRollup,
  dayRollup,
  invite,
  dailyCount,
  measurement,
  measurementDay,
  alertEntry,
  designedCurve,
  calendarHoliday,
  action,
  actionRevision,
  peakIdea,
  peakIdeaRevision,
  digitalAnswer,
  latentResource,
  latentResourceRevision,
  latentResourceScore,
  layoutPlan,
  layoutScenario,
  layoutCalibration,
  layoutResult,
  layoutTouchpoint,
] as const;
