import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EditionDifference } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";

const sections = {
  around: ["title", "standfirst", "corporateAuthor", "part", "author", "member", "membersGone"],
  findings: ["finding", "statement", "outcome", "reasons", "positions", "evidence"],
  signatures: ["signature", "signaturesGone"],
} as const;

/** What differs besides the text, in words; a section in which nothing differs is left out. */
export function Differences({ differences }: { differences: readonly EditionDifference[] }) {
  const t = useTranslations("edition.changes");
  return (["around", "findings", "signatures"] as const).map((section) => {
    const kinds: readonly string[] = sections[section];
    const among = differences.filter(({ kind }) => kinds.includes(kind));
    if (among.length === 0) return null;
    return (
      <PageSection key={section} id={section} title={t(section)}>
        <ul className="max-w-measure list-disc space-y-2 ps-5">
          {among.map((difference) => (
            <li key={JSON.stringify(difference)} className="break-words">
              <Difference difference={difference} />
            </li>
          ))}
        </ul>
      </PageSection>
    );
  });
}

function Difference({ difference }: { difference: EditionDifference }): ReactNode {
  const t = useTranslations("edition.changes");
  const outcome = useTranslations("domain.outcome");
  const answer = (value: "none" | Exclude<Signature["after"], null>) => t(`answer.${value}`);
  switch (difference.kind) {
    case "title":
      return t.rich("heading", wordsOf(difference));
    case "standfirst":
    case "corporateAuthor":
      return t.rich(difference.kind, wordsOf(difference));
    case "part":
      return t(`becoming.${difference.becoming}`, { what: t(`part.${difference.part}`) });
    case "author":
      return t(`author.${difference.becoming}`, { name: difference.name });
    case "member":
      return t("member.added", { name: difference.name });
    case "membersGone":
    case "signaturesGone":
      return t(difference.kind, { count: difference.count });
    case "finding":
      return t(`finding.${difference.becoming}`, difference);
    case "statement":
      return t.rich("statement", { number: difference.number, ...wordsOf(difference) });
    case "outcome":
      return t("outcome", {
        number: difference.number,
        before: outcome(difference.before),
        after: outcome(difference.after),
      });
    case "reasons":
    case "positions":
    case "evidence":
      return t(difference.kind, { number: difference.number });
    case "signature":
      return t(`signature.${difference.becoming}`, {
        name: difference.name,
        before: answer(difference.before ?? "none"),
        after: answer(difference.after ?? "none"),
      });
  }
}

type Signature = Extract<EditionDifference, { kind: "signature" }>;

/** What went is struck and what came is underlined, as in the text. */
function wordsOf({ before, after }: { before: string; after: string }) {
  const t = (words: string, drawn: ReactNode) => (words === "" ? "–" : drawn);
  return {
    before: () => t(before, <del>{before}</del>),
    after: () => t(after, <ins>{after}</ins>),
  };
}
