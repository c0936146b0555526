import { LRUCache } from "lru-cache";
import { type Reader, readingRolesIn } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { readVersion, readWorkingText } from "#lib/domain/documents/queries.ts";
import { readsWorkingText } from "#lib/domain/documents/rules.ts";
import { paperRights, paperRoles, visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleVersions } from "#lib/domain/versions/policy.ts";
import { type DocumentJson, emptyDocument } from "#lib/editor/document-json.ts";
import { type RunningText, runningText } from "#lib/editor/passage-text.ts";
import { withoutSuggestions } from "#lib/editor/plain-content.ts";
import { db } from "#lib/infra/db.ts";

/** The words of a paper as a reader has them now. `version`: the one they read; null: the working text. */
export type NewestText = { running: RunningText; version: number | null };

/**
 * The newest text of each paper that the actor may read: the working text without what is only suggested, or while that is
 * closed to them the last version they may read. A few questions for all of them; texts are kept by what they were made of.
 * @returns by document; a paper that is not theirs to read, or of which there is no text for them, is left out
 */
export async function readNewestTexts(
  actor: Reader,
  documentIds: readonly string[],
): Promise<Map<string, NewestText>> {
  const papers = await findPapers(actor, documentIds);
  const open = papers.filter(({ isOpen }) => isOpen).map(({ documentId }) => documentId);
  const [working, versions] = await Promise.all([
    readWorking(open),
    readVersions(papers.filter(({ isOpen }) => !isOpen)),
  ]);
  return new Map([...working, ...versions]);
}

type ReadablePaper = { documentId: string; readsVersions: boolean; isOpen: boolean };

async function findPapers(actor: Reader, documentIds: readonly string[]): Promise<ReadablePaper[]> {
  if (documentIds.length === 0) return [];
  const rows = await db.paper.findMany({
    where: { AND: [{ documentId: { in: [...documentIds] } }, visiblePapers(actor)] },
    select: {
      documentId: true,
      groupId: true,
      state: true,
      authors: { select: { personId: true } },
      document: { select: { closedAt: true } },
      group: { select: { concludedAt: true } },
    },
  });
  return rows.map(({ documentId, groupId, state, authors, document, group }) => {
    const roles = paperRoles(actor, { groupId, authorIds: authors.map(({ personId }) => personId) });
    const reading = [...roles, ...readingRolesIn(actor, groupId)];
    const readsVersions = actor.kind === "system" || allows(paperRights, reading, state, "readVersions");
    return { documentId, readsVersions, isOpen: readsVersions && readsWorkingText(document, group) };
  });
}

async function readWorking(documentIds: string[]): Promise<[string, NewestText][]> {
  const newest = await db.documentUpdate.groupBy({
    by: "documentId",
    where: { documentId: { in: documentIds } },
    _max: { id: true },
  });
  const updates = new Map(newest.map(({ documentId, _max }) => [documentId, _max.id]));
  return Promise.all(
    documentIds.map(async (documentId): Promise<[string, NewestText]> => {
      const key = `${documentId} ${updates.get(documentId) ?? ""}`;
      const read = async () =>
        updates.has(documentId) ? withoutSuggestions(await readWorkingText(db, documentId)) : emptyDocument;
      return [documentId, { running: await kept(key, read), version: null }];
    }),
  );
}

async function readVersions(papers: ReadablePaper[]): Promise<[string, NewestText][]> {
  if (papers.length === 0) return [];
  const newest = await db.documentVersion.groupBy({
    by: "documentId",
    where: {
      OR: papers.map(({ documentId, readsVersions }) => visibleVersions(documentId, access(readsVersions))),
    },
    _max: { number: true },
  });
  const last = newest.flatMap(({ documentId, _max: { number } }) =>
    number === null ? [] : [{ documentId, number }],
  );
  const rows = await db.documentVersion.findMany({
    where: { OR: last },
    select: { id: true, documentId: true, number: true },
  });
  return Promise.all(
    rows.map(async ({ id, documentId, number }): Promise<[string, NewestText]> => {
      const read = async () => (await readVersion(db, id))?.content ?? emptyDocument;
      return [documentId, { running: await kept(id, read), version: number }];
    }),
  );
}

function access(readVersions: boolean) {
  return { read: true, readVersions, comment: false, suggest: false, edit: false };
}

/** By the last update of a working text, or by version: what they name never changes. */
const texts = new LRUCache<string, RunningText>({ max: 200 });

async function kept(key: string, read: () => Promise<DocumentJson>): Promise<RunningText> {
  const known = texts.get(key);
  if (known) return known;
  const running = runningText(await read());
  texts.set(key, running);
  return running;
}
