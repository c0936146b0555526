import type { Reader } from "#lib/base/actor.ts";
import { readableEvidence, visibleFindings } from "#lib/domain/findings/policy.ts";
import { db } from "#lib/infra/db.ts";
import { evidenceColumns, toEvidence } from "./evidence-row.ts";
import { evidenceFacts } from "./facts.ts";
import type { EvidenceChange, EvidenceView } from "./types.ts";

/** What became of the evidence of a finding, newest first, as far as the actor may read what it quotes; at most 200. */
export async function listEvidenceChanges(actor: Reader, findingId: string): Promise<EvidenceChange[]> {
  const finding = await db.finding.findFirst({
    where: { AND: [{ id: findingId }, visibleFindings(actor)] },
    select: { evidence: { where: readableEvidence(actor), select: evidenceColumns } },
  });
  const known = new Map(finding?.evidence.flatMap(toEvidence).map((view) => [view.id, wordsOf(view)]));
  if (known.size === 0) return [];
  const facts = await db.fact.findMany({
    where: { subjectId: findingId, kind: { in: [...evidenceFacts] } },
    select: { id: true, at: true, kind: true, detail: true, personId: true },
    orderBy: { id: "desc" },
    take: 200,
  });
  const names = await namesOf(facts.flatMap(({ personId }) => personId ?? []));
  return facts.flatMap(({ id, at, kind, detail, personId }) => {
    const words = known.get(String((detail as Record<string, unknown>).evidence));
    const told = evidenceFacts.find((name) => name === kind);
    return words !== undefined && told
      ? [{ id: String(id), at, kind: told, by: names.get(personId ?? "") ?? null, words }]
      : [];
  });
}

async function namesOf(personIds: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const fewLetters = 90;

/** A few words of a piece, to know it by. */
function wordsOf(view: EvidenceView): string {
  const words = textOf(view).replaceAll(/\s+/g, " ");
  return words.length > fewLetters ? `${words.slice(0, fewLetters).toWellFormed()}…` : words;
}

function textOf(view: EvidenceView): string {
  switch (view.kind) {
    case "passage":
      return view.quote;
    case "contribution":
      return view.body;
    case "source":
      return view.title;
    case "finding":
      return view.statement;
  }
}
