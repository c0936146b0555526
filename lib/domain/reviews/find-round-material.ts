import type { Actor } from "#lib/base/actor.ts";
import { formColumns, pictureColumns, readForm } from "#lib/domain/pictures/queries.ts";
import type { PictureView } from "#lib/domain/pictures/types.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { db } from "#lib/infra/db.ts";
import type { AskedForm, ServedImage } from "#lib/infra/images/types.ts";
import type { FindingReference, PaperReference } from "#lib/publish/references.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { visibleReviews } from "./policy.ts";
import type { RoundView } from "./types.ts";

/** What a frozen text shows besides its words. Whoever may read the round may read this: it stands in the text. */
export type RoundMaterial = {
  pictures: PictureView[];
  findings: FindingReference[];
  papers: PaperReference[];
};

/**
 * Pictures, findings and papers that a round's text shows; findings without where members stand, with their present words, and
 * once the round has closed with those of that moment: what the group says later is not for who was asked until then.
 * @param ids of what the text embeds
 */
export async function findRoundMaterial(
  round: RoundView,
  ids: { findings: readonly string[]; papers: readonly string[] },
): Promise<RoundMaterial> {
  const { group, documentId, document } = round;
  const until = closedSince(round);
  const shown = figuresIn(document).flatMap(({ pictureId }) => pictureId ?? []);
  const [pictures, findings, papers] = await Promise.all([
    db.picture.findMany({
      where: { documentId, id: { in: shown } },
      select: pictureColumns,
      orderBy: { id: "asc" },
    }),
    db.finding.findMany({
      where: { groupId: group.id, id: { in: [...ids.findings] }, state: { not: "draft" } },
      select: findingAsOf(until),
    }),
    db.paper.findMany({ where: { groupId: group.id, id: { in: [...ids.papers] } }, select: paper }),
  ]);
  const told = findings.flatMap((row) => toFinding(row, until));
  return { pictures, findings: told, papers: papers.map(toPaper) };
}

/** Null: it can still be commented on. */
function closedSince({ state, closedAt, closesAt }: RoundView): Date | null {
  return state === "planned" || state === "open" ? null : (closedAt ?? closesAt);
}

/**
 * A picture of a text that the actor reads in a review round. The frozen text has to show it.
 * @returns null when there is no such picture for them. Throws: when its bytes are gone from the file store.
 */
export async function findReviewPicture(
  actor: Actor,
  pictureId: string,
  asked: AskedForm,
): Promise<ServedImage | null> {
  const shown = { AND: [visibleReviews(actor), { version: { content: { contains: pictureId } } }] };
  const row = await db.picture.findFirst({
    where: { id: pictureId, document: { reviews: { some: shown } } },
    select: formColumns,
  });
  return row && readForm(row, asked);
}

function findingAsOf(until: Date | null) {
  const by = until ? { createdAt: { lte: until } } : {};
  return {
    id: true,
    number: true,
    state: true,
    versions: { where: by, select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    calls: { select: { createdAt: true }, orderBy: { id: "desc" }, take: 1 },
  } as const satisfies Prisma.FindingSelect;
}

const paper = {
  id: true,
  title: true,
  abstract: true,
  authors: { select: { person: { select: { name: true } } }, orderBy: { rank: "asc" } },
} as const;

type FindingRow = Prisma.FindingGetPayload<{ select: ReturnType<typeof findingAsOf> }>;

const outcomes = ["agreed", "agreed_with_reservations", "not_agreed", "deferred"] as const;

function toFinding(
  { id, number, state, versions, calls }: FindingRow,
  until: Date | null,
): FindingReference[] {
  if (!versions[0]) return [];
  const isKnown = until === null || (calls[0] !== undefined && calls[0].createdAt <= until);
  const outcome = isKnown ? (outcomes.find((known) => known === state) ?? null) : null;
  return [{ id, number, statement: versions[0].statement, outcome, positions: {} }];
}

type PaperRow = { id: string; title: string; abstract: string; authors: { person: { name: string } }[] };

function toPaper({ id, title, abstract, authors }: PaperRow): PaperReference {
  return { id, title, standfirst: abstract, authors: authors.map(({ person }) => person.name), href: null };
}
