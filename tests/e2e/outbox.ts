import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime from "postal-mime";

/** The path of the invitation last mailed to an address; waits for the mail. */
export async function readInvitation(email: string): Promise<string> {
  let path: string | undefined;
  await expect(async () => {
    const mails = (await readMails()).filter(({ to }) => to?.some(({ address }) => address === email));
    path = mails.at(-1)?.text?.match(/\/invitations\/[\w-]+/)?.[0];
    expect(path, `a mail to ${email}`).toBeDefined();
  }).toPass({ timeout: 15_000 });
  return path ?? "";
}

/** The path of the comment that somebody was last told of; waits for the mail. */
export async function readCommentMail(email: string): Promise<string> {
  let path: string | undefined;
  await expect(async () => {
    const mails = (await readMails()).filter(({ to }) => to?.some(({ address }) => address === email));
    path = mails.at(-1)?.text?.match(/\/workspace\/\S+\?comment=\d+/)?.[0];
    expect(path, `a mail to ${email}`).toBeDefined();
  }).toPass({ timeout: 15_000 });
  return path ?? "";
}

/** The text of the last mail to an address with these words in its subject; waits for the mail. */
export async function readMailTo(email: string, subject: string): Promise<string> {
  let text = "";
  await expect(async () => {
    const subjects = await mailsTo(email);
    const mail = subjects.findLast((each) => each.subject?.includes(subject));
    expect(
      subjects.map((each) => each.subject),
      `mails to ${email}`,
    ).toContain(mail?.subject);
    text = mail?.text ?? "";
  }).toPass({ timeout: 15_000 });
  return text;
}

/** Every mail that went to an address, oldest first. */
export async function mailsTo(email: string) {
  return (await readMails()).filter(({ to }) => to?.some(({ address }) => address === email));
}

/** Every mail the server has written, oldest first. */
async function readMails() {
  const outbox = join(process.env.E2E_DATA_DIR ?? "", "outbox");
  const files = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(outbox, file)))));
}

/** The file that went with the last mail to an address about something of this title; waits for the mail. */
export async function readDiscussionMail(email: string, title: string) {
  let mails: Awaited<ReturnType<typeof readMails>> = [];
  await expect(async () => {
    mails = (await readMails()).filter(
      ({ to, subject }) => subject?.includes(title) && to?.some(({ address }) => address === email),
    );
    expect(mails, `a mail to ${email}`).not.toEqual([]);
  }).toPass({ timeout: 15_000 });
  return mails.at(-1)?.attachments[0];
}
