import { canonicalJson } from "#lib/base/canonical-json.ts";
import type { EditionContent, PrintedFinding } from "./edition-content.ts";
import type { EditionDifference } from "./types.ts";

/**
 * What differs between two editions besides their text: front matter, who made it, findings, who signed. Members and signers
 * whom the later edition does not name are a number: they may not wish to be named any more. Pure.
 */
export function compareEditions(before: EditionContent, after: EditionContent): EditionDifference[] {
  return [
    ...lines(before, after),
    ...parts(before, after),
    ...authors(before.authors, after.authors),
    ...members(before.members, after.members),
    ...findings(before.findings, after.findings),
    ...signatures(before, after),
  ];
}

function lines(before: EditionContent, after: EditionContent): EditionDifference[] {
  return (["title", "standfirst", "corporateAuthor"] as const).flatMap((kind) =>
    before[kind] === after[kind] ? [] : [{ kind, before: before[kind], after: after[kind] }],
  );
}

function parts(before: EditionContent, after: EditionContent): EditionDifference[] {
  return (["foreword", "summary", "charter", "abbreviations"] as const).flatMap((part) => {
    if (isSame(before[part], after[part])) return [];
    const [had, has] = [isThere(before[part]), isThere(after[part])];
    return [{ kind: "part", part, becoming: had && has ? "changed" : has ? "added" : "removed" }];
  });
}

const isThere = (part: EditionContent["foreword" | "summary" | "abbreviations"]) =>
  part !== null && part.toString() !== "";

type Named = { slug: string; name: string };

const missingIn = (others: readonly Named[], people: readonly Named[]) =>
  people.filter(({ slug }) => !others.some((other) => other.slug === slug));

function authors(before: readonly Named[], after: readonly Named[]): EditionDifference[] {
  const told = (becoming: "added" | "removed", people: readonly Named[]) =>
    people.map(({ name }) => ({ kind: "author" as const, becoming, name }));
  return [...told("added", missingIn(before, after)), ...told("removed", missingIn(after, before))];
}

function members(before: readonly Named[], after: readonly Named[]): EditionDifference[] {
  const added = missingIn(before, after);
  return [
    ...added.map(({ name }) => ({ kind: "member" as const, becoming: "added" as const, name })),
    ...gone("membersGone", missingIn(after, before).length),
  ];
}

function gone(kind: "membersGone" | "signaturesGone", count: number): EditionDifference[] {
  return count > 0 ? [{ kind, count }] : [];
}

function findings(before: readonly PrintedFinding[], after: readonly PrintedFinding[]): EditionDifference[] {
  const earlier = new Map(before.map((finding) => [finding.id, finding]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((finding) => {
      const old = earlier.get(finding.id);
      return old ? changesOf(old, finding) : [printed("added", finding)];
    }),
    ...before.filter(({ id }) => !later.has(id)).map((finding) => printed("removed", finding)),
  ];
}

function printed(becoming: "added" | "removed", { number, statement }: PrintedFinding): EditionDifference {
  return { kind: "finding", becoming, number, statement };
}

function changesOf(before: PrintedFinding, after: PrintedFinding): EditionDifference[] {
  const { number } = after;
  const found: EditionDifference[] = [];
  if (before.statement !== after.statement)
    found.push({ kind: "statement", number, before: before.statement, after: after.statement });
  if (before.outcome !== after.outcome)
    found.push({ kind: "outcome", number, before: before.outcome, after: after.outcome });
  for (const kind of ["reasons", "positions", "evidence"] as const)
    if (!isSame(before[kind], after[kind])) found.push({ kind, number });
  return found;
}

/** Only where both say who signed: an edition from before there was sign-off says nothing of it. */
function signatures({ signOff: before }: EditionContent, { signOff: after }: EditionContent) {
  if (!before || !after) return [];
  const earlier = new Map(before.answers.map((one) => [one.person.slug, one]));
  const later = new Set(after.answers.map(({ person }) => person.slug));
  const named = after.answers.flatMap(({ person: { slug, name }, value, text }): EditionDifference[] => {
    const old = earlier.get(slug);
    if (old?.value === value && old.text === text) return [];
    const becoming = old ? "changed" : "added";
    return [{ kind: "signature", becoming, name, before: old?.value ?? null, after: value }];
  });
  return [...named, ...gone("signaturesGone", [...earlier.keys()].filter((slug) => !later.has(slug)).length)];
}

function isSame(before: unknown, after: unknown): boolean {
  return canonicalJson(before) === canonicalJson(after);
}
