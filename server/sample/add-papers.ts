import { ok } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { createDocument } from "#lib/domain/documents/create-document.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { commissions } from "#prisma/sample/commissions.ts";
import { papers } from "#prisma/sample/papers.ts";
import type { SampleCommission, SamplePaper } from "#prisma/sample/types.ts";
import { withFigures } from "./add-figures.ts";
import { freezeSampleText } from "./freeze-sample-text.ts";
import { noteFact } from "./note-fact.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay, readSampleText } from "./sample-text.ts";

/** Adds the commissions and the papers begun under them; what left drafting is frozen as a version. */
export async function addPapers(tx: Tx, ids: SampleIds): Promise<void> {
  for (const commission of commissions) await addCommission(tx, ids, commission);
  for (const paper of papers) await addPaper(tx, ids, paper);
}

async function addCommission(tx: Tx, ids: SampleIds, commission: SampleCommission): Promise<void> {
  const { group, authors, offeredOn, dueOn, expectedMonth, outline, draft, moreTime, ...rest } = commission;
  const { id } = await tx.commission.create({
    data: {
      ...rest,
      groupId: idOf(ids.groups, group),
      dueOn: onDay(dueOn),
      outlineDueOn: outline ? onDay(outline.dueOn) : null,
      outlineAt: outline?.handedInOn ? onDay(outline.handedInOn) : null,
      draftDueOn: draft ? onDay(draft.dueOn) : null,
      draftAt: draft?.handedInOn ? onDay(draft.handedInOn) : null,
      ...(moreTime ? { extensions: { create: requestOf(ids, moreTime) } } : {}),
      expectedMonth: expectedMonth ? onDay(`${expectedMonth}-01`) : null,
      authors: { create: bylineOf(ids, authors) },
    },
    select: { id: true },
  });
  ids.commissions.set(rest.slug, id);
  if (offeredOn) await noteOffer(tx, ids, { group, offeredOn, id });
}

async function noteOffer(
  tx: Tx,
  ids: SampleIds,
  { group, offeredOn, id }: { group: string; offeredOn: string; id: string },
): Promise<void> {
  const told = { groupId: idOf(ids.groups, group), subjectId: id, at: onDay(offeredOn), personId: null };
  await noteFact(tx, { kind: "CommissionOffered", ...told });
}

function requestOf(
  ids: SampleIds,
  { by, milestone, until, reason }: NonNullable<SampleCommission["moreTime"]>,
) {
  return { milestone, reason, askedById: idOf(ids.people, by), wantedOn: onDay(until) };
}

async function addPaper(
  tx: Tx,
  ids: SampleIds,
  { commission: ask, text, state, ...paper }: SamplePaper,
): Promise<void> {
  const commission = commissions.find(({ slug }) => slug === ask);
  if (!commission) throw new Error(`The sample's paper ${paper.slug} has no commission`);
  const groupId = idOf(ids.groups, commission.group);
  const documentId = await createDocument(tx, { groupId, kind: "paper" });
  const content = await withFigures(tx, documentId, await readSampleText(text));
  await write(tx, documentId, content);
  const submission = state === "drafting" ? {} : await freeze(tx, ids, documentId, content, commission);
  const { id } = await tx.paper.create({
    data: {
      ...paper,
      ...submission,
      groupId,
      documentId,
      state,
      commissionId: idOf(ids.commissions, ask),
      authors: { create: bylineOf(ids, commission.authors) },
    },
    select: { id: true },
  });
  ids.papers.set(paper.slug, id);
  ids.documents.set(paper.slug, documentId);
}

/** The text is there first, because pictures belong to it; then it says what it says. */
async function write(tx: Tx, documentId: string, content: DocumentJson): Promise<void> {
  await changeText(tx, { documentId, accountId: null }, (doc) => ok(replaceContent(doc, content)));
}

async function freeze(
  tx: Tx,
  ids: SampleIds,
  documentId: string,
  content: DocumentJson,
  { authors, dueOn }: SampleCommission,
) {
  const submittedAt = onDay(dueOn, -2);
  const createdById = idOf(ids.people, authors[0] ?? "");
  const frozen = { documentId, name: "Submission 1", content, createdById, at: submittedAt };
  const submittedVersionId = await freezeSampleText(tx, frozen);
  return { submittedVersionId, submittedAt, round: 1 };
}

function bylineOf(ids: SampleIds, authors: readonly string[]) {
  return authors.map((author, index) => ({ personId: idOf(ids.people, author), rank: index + 1 }));
}
