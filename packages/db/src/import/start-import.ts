import type {
  CountSurvey,
  DailyRow,
  DailySurvey,
  InviteRow,
  InviteSurvey,
} from "@touchstone/core/intake/count-survey";
import type { MeasurementSurvey } from "@touchstone/core/intake/measurement-survey";
import { surveyItems } from "@touchstone/core/intake/survey-contents";
import type { Measurement } from "@touchstone/core/measurement";
import {
  registerCountSurvey,
  registerSurvey,
  type SurveyRegistration,
} from "../catalogue/register-survey.ts";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import type { StaffPseudonyms } from "../staff/pseudonym.ts";
import { staffPseudonyms } from "../staff/staff-key.ts";
import { CountTarget } from "./count-target.ts";
import { ImportIdentity, VisitIdentity } from "./identity.ts";
import { beginImport, type FileRequest, type RunningImport } from "./running-import.ts";
import { StagedDaily, StagedInvites } from "./staged-counts.ts";
import { StagedMeasurements } from "./staged-measurements.ts";
import { StagedVisits } from "./staged-visits.ts";
import { VisitTarget } from "./visit-target.ts";

export type ImportRequest = FileRequest & SurveyRegistration;

/** A file of counts, with the mapping it is read by. */
export type CountImportRequest<Mapping extends CountSurvey> = FileRequest & { survey: Mapping };

/**
 * Begins the import of one file of visits.
 *
 * @throws DatabaseError SURVEY_CONFLICT, STORAGE_FULL, STAFF_KEY
 */
export async function startImport(
  database: Database,
  organisation: { organisationId: number },
  request: ImportRequest,
): Promise<RunningImport> {
  const { survey, journey, scales } = request;
  const secret = survey.staff ? database.staffSecret() : survey.customer ? secretIfAny(database) : null;
  let pseudonyms: StaffPseudonyms | null = null;
  return beginImport(database, organisation, request, {
    code: survey.code,
    register: async (tx) => {
      pseudonyms = secret && (await staffPseudonyms(tx, secret));
      return registerSurvey(tx, request);
    },
    stage: (prepared, spool) => {
      const identity = new VisitIdentity({
        ...prepared,
        scales,
        weighted: survey.weight !== undefined,
        staff: survey.staff ? pseudonyms : null,
        guests: survey.customer ? pseudonyms : null,
        cases: survey.case !== undefined,
        comments: survey.comment !== undefined,
        touchpoints: journey.touchpoints.map(({ code }) => code),
      });
      const rows = new StagedVisits(identity, spool);
      const columns = surveyItems(survey, journey).map((item) => item?.column ?? null);
      const { rollups } = rows;
      const target = new VisitTarget({
        identity,
        survey,
        columns,
        rollups,
        correction: request.correction ?? false,
      });
      return { rows, target, guest: (customer) => identity.guests?.ofGuest(customer) ?? null };
    },
  });
}

/** Guests without a key to make them pseudonymous are not told apart: unlike employees nobody reads figures about them. */
function secretIfAny(database: Database): Uint8Array | null {
  try {
    return database.staffSecret();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === "STAFF_KEY") return null;
    throw error;
  }
}

/** The same for a file that counts invitations. @throws DatabaseError SURVEY_CONFLICT, STORAGE_FULL */
export function startInviteImport(
  database: Database,
  organisation: { organisationId: number },
  request: CountImportRequest<InviteSurvey>,
): Promise<RunningImport<InviteRow>> {
  return beginImport(database, organisation, request, {
    code: request.survey.code,
    register: (tx) => registerCountSurvey(tx, request.survey),
    stage: (prepared, spool) => ({
      rows: new StagedInvites(new ImportIdentity(prepared), spool),
      target: new CountTarget("invites"),
    }),
  });
}

/** The same for a file of measurements. @throws DatabaseError SURVEY_CONFLICT, STORAGE_FULL, STAFF_KEY */
export async function startMeasurementImport(
  database: Database,
  organisation: { organisationId: number },
  request: FileRequest & { survey: MeasurementSurvey },
): Promise<RunningImport<Measurement>> {
  const { survey } = request;
  const secret = survey.kind === "rosters" ? database.staffSecret() : null;
  let staff: StaffPseudonyms | null = null;
  return beginImport(database, organisation, request, {
    code: survey.code,
    register: async (tx) => {
      staff = secret && (await staffPseudonyms(tx, secret));
      return registerCountSurvey(tx, survey);
    },
    stage: (prepared, spool) => ({
      rows: new StagedMeasurements(new ImportIdentity(prepared), spool, staff),
      target: new CountTarget(survey.kind),
    }),
  });
}

/** The same for a file that counts something day by day. @throws DatabaseError SURVEY_CONFLICT, STORAGE_FULL */
export function startDailyImport(
  database: Database,
  organisation: { organisationId: number },
  request: CountImportRequest<DailySurvey>,
): Promise<RunningImport<DailyRow>> {
  return beginImport(database, organisation, request, {
    code: request.survey.code,
    register: (tx) => registerCountSurvey(tx, request.survey),
    stage: (prepared, spool) => ({
      rows: new StagedDaily(new ImportIdentity(prepared), spool),
      target: new CountTarget("daily"),
    }),
  });
}
