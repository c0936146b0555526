import { system } from "#lib/base/actor.ts";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { printProcess } from "#lib/domain/publications/print-process.ts";
import { printResponses } from "#lib/domain/publications/print-responses.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { writeNotice } from "#lib/domain/publications/write-notice.ts";
import { queueReleaseFiles } from "#lib/domain/releases/queue-release-files.ts";
import { releaseFormats } from "#lib/domain/releases/types.ts";
import { signedMatterOf } from "#lib/domain/sign-offs/print-sign-off.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { SampleEdition } from "#prisma/sample/signed-report-types.ts";
import { noteFact } from "./note-fact.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";

type ToRelease = {
  edition: SampleEdition;
  groupId: string;
  reportId: string;
  signOffId: string;
  publicationId: string;
};

/** Adds what was signed as an edition that was asked for, confirmed by another moderator and released. Its downloads are made
 *  by a job, as for any release. */
export async function addSignedEdition(tx: Tx, ids: SampleIds, toRelease: ToRelease): Promise<void> {
  const { edition, groupId, reportId, publicationId } = toRelease;
  const releasedAt = onDay(edition.publishedOn);
  const frozen = await frozenContent(tx, toRelease);
  const content = JSON.parse(frozen);
  const requestedById = idOf(ids.people, edition.requestedBy);
  const published = { publicationId, content, frozen, publishedById: requestedById, publishedAt: releasedAt };
  const { id: editionId, number } = await writeEdition(tx, published);
  await addRelease(tx, ids, { ...toRelease, frozen, editionId });
  const asked = { groupId, subjectId: reportId, at: onDay(edition.publishedOn, -2) };
  await noteFact(tx, { kind: "ReleaseRequested", personId: requestedById, ...asked });
  const confirmedById = idOf(ids.people, edition.confirmedBy);
  const confirmed = { ...asked, at: onDay(edition.publishedOn, -1) };
  await noteFact(tx, { kind: "ReleaseConfirmed", personId: confirmedById, ...confirmed });
  const told = { groupId, subjectId: editionId };
  const out = { ...told, personId: null, at: releasedAt, detail: { number } };
  await noteFact(tx, { kind: "EditionPublished", ...out });
  if (edition.notice) await addEditionNotice(tx, { notice: edition.notice, personId: requestedById, told });
}

/** As it was on the day it was released. */
async function frozenContent(tx: Tx, { edition, groupId, reportId, signOffId }: ToRelease): Promise<string> {
  const text = { groupId, reportId };
  const content = {
    ...(await signedMatterOf(tx, signOffId)),
    process: { ...(await printProcess(tx, text)), asOf: edition.publishedOn },
    responses: await printResponses(tx, text),
    ...(edition.change && { change: edition.change }),
  };
  return canonicalJson(editionContentSchema.parse(content));
}

async function addRelease(
  tx: Tx,
  ids: SampleIds,
  { edition, frozen, editionId, ...of }: ToRelease & { frozen: string; editionId: string },
): Promise<void> {
  const { groupId, reportId, signOffId } = of;
  const { id } = await tx.release.create({
    data: {
      ...{ groupId, reportId, signOffId, editionId, state: "released" },
      ...{ content: frozen, hash: hashOf(frozen), filesWanted: releaseFormats.length },
      ...{ changeKind: edition.change?.kind ?? null, changeNote: edition.change?.note ?? "" },
      requestedById: idOf(ids.people, edition.requestedBy),
      requestedAt: onDay(edition.publishedOn, -2),
      confirmedById: idOf(ids.people, edition.confirmedBy),
      confirmedAt: onDay(edition.publishedOn, -1),
      releasedAt: onDay(edition.publishedOn),
    },
    select: { id: true },
  });
  await queueReleaseFiles(tx, id);
}

type ToNotice = {
  notice: NonNullable<SampleEdition["notice"]>;
  personId: string;
  told: { groupId: string; subjectId: string };
};

async function addEditionNotice(tx: Tx, { notice, personId, told }: ToNotice): Promise<void> {
  const { kind, text } = notice;
  const madeAt = onDay(notice.madeOn);
  await writeNotice(tx, system, { editionId: told.subjectId, kind, text, madeAt });
  await noteFact(tx, { kind: "EditionNoticed", at: madeAt, personId, ...told, detail: { kind } });
}
