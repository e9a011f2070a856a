import { createHash } from "node:crypto";
import type { Advice, AdviceRequest } from "@touchstone/core/layout/advice/advice";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { Plan } from "@touchstone/core/layout/plan";
import type { LayoutScore } from "@touchstone/core/layout/score/score";
import type { ScoreRanks } from "@touchstone/core/layout/score/score-ranks";
import { type Database, ORGANISATION } from "@touchstone/db";
import { DatabaseError } from "@touchstone/db/database-error";
import { readPlanDocument, type StoredPlan } from "@touchstone/db/layout/read-plans";
import { type ResultKey, readResult, writeResult } from "@touchstone/db/layout/results";
import { GraphQLError } from "graphql";
import type { Analyses } from "../analysis/analyses.ts";
import type { Assessment, FailedDay, JudgedEdits, JudgedPlan } from "../analysis/layout.ts";
import type { CalibratedPlan, CalibrationRequest } from "../analysis/layout-calibration.ts";
import { SharedResults } from "../analysis/shared-results.ts";
import type { ErrorCode } from "../error.ts";
import type { PlanFiles, PlanSource, SourceFile } from "../import/plan-source.ts";
import { keyOf } from "../memory.ts";
import { configHash } from "./config-hash.ts";
import { engineFingerprint } from "./engine.ts";
import { resultOf, resultText } from "./result-text.ts";
import type { LayoutSubject } from "./subject.ts";

/** A simulated day broke a law that it must keep. */
class SimulationError extends GraphQLError {
  constructor({ message, code: law, slot, unit }: FailedDay["failed"]) {
    const text = {
      en: message,
      zh: `模拟日违反了必须成立的规律（${law}），结果不予显示。`,
    };
    super(message, {
      extensions: { code: "SIMULATION_FAILED" satisfies ErrorCode, text, law, slot, unit },
    });
  }
}

const PLANS_REMEMBERED = 16;
const ASSESSMENTS_REMEMBERED = 16;
const ADVICE_REMEMBERED = 16;
const CALIBRATIONS_REMEMBERED = 16;

const adviceKey = (planHash: string, request: AdviceRequest) => keyOf([planHash, request]);
/** Counts are long, and their fingerprint tells them apart as well. */
const calibrationKey = (planHash: string, request: CalibrationRequest) =>
  createHash("sha256")
    .update(keyOf([planHash, request]))
    .digest("hex");

/** Reads and judges plans in an analysis thread, each once for all who ask, and remembers the newest. */
export class Layouts {
  readonly #database: Database;
  readonly #analyses: Analyses;
  readonly #log: (message: string) => void;
  readonly #plans = new SharedResults(PLANS_REMEMBERED);
  readonly #assessments = new SharedResults(ASSESSMENTS_REMEMBERED);
  readonly #advice = new SharedResults(ADVICE_REMEMBERED);
  readonly #calibrations = new SharedResults(CALIBRATIONS_REMEMBERED);
  #fingerprint: string | null = null;

  constructor(database: Database, analyses: Analyses, log: (message: string) => void) {
    this.#database = database;
    this.#analyses = analyses;
    this.#log = log;
  }

  /** Reads a plan that somebody sent, as files of a source; `id` names it where they do not. */
  async read(
    files: readonly SourceFile[],
    source: PlanSource,
    id: string,
    signal: AbortSignal,
  ): Promise<PlanFiles> {
    const input = () => ({ files, source, id });
    const { made, ...read } = await this.#analyses.carryOut("layoutFiles", "", input, signal);
    return { document: source === "plan" ? (files[0]?.text ?? null) : made, ...read };
  }

  /** A stored plan with its edits, as a value. */
  plan({ base, edits, planHash }: LayoutSubject, signal: AbortSignal): Promise<Plan> {
    return this.#plans.get(planHash, signal, (given) =>
      this.#analyses.carryOut(
        "layoutPlan",
        planHash,
        async () => ({ document: await this.document(base, given), edits }),
        given,
      ),
    );
  }

  /**
   * What can be said of a stored plan with its edits. That of a plan or scenario which is stored is kept in the database under
   * everything that it depends on: the plan, the configuration and the program.
   */
  assessment(subject: LayoutSubject, signal: AbortSignal): Promise<Assessment> {
    const { base, planHash, stored } = subject;
    const key = { venue: base.venue, planHash, configHash, engine: this.#engine, kind: "assessment" };
    return this.#assessments.get(keyOf([planHash, stored]), signal, async (given) => {
      const kept = stored ? await this.#kept(key, given) : null;
      if (kept !== null) return resultOf<Assessment>(kept);
      const { assessment, text } = await this.#judge(subject, given);
      if (text !== null) await this.#keep(key, text);
      return assessment;
    });
  }

  /** What to do to a stored plan with its edits; kept as assessments are. */
  advice(
    { base, edits, planHash, stored }: LayoutSubject,
    request: AdviceRequest,
    signal: AbortSignal,
  ): Promise<Advice> {
    const asked = adviceKey(planHash, request);
    const kind = `advice ${createHash("sha256").update(asked).digest("hex")}`;
    const key = { venue: base.venue, planHash, configHash, engine: this.#engine, kind };
    return this.#advice.get(keyOf([asked, stored]), signal, async (given) => {
      const kept = stored ? await this.#kept(key, given) : null;
      if (kept !== null) return resultOf<Advice>(kept);
      const made = await this.#analyses.carryOut(
        "layoutAdvice",
        asked,
        async () => ({ document: await this.document(base, given), edits, request }),
        given,
      );
      if ("failed" in made) throw new SimulationError(made.failed);
      if (stored) await this.#keep(key, resultText(made));
      return made;
    });
  }

  /** How far advice is, if it is being made. */
  adviceProgress({ planHash }: LayoutSubject, request: AdviceRequest): ReturnType<Analyses["computing"]> {
    return this.#analyses.computing("layoutAdvice", adviceKey(planHash, request));
  }

  /** A stored plan calibrated by counts, or all that is wrong with them. Not kept in the database: what is accepted is a plan. */
  calibration(
    { base, edits, planHash }: LayoutSubject,
    request: CalibrationRequest,
    signal: AbortSignal,
  ): Promise<CalibratedPlan> {
    const asked = calibrationKey(planHash, request);
    return this.#calibrations.get(asked, signal, async (given) => {
      const made = await this.#analyses.carryOut(
        "layoutCalibration",
        asked,
        async () => ({ document: await this.document(base, given), edits, request }),
        given,
      );
      if ("failed" in made) throw new SimulationError(made.failed);
      return made;
    });
  }

  /** How far a calibration is, if it is being made. */
  calibrationProgress(
    { planHash }: LayoutSubject,
    request: CalibrationRequest,
  ): ReturnType<Analyses["computing"]> {
    return this.#analyses.computing("layoutCalibration", calibrationKey(planHash, request));
  }

  async #judge({ base, edits, planHash, stored }: LayoutSubject, signal: AbortSignal): Promise<JudgedPlan> {
    const made = await this.#analyses.carryOut(
      "layoutAssessment",
      planHash,
      async () => ({ document: await this.document(base, signal), edits, asText: stored }),
      signal,
    );
    if ("failed" in made) throw new SimulationError(made.failed);
    return made;
  }

  /** Of the program that judges; taken when something is first judged, since it reads all its sources. */
  get #engine(): string {
    this.#fingerprint ??= engineFingerprint();
    return this.#fingerprint;
  }

  /** What can be said of further edits of a plan before they are applied. */
  edits(
    { base, edits, planHash }: LayoutSubject,
    further: readonly LayoutEdit[],
    signal: AbortSignal,
  ): Promise<JudgedEdits> {
    return this.#analyses.carryOut(
      "layoutEdits",
      planHash,
      async () => ({ document: await this.document(base, signal), edits, further }),
      signal,
    );
  }

  /** How firm the order of plans is. */
  ranks(scores: readonly { id: string; score: LayoutScore }[], signal: AbortSignal): Promise<ScoreRanks> {
    return this.#analyses.carryOut("layoutRanks", "", () => scores, signal);
  }

  #kept(key: ResultKey, signal: AbortSignal): Promise<string | null> {
    const scope = { organisationId: ORGANISATION, readOnly: true, signal };
    return this.#database.scoped(scope, (transaction) => readResult(transaction, key));
  }

  /** Who asked gets the answer whether or not there is room to keep it. */
  async #keep(key: ResultKey, result: string): Promise<void> {
    const scope = { organisationId: ORGANISATION, readOnly: false };
    try {
      await this.#database.scoped(scope, (transaction) => writeResult(transaction, key, result));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#log(`What was found of a layout of ${key.venue} was not kept: ${error.code}: ${error.message}`);
    }
  }

  /** GeoJSON of a stored plan as it was imported. */
  async document({ venue, version }: StoredPlan, signal: AbortSignal): Promise<string> {
    const scope = { organisationId: ORGANISATION, readOnly: true, signal };
    const document = await this.#database.scoped(scope, (transaction) =>
      readPlanDocument(transaction, venue, version),
    );
    if (document === null) throw new Error(`plan ${version} of ${venue} is not stored`);
    return document;
  }
}
