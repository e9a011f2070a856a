import type {
  CountSurvey,
  DailyRow,
  DailySurvey,
  InviteRow,
  InviteSurvey,
} from "@touchstone/core/intake/count-survey";
import {
  registerCountSurvey,
  registerSurvey,
  type SurveyRegistration,
} from "../catalogue/register-survey.ts";
import type { Database } from "../database.ts";
import type { StaffPseudonyms } from "../staff/pseudonym.ts";
import { staffPseudonyms } from "../staff/staff-key.ts";
import { CountTarget } from "./count-target.ts";
import { ImportIdentity, VisitIdentity } from "./identity.ts";
import { beginImport, type FileRequest, type RunningImport } from "./running-import.ts";
import { StagedDaily, StagedInvites } from "./staged-counts.ts";
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
  const secret = survey.staff ? database.staffSecret() : null;
  let staff: StaffPseudonyms | null = null;
  return beginImport(database, organisation, request, {
    code: survey.code,
    register: async (tx) => {
      staff = secret && (await staffPseudonyms(tx, secret));
      return registerSurvey(tx, request);
    },
    stage: (prepared, spool, problems) => {
      const identity = new VisitIdentity({
        ...prepared,
        scales,
        weighted: survey.weight !== undefined,
        staff,
        cases: survey.case !== undefined,
        touchpoints: journey.touchpoints.map(({ code }) => code),
      });
      const rows = new StagedVisits(identity, spool);
      return { rows, target: new VisitTarget(identity, survey, rows.rollups, problems) };
    },
  });
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
    stage: (prepared, spool, problems) => ({
      rows: new StagedInvites(new ImportIdentity(prepared), spool),
      target: new CountTarget("invites", problems),
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
    stage: (prepared, spool, problems) => ({
      rows: new StagedDaily(new ImportIdentity(prepared), spool),
      target: new CountTarget("daily", problems),
    }),
  });
}
