import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormsByKey } from "#components/contribution/forms-by-key.tsx";
import { KeysDesk } from "#components/contribution/keys-desk.tsx";
import { RuleNotice } from "#components/discussion/rule-notice.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ownActions } from "../own-actions.ts";
import { requireDiscussion } from "../require-discussion.ts";

type Props = PageProps<"/workspace/[group]/discussions/[discussion]/yours">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  const t = await getTranslations("contribution.keys");
  return { title: `${t("title")} · ${discussion.title} · ${group.name}` };
}

export default async function OwnContributionsPage({ params }: Props) {
  const { group: slug, discussion: at } = await params;
  const { actor, group, discussion } = await requireDiscussion(slug, at);
  const { rule, may } = discussion;
  if (rule === "off_the_record" || !(may.contribute || may.release)) notFound();
  const t = await getTranslations("contribution");
  const address = `/workspace/${group.slug}/discussions/${discussion.slug}`;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: discussion.title }]} />
      <PageHeading title={t("keys.title")} standfirst={t(`keys.lead.${rule}`)} />
      <div className="grid grid-cols-1 gap-10">
        <RuleNotice rule={rule} />
        <KeysDesk {...{ address, discussion }} accountId={actor.accountId} actions={ownActions} />
        {rule === "not_for_attribution" && <FormsByKey discussion={discussion} actions={ownActions} />}
        <p>
          <Link className="link" href={`/workspace/${group.slug}/discussions/protection`}>
            {t("protection")}
          </Link>
        </p>
      </div>
    </>
  );
}
