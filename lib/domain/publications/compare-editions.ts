import { canonicalJson } from "#lib/base/canonical-json.ts";
import type { EditionContent, PrintedFinding } from "./edition-content.ts";
import type { EditionDifference } from "./types.ts";

/** What differs between two editions besides their text: front matter, who made it, findings, who signed. Pure. */
export function compareEditions(before: EditionContent, after: EditionContent): EditionDifference[] {
  return [
    ...lines(before, after),
    ...parts(before, after),
    ...people("author", before.authors, after.authors),
    ...people("member", before.members, after.members),
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

function people(
  kind: "author" | "member",
  before: readonly Named[],
  after: readonly Named[],
): EditionDifference[] {
  const among = (others: readonly Named[], { slug }: Named) => others.some((other) => other.slug === slug);
  return [
    ...after
      .filter((person) => !among(before, person))
      .map(({ name }) => ({ kind, becoming: "added" as const, name })),
    ...before
      .filter((person) => !among(after, person))
      .map(({ name }) => ({ kind, becoming: "removed" as const, name })),
  ];
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
  const answersOf = (list: typeof before.answers) => new Map(list.map((one) => [one.person.slug, one]));
  const [earlier, later] = [answersOf(before.answers), answersOf(after.answers)];
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((slug): EditionDifference[] => {
    const [old, now] = [earlier.get(slug), later.get(slug)];
    if (old?.value === now?.value && old?.text === now?.text) return [];
    const becoming = old && now ? "changed" : now ? "added" : "removed";
    const name = (now ?? old)?.person.name ?? "";
    return [{ kind: "signature", becoming, name, before: old?.value ?? null, after: now?.value ?? null }];
  });
}

function isSame(before: unknown, after: unknown): boolean {
  return canonicalJson(before) === canonicalJson(after);
}
