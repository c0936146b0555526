import { personName } from "#lib/domain/people/queries.ts";
import { passageAnchorSchema } from "#lib/editor/passage-schema.ts";
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
  sourceTitle: true,
  sourceUrl: true,
  document: {
    select: {
      paper: {
        select: {
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
  contribution: { select: { body: true, discussion: { select: { slug: true, title: true, rule: true } } } },
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
  const base = { id: row.id, stance: row.stance, note: row.note };
  switch (row.kind) {
    case "passage":
      return row.quote === null
        ? []
        : [{ ...base, kind: "passage", quote: row.quote, blockId: blockOf(row.anchor), paper: paperOf(row) }];
    case "contribution":
      return row.contribution ? [{ ...base, kind: "contribution", ...row.contribution }] : [];
    case "source":
      return row.sourceTitle ? [{ ...base, kind: "source", title: row.sourceTitle, url: row.sourceUrl }] : [];
    case "finding": {
      const other = row.otherFinding;
      return other
        ? [
            {
              ...base,
              kind: "finding",
              number: other.number,
              state: other.state,
              statement: other.versions[0]?.statement ?? "",
            },
          ]
        : [];
    }
  }
}

function blockOf(anchor: Prisma.JsonValue): string | null {
  const parsed = passageAnchorSchema.safeParse(anchor);
  return parsed.success ? parsed.data.blockId : null;
}

function paperOf({ document }: EvidenceRow): EvidencePaper | null {
  if (!document?.paper) return null;
  const { slug, title, authors, publication } = document.paper;
  const edition = publication?.editions[0];
  const published = publication && edition ? { slug: publication.slug, title: edition.title } : null;
  return { slug, title, authors: authors.map(({ person }) => person), published };
}
