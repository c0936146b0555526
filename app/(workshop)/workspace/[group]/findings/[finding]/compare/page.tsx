import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VersionComparison } from "#components/finding/version-comparison.tsx";
import { VersionsChoice } from "#components/finding/versions-choice.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { FindingVersionView } from "#lib/domain/findings/types.ts";
import { requireFinding } from "../require-finding.ts";

type Props = PageProps<"/workspace/[group]/findings/[finding]/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, finding: part } = await params;
  const { group, finding } = await requireFinding(slug, part);
  const t = await getTranslations("revising.compare");
  return { title: `${t("title", { number: finding.number })} · ${group.name}` };
}

export default async function CompareFindingPage({ params, searchParams }: Props) {
  const { group: slug, finding: part } = await params;
  const { group, finding } = await requireFinding(slug, part);
  const { from, to } = await searchParams;
  const { number, version, versions } = finding;
  const before = versionAt(versions, from, Math.max(1, version - 1));
  const after = versionAt(versions, to, version);
  if (!before || !after) notFound();
  const [t, findings] = await Promise.all([getTranslations("revising.compare"), getTranslations("finding")]);
  const address = `/workspace/${group.slug}/findings/${number}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: `/workspace/${group.slug}/findings`, label: findings("title") },
          { href: address, label: findings("number", { number }) },
        ]}
      />
      <PageHeading
        title={t("title", { number })}
        facts={<p>{t("fromTo", { from: before.number, to: after.number })}</p>}
      />
      <div className="grid grid-cols-1 gap-10">
        <VersionComparison before={before} after={after} versions={versions} />
        <VersionsChoice
          numbers={versions.map((each) => each.number)}
          from={before.number}
          to={after.number}
        />
      </div>
    </>
  );
}

/** @returns the version an address names, the usual one where it names none, and null for one that never was */
function versionAt(
  versions: readonly FindingVersionView[],
  named: string | string[] | undefined,
  usual: number,
): FindingVersionView | null {
  const wanted = named === undefined ? String(usual) : named;
  return versions.find(({ number }) => String(number) === wanted) ?? null;
}
