import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ChangeSummary } from "#components/version/change-summary.tsx";
import { ComparedVersion } from "#components/version/compared-version.tsx";
import { Comparison } from "#components/version/comparison.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findTextAt } from "#lib/domain/versions/queries.ts";
import type { TextMoment } from "#lib/domain/versions/types.ts";
import { compareDocuments } from "#lib/editor/compare/compare.ts";
import { summaryOf } from "#lib/editor/compare/summary.ts";

export type TextComparisonProps = {
  actor: SignedInActor;
  text: { documentId: string; title: string };
  /** Of the text in the workshop. */
  address: string;
  search: { [key: string]: string | string[] | undefined };
};

/** What changed between two versions of a paper or report, or between one and the text as it is now. */
export async function TextComparison({ actor, text, address, search }: TextComparisonProps) {
  const t = await getTranslations("versions");
  const [before, after] = await Promise.all([
    requireText(actor, text.documentId, readMoment(search.from)),
    requireText(actor, text.documentId, readMoment(search.to)),
  ]);
  const changes = compareDocuments(before.document, after.document);
  const crumbs = [
    { href: address, label: text.title },
    { href: `${address}/versions`, label: t("title") },
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading
        title={t("compared.heading", { text: text.title })}
        facts={
          <p>
            {t.rich("compared.fromTo", {
              from: () => <ComparedVersion version={before.version} address={address} />,
              to: () => <ComparedVersion version={after.version} address={address} />,
            })}
          </p>
        }
      />
      <ChangeSummary summary={summaryOf(changes)} />
      <Comparison changes={changes} />
    </>
  );
}

const requireText = cache(async (actor: SignedInActor, documentId: string, moment: TextMoment | null) => {
  const text = moment === null ? null : await findTextAt(actor, documentId, moment);
  return text ?? notFound();
});

function readMoment(value: string | string[] | undefined): TextMoment | null {
  if (value === "now") return "now";
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}
