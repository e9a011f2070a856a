import type { PlainSurvey } from "@touchstone/core/intake/any-survey";
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
import { staffPseudonyms } from "../staff/staff-key.ts";
import { CountTarget } from "./count-target.ts";
import type { ImportIdentityValues } from "./identity.ts";
import { type RowEncoding, visitIdentity } from "./row-encoding.ts";
import { beginImport, type FileRequest, type RunningImport } from "./running-import.ts";
import type { Target } from "./target.ts";
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
  const rows = {
    kind: "visits" as const,
    scales,
    weighted: survey.weight !== undefined,
    staff: survey.staff !== undefined,
    guests: survey.customer !== undefined && secret !== null,
    cases: survey.case !== undefined,
    comments: survey.comment !== undefined,
    touchpoints: journey.touchpoints.map(({ code }) => code),
  };
  return beginImport(database, organisation, request, {
    code: survey.code,
    register: async (tx) => {
      if (secret) await staffPseudonyms(tx, secret);
      return registerSurvey(tx, request);
    },
    stage: (prepared) => {
      const encoding: RowEncoding = { identity: prepared, secret, rows };
      const identity = visitIdentity(encoding, rows);
      const columns = surveyItems(survey, journey).map((item) => item?.column ?? null);
      const { correction = false } = request;
      const target = new VisitTarget({ identity, survey, columns, correction });
      return { encoding, target, guest: (customer) => identity.guests?.ofGuest(customer) ?? null };
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
    stage: (identity) => plain(identity, "invites"),
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
  return beginImport(database, organisation, request, {
    code: survey.code,
    register: async (tx) => {
      if (secret) await staffPseudonyms(tx, secret);
      return registerCountSurvey(tx, survey);
    },
    stage: (identity) => plain(identity, survey.kind, secret),
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
    stage: (identity) => plain(identity, "daily"),
  });
}

const plain = (
  identity: ImportIdentityValues,
  kind: PlainSurvey["kind"],
  secret: Uint8Array | null = null,
): { encoding: RowEncoding; target: Target } => ({
  encoding: { identity, secret, rows: { kind } },
  target: new CountTarget(kind),
});
