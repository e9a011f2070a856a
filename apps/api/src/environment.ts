import { homedir, platform } from "node:os";
import type { DatabaseOptions } from "@touchstone/db";
import { defaultDataDirectory } from "@touchstone/db/data-directory";
import { z } from "zod";
import type { Post } from "./report/delivery/channel.ts";

const flag = (fallback: "0" | "1") =>
  z
    .enum(["0", "1"], { error: "expected 0 or 1" })
    .default(fallback)
    .transform((value) => value === "1");

const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "expected an address that begins with postgres://")
    .optional(),
  TOUCHSTONE_DATA: z.string().min(1).optional(),
  TOUCHSTONE_STAFF_KEY: z.string().min(16, "expected at least 16 characters").optional(),
  TOUCHSTONE_SECRET_KEY: z.string().min(16, "expected at least 16 characters").optional(),
  TOUCHSTONE_API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  TOUCHSTONE_HOST: z.string().min(1).default("127.0.0.1"),
  TOUCHSTONE_ALLOW_REMOTE: flag("0"),
  TOUCHSTONE_ALLOWED_HOSTS: z.string().default(""),
  TOUCHSTONE_SAMPLE: flag("1"),
  TOUCHSTONE_REPORT_FOLDER: z.string().min(1).optional(),
  TOUCHSTONE_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "expected an address that begins with smtp:// or smtps://")
    .optional(),
  TOUCHSTONE_MAIL_FROM: z.string().min(3).optional(),
  TOUCHSTONE_API_URL: z.url().optional(),
  TOUCHSTONE_LANG: z.string().optional(),
  LC_ALL: z.string().optional(),
  LANG: z.string().optional(),
  XDG_DATA_HOME: z.string().optional(),
  LOCALAPPDATA: z.string().optional(),
});

/** Whose values no message may repeat. */
const secrets: readonly string[] = ["TOUCHSTONE_STAFF_KEY", "TOUCHSTONE_SECRET_KEY", "TOUCHSTONE_SMTP_URL"];

/** What the operator decided, read once at start. */
export interface Environment {
  /** PostgreSQL to use; without one the embedded database opens in `dataDirectory`. */
  databaseUrl: string | undefined;
  dataDirectory: string;
  /** Secret that codes of employees are made pseudonymous with; without one it is generated in `dataDirectory`. */
  staffKey: string | undefined;
  /** Secret that stored secrets are encrypted with; without one it is generated in `dataDirectory`. */
  secretKey: string | undefined;
  port: number;
  host: string;
  /** Whether an address other than loopback may be listened on. There are no accounts yet, so it has to be asked for. */
  allowRemote: boolean;
  /** Host names, besides loopback, that requests may be addressed to. */
  allowedHosts: string[];
  /** Whether the shipped sample data is imported into an empty database. */
  sample: boolean;
  /** How reports leave: the folder below which they may be put, and the mail server. */
  post: Post;
  /** Address of a running API, for the command line. */
  apiUrl: string | undefined;
  locale: "en" | "zh";
}

/**
 * The one place where environment variables are read.
 * @throws Error that names each variable, what was found and what was expected
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const found = secrets.includes(name)
        ? `${source[name]?.length ?? 0} characters`
        : `"${source[name] ?? ""}"`;
      return `${name}: found ${found}, ${issue.message}`;
    });
    throw new Error(problems.join("\n"));
  }
  const value = parsed.data;
  return {
    databaseUrl: value.DATABASE_URL,
    dataDirectory: defaultDataDirectory({ platform: platform(), home: homedir(), environment: source }),
    staffKey: value.TOUCHSTONE_STAFF_KEY,
    secretKey: value.TOUCHSTONE_SECRET_KEY,
    port: value.TOUCHSTONE_API_PORT,
    host: value.TOUCHSTONE_HOST,
    allowRemote: value.TOUCHSTONE_ALLOW_REMOTE,
    allowedHosts: value.TOUCHSTONE_ALLOWED_HOSTS.split(",")
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
    sample: value.TOUCHSTONE_SAMPLE,
    post: {
      folder: value.TOUCHSTONE_REPORT_FOLDER,
      smtp: value.TOUCHSTONE_SMTP_URL,
      mailFrom: value.TOUCHSTONE_MAIL_FROM,
    },
    apiUrl: value.TOUCHSTONE_API_URL,
    locale: (value.TOUCHSTONE_LANG ?? value.LC_ALL ?? value.LANG ?? "").toLowerCase().startsWith("zh")
      ? "zh"
      : "en",
  };
}

/** Which database to open, and with which secret. */
export function databaseOptions({
  databaseUrl,
  dataDirectory,
  staffKey,
  secretKey,
}: Environment): DatabaseOptions {
  const place = databaseUrl ? { url: databaseUrl } : { directory: dataDirectory };
  return {
    ...place,
    staffKey: { secret: staffKey, directory: dataDirectory },
    secretKey: { secret: secretKey, directory: dataDirectory },
  };
}
