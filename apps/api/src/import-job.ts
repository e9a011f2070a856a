import { builder, enumOf, localisedOrNull } from "./builder.ts";
import { findJob, type ImportToResume, importsToResume } from "./import/commit-upload.ts";
import type { ImportJob } from "./import/import-jobs.ts";

const JobKindEnum = enumOf<ImportJob["kind"]>("ImportJobKind", "What is done with a held file.", {
  check: "It is read without storing anything.",
  import: "It is imported.",
});

const JobStatusEnum = enumOf<ImportJob["status"]>("ImportJobStatus", "How far a job is.", {
  running: "It is being done.",
  done: "It has ended well.",
  failed: "It has ended without storing anything; `failure` says why.",
  cancelled: "It was given up; nothing was stored. An import can be resumed by `POST /jobs/ID/resume`.",
  interrupted:
    "The server was stopped in the middle of it; nothing was stored. An import can be resumed by `POST /jobs/ID/resume`.",
});

const JobPhaseEnum = enumOf<ImportJob["progress"]["phase"]>(
  "ImportJobPhase",
  "What is being done just now.",
  {
    looking: "The file is read once, for what it is.",
    reading: "Its rows are read.",
    storing: "All has been read and is being published.",
  },
);

const ImportJobType = builder.objectRef<ImportJob>("ImportJob").implement({
  description:
    "Something that is done with a held file, and how far it is. The same is sent as events by `/jobs/ID/events`.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its identifier." }),
    upload: t.exposeString("upload", { description: "The held file." }),
    kind: t.field({ type: JobKindEnum, description: "What is done.", resolve: ({ kind }) => kind }),
    status: t.field({ type: JobStatusEnum, description: "How far it is.", resolve: ({ status }) => status }),
    phase: t.field({
      type: JobPhaseEnum,
      description: "What is being done just now.",
      resolve: ({ progress }) => progress.phase,
    }),
    bytes: t.float({
      description: "Bytes of the unpacked file that have been read in this phase.",
      resolve: ({ progress }) => progress.bytes,
    }),
    total: t.float({
      nullable: true,
      description: "Bytes that it has; null where they are not known.",
      resolve: ({ progress }) => progress.total,
    }),
    rows: t.int({ description: "Rows read.", resolve: ({ progress }) => progress.rows }),
    failure: localisedOrNull(t, "Why nothing was stored; null unless it failed.", ({ failure }) => failure),
  }),
});

builder.queryField("importJob", (t) =>
  t.field({
    type: ImportJobType,
    nullable: true,
    description: "A check or an import of a held file; null when there is none, or no longer.",
    args: { id: t.arg.string({ required: true, description: "Its identifier." }) },
    resolve: (_, { id }, context) => findJob(context, id),
  }),
);

const ImportToResumeType = builder.objectRef<ImportToResume>("ImportToResume").implement({
  description:
    "An import that was given up or broken off, and stored nothing; `POST /jobs/ID/resume` begins it anew.",
  fields: (t) => ({
    job: t.expose("job", { type: ImportJobType, description: "The import as it ended." }),
    file: t.string({ description: "The name of its file.", resolve: ({ held }) => held.file }),
    heldUntil: t.field({
      type: "DateTime",
      description: "When the file is thrown away.",
      resolve: ({ held }) => held.expiresAt,
    }),
  }),
});

builder.queryField("importsToResume", (t) =>
  t.field({
    type: [ImportToResumeType],
    description:
      "Imports that were given up or broken off, as long as their files are held; the last file first.",
    resolve: (_, __, context) => importsToResume(context),
  }),
);
