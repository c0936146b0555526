import { readsWorkingText } from "#lib/domain/documents/rules.ts";
import { countPositions } from "#lib/domain/findings/rules.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { FindingReference } from "#lib/publish/references.ts";
import type { PrintedVersion } from "./print-version.ts";

/** A paper or a report, with what is kept of its text. */
export type ArchivedText = {
  documentId: string;
  /** Of its files in the archive, without a slash at the end. */
  folder: string;
  title: string;
  authors: string[];
  versions: { id: string; number: number }[];
  /** Whether there is a working text beyond its versions. */
  isOpen: boolean;
};

/** The texts of a group, papers first. */
export async function listTexts(tx: Tx, groupId: string): Promise<ArchivedText[]> {
  const name = { select: { person: { select: { name: true } } }, orderBy: { rank: "asc" } } as const;
  const [papers, reports] = [
    await tx.paper.findMany({
      where: { groupId },
      select: { slug: true, title: true, authors: name, document: { select: documentColumns } },
      orderBy: { id: "asc" },
    }),
    await tx.report.findMany({
      where: { groupId },
      select: { slug: true, title: true, document: { select: documentColumns } },
      orderBy: { id: "asc" },
    }),
  ];
  return [
    ...papers.map(({ authors, ...paper }) =>
      toText(
        "papers",
        paper,
        authors.map(({ person }) => person.name),
      ),
    ),
    ...reports.map((report) => toText("reports", report, [])),
  ];
}

const documentColumns = {
  id: true,
  closedAt: true,
  group: { select: { concludedAt: true } },
  versions: { select: { id: true, number: true }, orderBy: { number: "asc" } },
} as const;

type Owner = {
  slug: string;
  title: string;
  document: {
    id: string;
    closedAt: Date | null;
    group: { concludedAt: Date | null };
    versions: { id: string; number: number }[];
  };
};

function toText(kind: string, { slug, title, document }: Owner, authors: string[]): ArchivedText {
  const { id: documentId, versions, group } = document;
  const isOpen = readsWorkingText(document, group);
  return { documentId, folder: `texts/${kind}/${slug}`, title, authors, versions, isOpen };
}

/** Findings and papers of the group, for texts that embed them. As they stand now: what an edition printed of them, it holds. */
export async function readReferences(tx: Tx, groupId: string): Promise<PrintedVersion["references"]> {
  const findings = new Map((await readFindings(tx, groupId)).map((finding) => [finding.id, finding]));
  const rows = await tx.paper.findMany({
    where: { groupId },
    select: {
      id: true,
      title: true,
      abstract: true,
      authors: { select: { person: { select: { name: true } } }, orderBy: { rank: "asc" } },
    },
  });
  const papers = new Map(
    rows.map(({ id, title, abstract, authors }) => [
      id,
      { id, title, standfirst: abstract, authors: authors.map(({ person }) => person.name), href: null },
    ]),
  );
  return { finding: (id) => findings.get(id) ?? null, paper: (id) => papers.get(id) ?? null };
}

async function readFindings(tx: Tx, groupId: string): Promise<FindingReference[]> {
  const rows = await tx.finding.findMany({
    where: { groupId },
    select: {
      id: true,
      number: true,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
      calls: { select: { outcome: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 1 },
    },
  });
  return rows.map(({ id, number, versions, calls }) => ({
    id,
    number,
    statement: versions[0]?.statement ?? "",
    outcome: calls[0]?.outcome ?? null,
    positions: countPositions([]),
  }));
}
