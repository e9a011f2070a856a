import type { Channel, Outgoing, Post } from "./channel.ts";
import { putIntoFolder } from "./folder.ts";
import { mail } from "./mail.ts";
import { callWebhook } from "./webhook.ts";

/** Sends a report where it is to go. @throws NotDelivered saying whether it may be sent again */
export async function deliver(channel: Channel, outgoing: Outgoing, post: Post, now: Date): Promise<void> {
  if (channel.kind === "folder") await putIntoFolder(channel.path, outgoing, post.folder);
  else if (channel.kind === "email") await mail(channel.to, outgoing, post);
  else await callWebhook(channel, outgoing, now);
}
