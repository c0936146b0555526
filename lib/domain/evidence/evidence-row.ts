import { personName } from "#lib/domain/people/queries.ts";
import { cslItemSchema } from "#lib/editor/csl-item.ts";
import type { PassageAnchor } from "#lib/editor/passage.ts";
import { passageAnchorSchema } from "#lib/editor/passage-schema.ts";
import { plainTitle } from "#lib/publish/citation/source-words.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { EvidencePaper, EvidenceView } from "./types.ts";

/** The columns that say what a finding rests on. */
export const evidenceColumns = {
  id: true,
  kind: true,
  stance: true,
  note: true,
  quote: true,
  anchor: true,
  documentId: true,
  documentVersion: { select: { number: true } },
  sourceTitle: true,
  sourceUrl: true,
  locator: true,
  source: { select: { csl: true, label: true, removedAt: true } },
  document: {
    select: {
      paper: {
        select: {
          id: true,
          slug: true,
          title: true,
          authors: { select: { person: { select: personName } }, orderBy: { rank: "asc" } },
          publication: {
            select: {
              slug: true,
              editions: { where: { state: "public" }, select: { title: true }, take: 1 },
            },
          },
        },
      },
    },
  },
  contribution: {
    select: {
      id: true,
      body: true,
      releasedOn: true,
      speaker: { select: personName },
      discussion: { select: { slug: true, title: true, rule: true } },
    },
  },
  otherFinding: {
    select: {
      number: true,
      state: true,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    },
  },
} as const satisfies Prisma.EvidenceSelect;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceColumns }>;

/** One row as its kind; what its kind lacks (a constraint forbids it) is dropped. */
export function toEvidence(row: EvidenceRow): EvidenceView[] {
  switch (row.kind) {
    case "passage":
      return toPassage(row);
    case "contribution":
      return toContribution(row);
    case "source":
      return toSource(row);
    case "finding":
      return toOtherFinding(row);
  }
}

function toPassage(row: EvidenceRow): EvidenceView[] {
  const { quote, documentId, documentVersion } = row;
  if (quote === null || documentId === null) return [];
  const anchor = anchorOf(row.anchor);
  const version = documentVersion?.number ?? null;
  return [{ ...baseOf(row), kind: "passage", quote, anchor, documentId, version, paper: paperOf(row) }];
}

function toContribution(row: EvidenceRow): EvidenceView[] {
  if (!row.contribution) return [];
  const { id, body, speaker, releasedOn, discussion } = row.contribution;
  const named = discussion.rule === "on_the_record" || releasedOn !== null;
  return [
    {
      ...baseOf(row),
      kind: "contribution",
      contributionId: id,
      body,
      speaker: named ? speaker : null,
      discussion,
    },
  ];
}

function toSource(row: EvidenceRow): EvidenceView[] {
  const { source, sourceTitle, sourceUrl, locator } = row;
  const csl = source ? cslItemSchema.parse(source.csl) : null;
  const title = csl ? plainTitle(csl) || (source?.label ?? "") : sourceTitle;
  if (!title) return [];
  const url = csl ? (csl.URL ?? null) : sourceUrl;
  const removed = source ? source.removedAt !== null : false;
  return [{ ...baseOf(row), kind: "source", title, url, locator, csl, removed }];
}

function toOtherFinding(row: EvidenceRow): EvidenceView[] {
  if (!row.otherFinding) return [];
  const { number, state, versions } = row.otherFinding;
  return [{ ...baseOf(row), kind: "finding", number, state, statement: versions[0]?.statement ?? "" }];
}

function baseOf({ id, stance, note }: EvidenceRow) {
  return { id, stance, note };
}

/** Where a stored passage stood; nothing is known of one whose anchor cannot be read. */
export function anchorOf(anchor: Prisma.JsonValue): PassageAnchor {
  const parsed = passageAnchorSchema.safeParse(anchor);
  return parsed.success ? parsed.data : { blockId: null, prefix: "", suffix: "" };
}

function paperOf({ document }: EvidenceRow): EvidencePaper | null {
  if (!document?.paper) return null;
  const { publication, authors, ...paper } = document.paper;
  const edition = publication?.editions[0];
  const published = publication && edition ? { slug: publication.slug, title: edition.title } : null;
  return { ...paper, authors: authors.map(({ person }) => person), published };
}
