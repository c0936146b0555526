import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgendaEditor } from "#components/discussion/agenda-editor.tsx";
import { AmendForm } from "#components/discussion/amend-form.tsx";
import { RuleNotice } from "#components/discussion/rule-notice.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireDiscussion } from "../require-discussion.ts";
import { amendDiscussionAction, changeAgendaAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/discussions/[discussion]/edit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  const t = await getTranslations("plan");
  return { title: `${t("amendTitle")} · ${discussion.title} · ${group.name}` };
}

export default async function AmendDiscussionPage({ params }: Props) {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  if (!discussion.may.amend) forbidden();
  const t = await getTranslations("plan");
  const discussions = await getTranslations("discussion");
  const list = `/workspace/${group.slug}/discussions`;
  const crumbs = [
    { href: list, label: discussions("title") },
    { href: `${list}/${discussion.slug}`, label: discussion.title },
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={t("amendTitle")} standfirst={t("amendLead")} />
      <div className="grid grid-cols-1 gap-10">
        <RuleNotice rule={discussion.rule} />
        <AmendForm action={amendDiscussionAction} discussion={discussion} />
        <TitledSection id="agenda" title={t("items.title")}>
          <AgendaEditor action={changeAgendaAction} discussion={discussion} />
        </TitledSection>
      </div>
    </>
  );
}
