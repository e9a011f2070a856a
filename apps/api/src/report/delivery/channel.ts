import type { Locale } from "@touchstone/core/text";

/** Robots of chat services, and everybody else's servers. */
export const webhookServices = ["generic", "wecom", "dingtalk", "feishu"] as const;
export type WebhookService = (typeof webhookServices)[number];

/** Where a report goes. */
export type Channel =
  /** A folder below the one that the operator set aside. */
  | { kind: "folder"; path: string }
  | { kind: "email"; to: string[] }
  /** `secret`: what requests are signed with; robots of WeCom have none, their address is their secret. */
  | { kind: "webhook"; service: WebhookService; url: string; secret: string | null };

/** A report ready to go. */
export interface Outgoing {
  /** The same for every attempt: by which a receiver knows what it has already. */
  id: string;
  locale: Locale;
  title: string;
  /** What it says, in a few lines. */
  lines: string[];
  files: { name: string; mediaType: string; bytes: Uint8Array }[];
}

/** A report did not arrive, or nobody can tell. */
export class NotDelivered extends Error {
  /** Whether it surely did not arrive, so that it may be sent again. */
  readonly certain: boolean;
  constructor(message: string, certain: boolean, cause?: unknown) {
    super(message, { cause });
    this.certain = certain;
  }
}

/** What the operator set up for sending. */
export interface Post {
  /** Reports are put into folders below this one only; without it into none. */
  folder: string | undefined;
  /** The mail server, `smtp://user:password@host:port`; without it nothing is mailed. */
  smtp: string | undefined;
  mailFrom: string | undefined;
}
