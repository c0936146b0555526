import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationList } from "#components/group/invitation-list.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { isUuid } from "#lib/base/uuid.ts";
import { findInvitationList } from "#lib/domain/groups/find-invitation-list.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { sendInvitationListAction } from "../../actions.ts";

type Props = PageProps<"/workspace/[group]/members/import/[list]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("members.list");
  return { title: `${t("previewTitle")} · ${group.name}` };
}

export default async function InvitationListPage({ params }: Props) {
  const { group: part, list: id } = await params;
  const { actor, group } = await requireGroup(part);
  if (!group.may.manageMembers) forbidden();
  const list = isUuid(id) ? await findInvitationList(actor, group, id) : null;
  if (!list) notFound();
  const [t, members] = await Promise.all([getTranslations("members.list"), getTranslations("group.members")]);
  const address = `/workspace/${group.slug}/members`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: address, label: members("title") },
          { href: `${address}/import`, label: t("title") },
        ]}
      />
      <PageHeading title={t("previewTitle")} />
      <InvitationList list={list} action={sendInvitationListAction} members={address} />
    </>
  );
}
