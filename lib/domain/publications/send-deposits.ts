import { db } from "#lib/infra/db.ts";
import type { AgencyAnswer } from "#lib/infra/doi/ask-agency.ts";
import { askCrossref, sendToCrossref } from "#lib/infra/doi/crossref-agency.ts";
import { sendToDatacite } from "#lib/infra/doi/datacite-agency.ts";
import type { DoiSender, DoiSettings } from "#lib/infra/doi-settings.ts";
import { log } from "#lib/infra/log.ts";
import { cleanText } from "#lib/publish/clean-text.ts";
import { claimDeposit, type DueDeposit } from "./claim-deposit.ts";
import { findEdition } from "./queries.ts";
import { writeDeposit } from "./write-deposit.ts";

const mostAtOnce = 50;

/**
 * Sends the deposits that are due, and asks after those that are in the agency's queue. Where the agency does not take one it
 * leaves the others for the next time: it is away, or the credentials do not hold. For a routine job, in as many
 * processes as there are.
 * @param waitMs as long as an answer may take
 */
export async function sendDeposits(doi: DoiSettings, waitMs?: number): Promise<void> {
  const { sender } = doi;
  if (!sender) return;
  for (let count = 0; count < mostAtOnce; count += 1) {
    const due = await claimDeposit();
    if (!due) return;
    const asks = due.state === "sent" && doi.agency === "crossref";
    const answer = asks
      ? await askCrossref(sender, fileNameOf(due), waitMs)
      : await send(due, { ...doi, sender }, waitMs);
    if (!answer) continue;
    await noteAnswer(due, { ...answer, words: told(answer.words, sender) });
    log.info({ editionId: due.editionId, answer: answer.kind }, "an agency was asked about a DOI");
    if (!asks && answer.kind === "unsettled") return;
  }
}

/** @returns null where nothing may be sent: it was withdrawn meanwhile */
async function send(
  due: DueDeposit,
  doi: DoiSettings & { sender: DoiSender },
  waitMs?: number,
): Promise<AgencyAnswer | null> {
  const edition = await findEdition(due.slug, due.number);
  if (!edition || edition.id !== due.editionId || edition.state === "withdrawn") return null;
  const text = await writeDeposit(edition, { doi: due.doi, at: new Date() }, doi);
  if (doi.agency === "datacite") return sendToDatacite(doi.sender, { doi: due.doi, text }, waitMs);
  return sendToCrossref(doi.sender, { name: fileNameOf(due), text }, waitMs);
}

/** Crossref finds a file by its name, and of two so called the first: each sending has its own. */
function fileNameOf({ editionId, sendings }: DueDeposit): string {
  return `${editionId}-${sendings}.xml`;
}

/** What is kept of an agency's words: no credentials, should it repeat them. */
function told(words: string, { user, password }: DoiSender): string {
  const basic = Buffer.from(`${user}:${password}`).toString("base64");
  const secrets = [password, encodeURIComponent(password), basic];
  const without = secrets.reduce((text, secret) => text.replaceAll(secret, "…"), words);
  return cleanText(without).replace(/\s+/g, " ").trim().slice(0, 500);
}

/** The answer is written where the deposit still stands as it was claimed: a moderator may have been faster. */
async function noteAnswer(due: DueDeposit, { kind, words }: AgencyAnswer): Promise<void> {
  const now = new Date();
  const { editionId, state, sendings } = due;
  const change = {
    queued: { state: "sent", sentAt: now, tries: 0 },
    registered: { state: "registered", registeredAt: now },
    refused: { state: "refused" },
    unsettled: {},
  } as const;
  await db.deposit.updateMany({
    where: { editionId, state, sendings },
    data: { words, ...change[kind] },
  });
}
