import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";
import type { Tx } from "./db.ts";
import { settings } from "./settings.ts";

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
  await tx.$executeRaw`SELECT graphile_worker.add_job(${sendMailTask}, ${payload}::json)`;
}

/** The same for many mails, by one statement. */
export async function queueMails(
  tx: Pick<Tx, "$executeRaw">,
  mails: readonly z.input<typeof mailSchema>[],
): Promise<void> {
  const payloads = JSON.stringify(mails.map((mail) => mailSchema.parse(mail)));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${sendMailTask}, payload) FROM json_array_elements(${payloads}::json) payload`;
}

/**
 * Hands a mail to the server of `SMTP_URL`, or without one writes it to `DATA_DIR/outbox/<time>-<id>.eml`.
 * Throws: when the mail server does not take it.
 */
export async function deliverMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = settings();
  const message: SendMailOptions = {
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

function endingHeaders(address: string): Record<string, string> {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, 250);
}

async function sendBySmtp(smtpUrl: string, message: SendMailOptions) {
  const transport = createTransport(smtpUrl, {});
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
