import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";
import type { Tx } from "./db.ts";
import { settings } from "./settings.ts";
import { hashOf } from "./tokens.ts";

/** A file that goes with a mail: one of ours, small, under a plain name and a type we know. */
const attachmentSchema = z.object({
  filename: z
    .string()
    .max(80)
    .regex(/^[a-z0-9][a-z0-9-]*\.ics$/),
  contentType: z.enum([
    "text/calendar; charset=utf-8; method=PUBLISH",
    "text/calendar; charset=utf-8; method=CANCEL",
  ]),
  content: z.string().max(100_000),
});

/** One mail to one address. */
export type Mail = z.infer<typeof mailSchema>;

/**
 * A mail as it stands in the queue. Names and titles come from people, so the subject loses whatever could end a
 * header line; an address that could is refused.
 */
export const mailSchema = z.object({
  to: z.email().max(254),
  subject: z.string().max(2000).transform(oneLine),
  text: z.string().max(200_000),
  html: z.string().max(500_000).optional(),
  attachments: z.array(attachmentSchema).max(3).optional(),
  /** Where one request ends mails of this kind (RFC 8058); mail programs show it as a button. */
  unsubscribe: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
});

/** The name of the job that sends a mail. */
export const sendMailTask = "send-mail";

/** One mail after another: a mail server that hangs holds up no other work. */
const mailQueue = "mail";

/** Mails that many get at one time wait for those that somebody waits for. */
const laterPriority = 10;

/**
 * Sends a mail after the transaction has been committed, and never if it is rolled back. Lasting trouble with the
 * mail server is retried for days.
 * Throws: ZodError when the address is not one.
 */
export async function queueMail(
  tx: Pick<Tx, "$executeRaw">,
  mail: z.input<typeof mailSchema>,
): Promise<void> {
  const payload = JSON.stringify(mailSchema.parse(mail));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${sendMailTask}, ${payload}::json, queue_name => ${mailQueue})`;
}

/** The same for many mails, by one statement. Of mails that are queued at one time, those for one person go first. */
export async function queueMails(
  tx: Pick<Tx, "$executeRaw">,
  mails: readonly z.input<typeof mailSchema>[],
): Promise<void> {
  const payloads = JSON.stringify(mails.map((mail) => mailSchema.parse(mail)));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${sendMailTask}, payload, queue_name => ${mailQueue}, priority => ${laterPriority}::int
    ) FROM json_array_elements(${payloads}::json) payload`;
}

/**
 * Hands a mail to the server of `SMTP_URL`, or without one writes it to `DATA_DIR/outbox/<time>-<id>.eml`.
 * @param messageId the same each time this mail is tried
 * Throws: when the mail server does not take it, or does not answer.
 */
export async function deliverMail(mail: Mail, messageId?: string): Promise<void> {
  const { smtpUrl, mailFrom } = settings();
  const message: SendMailOptions = {
    messageId,
    from: mailFrom,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments,
    headers: mail.unsubscribe ? endingHeaders(mail.unsubscribe) : undefined,
    // Nothing in a mail may make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (smtpUrl) await sendBySmtp(smtpUrl, message);
  else await writeToOutbox(message);
}

/** The Message-ID of a mail, in the name of this installation. @param of what is the same each time it is tried */
export function messageIdOf(of: string): string {
  return `<${hashOf(of).slice(0, 40)}@${new URL(settings().appUrl).hostname}>`;
}

/** What a mail server answered that no other try would change: it does not take this reader, or this mail. What is wrong with the
 *  sign-in there or with our own address is for somebody to repair.
 *  @returns null: another try may do */
export function refusedForGood(error: unknown): number | null {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  const isFinal = typeof responseCode === "number" && responseCode >= 500;
  return isFinal && (command === "RCPT TO" || command === "DATA") ? responseCode : null;
}

function endingHeaders(address: string): Record<string, string> {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, 250);
}

/** By which a mail server that hangs has answered, or is taken for gone; at each step anew. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 30_000 };

async function sendBySmtp(smtpUrl: string, message: SendMailOptions) {
  const transport = createTransport({ url: smtpUrl, ...patience });
  try {
    await transport.sendMail(message);
  } finally {
    transport.close();
  }
}

async function writeToOutbox(message: SendMailOptions) {
  const outbox = join(settings().dataDir, "outbox");
  const time = new Date().toISOString().replaceAll(":", "-");
  const file = join(outbox, `${time}-${randomUUID()}.eml`);
  const { message: bytes } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: "windows",
  }).sendMail(message);
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
  await rename(`${file}.part`, file); // a reader of the folder never sees half a mail
}
