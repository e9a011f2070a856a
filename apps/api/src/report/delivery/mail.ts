import { createTransport } from "nodemailer";
import { NotDelivered, type Outgoing, type Post } from "./channel.ts";

/**
 * Mails a report with its files. Its message id is the same at every attempt, by which mail servers and readers know a
 * repetition.
 * @throws NotDelivered saying whether it may be sent again
 */
export async function mail(
  to: readonly string[],
  outgoing: Outgoing,
  { smtp, mailFrom }: Post,
): Promise<void> {
  if (smtp === undefined || mailFrom === undefined)
    throw new NotDelivered("no mail server is set: TOUCHSTONE_SMTP_URL and TOUCHSTONE_MAIL_FROM", true);
  const address = new URL(smtp);
  address.searchParams.set("connectionTimeout", "15000");
  address.searchParams.set("socketTimeout", "30000");
  const transport = createTransport(address.href);
  const { id, title, lines, files } = outgoing;
  try {
    const { rejected } = await transport.sendMail({
      from: mailFrom,
      to: [...to],
      subject: title,
      text: lines.join("\n\n"),
      messageId: `<${id}@touchstone>`,
      attachments: files.map(({ name, mediaType, bytes }) => ({
        filename: name,
        contentType: mediaType,
        content: Buffer.from(bytes),
      })),
    });
    // The others have it: sending again would give it to them twice.
    if (rejected.length > 0) throw new NotDelivered(`the mail server refused ${rejected.join(", ")}`, false);
  } catch (error) {
    if (error instanceof NotDelivered) throw error;
    const { command, responseCode, message } = error as Error & { command?: string; responseCode?: number };
    // Never connected, or answered with a refusal; a connection that broke off may have carried it.
    const certain = command === "CONN" || (responseCode ?? 0) >= 400;
    throw new NotDelivered(`the mail server: ${message}`, certain, error);
  } finally {
    transport.close();
  }
}
