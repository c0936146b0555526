import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";

/** The path of the invitation last mailed to an address; waits for the mail. */
export async function readInvitation(email: string): Promise<string> {
  const invitation = /\/invitations\/[\w-]+/;
  const { text } = await mailTo(email, "an invitation", ({ text }) => invitation.test(text ?? ""));
  return text?.match(invitation)?.[0] ?? "";
}

/** Waits for the mail that leads somebody to this page, perhaps to a comment on it, and answers with its text. */
export async function readMailAbout(email: string, path: string): Promise<string> {
  const mail = await mailTo(email, path, ({ text }) => text?.split(/\s/).some((word) => word.endsWith(path)));
  return mail.text ?? "";
}

/** The text of the last mail to an address with these words in its subject; waits for the mail. */
export async function readMailTo(email: string, subject: string): Promise<string> {
  return (await mailTo(email, subject, (mail) => mail.subject?.includes(subject))).text ?? "";
}

/** The file that went with the last mail to an address about something of this title; waits for the mail. */
export async function readDiscussionMail(email: string, title: string) {
  return (await mailTo(email, title, ({ subject }) => subject?.includes(title))).attachments[0];
}

/** Every mail that went to an address, oldest first. */
export async function mailsTo(email: string): Promise<Email[]> {
  return (await readMails()).filter(({ to }) => to?.some(({ address }) => address === email));
}

/** The last mail to an address that tells of something; waits for it. */
async function mailTo(email: string, of: string, tells: (mail: Email) => boolean | undefined) {
  for (const until = Date.now() + 15_000; ; ) {
    const mails = await mailsTo(email);
    const mail = mails.findLast(tells);
    if (mail) return mail;
    const subjects = mails.map(({ subject }) => subject);
    expect(Date.now(), `a mail to ${email} of ${of}, beside ${subjects.join(", ")}`).toBeLessThan(until);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every mail the server has written, oldest first. */
async function readMails(): Promise<Email[]> {
  const outbox = join(process.env.E2E_DATA_DIR ?? "", "outbox");
  const files = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(outbox, file)))));
}
