import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationListForm } from "#components/group/invitation-list-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { isUuid } from "#lib/base/uuid.ts";
import { findInvitationList } from "#lib/domain/groups/find-invitation-list.ts";
import { mostLines } from "#lib/domain/groups/types.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { beginInvitationListAction } from "../actions.ts";

type Props = PageProps<"/workspace/[group]/members/import">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("members.list");
  return { title: `${t("title")} · ${group.name}` };
}

/** A list of people to invite; `?list=` one that was given before, to be changed. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.manageMembers) forbidden();
  const { list } = await searchParams;
  const given =
    typeof list === "string" && isUuid(list) ? await findInvitationList(actor, group, list) : null;
  const [t, members] = await Promise.all([getTranslations("members.list"), getTranslations("group.members")]);
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/members`, label: members("title") }]} />
      <PageHeading title={t("title")} standfirst={t("lead", { most: mostLines })} />
      <InvitationListForm
        action={beginInvitationListAction}
        groupId={group.id}
        given={given && { text: given.text, days: given.validDays }}
      />
    </>
  );
}
