import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangesHeading } from "#components/publication/changes-heading.tsx";
import { Differences } from "#components/publication/differences.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { ChangeSummary } from "#components/version/change-summary.tsx";
import { Comparison } from "#components/version/comparison.tsx";
import { compareEditions } from "#lib/domain/publications/compare-editions.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { compareDocuments } from "#lib/editor/compare/compare.ts";
import { summaryOf } from "#lib/editor/compare/summary.ts";
import { titleIn } from "../../../../edition-metadata.ts";
import { requireEdition } from "../../../../require-edition.ts";

type Props = PageProps<"/publications/[slug]/editions/[number]/changes">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { before, after } = await requireBoth(await params, await searchParams);
  const t = await getTranslations("edition.changes");
  const { slug, number } = after;
  return {
    title: titleIn(after, t("title", { title: after.content.title })),
    alternates: { canonical: `/publications/${slug}/editions/${number}/changes?from=${before.number}` },
    robots: { index: false },
  };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { before, after } = await requireBoth(await params, await searchParams);
  const t = await getTranslations("edition.changes");
  const changes = compareDocuments(before.content.document, after.content.document);
  return (
    <>
      <ChangesHeading before={before} after={after} />
      <Differences differences={compareEditions(before.content, after.content)} />
      <PageSection id="text" title={t("text")}>
        <ChangeSummary summary={summaryOf(changes)} />
        <Comparison changes={changes} />
      </PageSection>
    </>
  );
}

type Params = Awaited<Props["params"]>;
type Search = Awaited<Props["searchParams"]>;

/** The edition at this address and an earlier one it is compared with: the one that `from` names, or the one before it. */
async function requireBoth(
  { slug, number }: Params,
  { from }: Search,
): Promise<{ before: EditionView; after: EditionView }> {
  const after = await requireEdition(slug, number, "/changes");
  const before = after.editions.filter((edition) => edition.number < after.number);
  const named = typeof from === "string" ? from : String(before[0]?.number ?? "");
  // No other numbers are looked up: whatever is not readable is not in the list.
  const isEarlier = before.some((edition) => String(edition.number) === named);
  return isEarlier ? { before: await requireEdition(slug, named), after } : notFound();
}
