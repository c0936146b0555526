import type { Actor } from "#lib/base/actor.ts";
import { pictureColumns, readForm } from "#lib/domain/pictures/queries.ts";
import type { PictureView } from "#lib/domain/pictures/types.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { db } from "#lib/infra/db.ts";
import type { FindingReference, PaperReference } from "#lib/publish/references.ts";
import { visibleReviews } from "./policy.ts";
import type { RoundView } from "./types.ts";

/** What a frozen text shows besides its words. Whoever may read the round may read this: it stands in the text. */
export type RoundMaterial = {
  pictures: PictureView[];
  findings: FindingReference[];
  papers: PaperReference[];
};

/**
 * Pictures, findings and papers that a round's text shows; findings with their present words and without where members stand.
 * @param ids of what the text embeds
 */
export async function findRoundMaterial(
  { group, documentId, document }: RoundView,
  ids: { findings: readonly string[]; papers: readonly string[] },
): Promise<RoundMaterial> {
  const shown = figuresIn(document).flatMap(({ pictureId }) => pictureId ?? []);
  const [pictures, findings, papers] = await Promise.all([
    db.picture.findMany({
      where: { documentId, id: { in: shown } },
      select: pictureColumns,
      orderBy: { id: "asc" },
    }),
    db.finding.findMany({
      where: { groupId: group.id, id: { in: [...ids.findings] }, state: { not: "draft" } },
      select: finding,
    }),
    db.paper.findMany({ where: { groupId: group.id, id: { in: [...ids.papers] } }, select: paper }),
  ]);
  return { pictures, findings: findings.map(toFinding), papers: papers.map(toPaper) };
}

/**
 * A picture of a text that the actor reads in a review round, as WebP. The frozen text has to show it.
 * @returns null when there is no such picture for them. Throws: when its bytes are gone from the file store.
 */
export async function findReviewPicture(
  actor: Actor,
  pictureId: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const shown = { AND: [visibleReviews(actor), { version: { content: { contains: pictureId } } }] };
  const row = await db.picture.findFirst({
    where: { id: pictureId, document: { reviews: { some: shown } } },
    select: { hash: true, widths: true },
  });
  return row && readForm(row, width);
}

const finding = {
  id: true,
  number: true,
  state: true,
  versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
} as const;

const paper = {
  id: true,
  title: true,
  abstract: true,
  authors: { select: { person: { select: { name: true } } }, orderBy: { rank: "asc" } },
} as const;

type FindingRow = { id: string; number: number; state: string; versions: { statement: string }[] };

const outcomes = ["agreed", "agreed_with_reservations", "not_agreed", "deferred"] as const;

function toFinding({ id, number, state, versions }: FindingRow): FindingReference {
  const outcome = outcomes.find((known) => known === state) ?? null;
  return { id, number, statement: versions[0]?.statement ?? "", outcome, positions: {} };
}

type PaperRow = { id: string; title: string; abstract: string; authors: { person: { name: string } }[] };

function toPaper({ id, title, abstract, authors }: PaperRow): PaperReference {
  return { id, title, standfirst: abstract, authors: authors.map(({ person }) => person.name), href: null };
}
