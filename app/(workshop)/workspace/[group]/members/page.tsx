import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationsList } from "#components/group/invitations-list.tsx";
import { InviteForm } from "#components/group/invite-form.tsx";
import { LeaveGroup } from "#components/group/leave-group.tsx";
import { MembersTable } from "#components/group/members-table.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listInvitations, mostListed } from "#lib/domain/groups/list-invitations.ts";
import { listMemberEnds } from "#lib/domain/groups/list-member-ends.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import {
  inviteMemberAction,
  leaveGroupAction,
  removeMemberAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "./actions.ts";

type Props = PageProps<"/workspace/[group]/members">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("group.members");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function MembersPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const [t, words, members, invitations, ends] = await Promise.all([
    getTranslations("group"),
    getTranslations("members"),
    listMembers(actor, group.id),
    listInvitations(actor, group),
    listMemberEnds(actor, group),
  ]);
  const { manageMembers } = group.may;
  const own = members.find(({ person }) => person.id === actor.personId);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <PageHeading title={t("members.title")} />
        <MembersTable
          members={members}
          remove={manageMembers ? removeMemberAction : null}
          profiles={manageMembers ? `/workspace/${group.slug}/members` : null}
          ends={ends}
        />
      </div>
      {manageMembers && (
        <>
          <TitledSection
            id="invite"
            title={t("invite.title")}
            lead={t("invite.lead")}
            action={
              <a
                href={`/workspace/${group.slug}/members/import`}
                className="link target inline-flex items-center"
              >
                {words("list.title")}
              </a>
            }
          >
            <InviteForm action={inviteMemberAction} groupId={group.id} />
          </TitledSection>
          <TitledSection id="invitations" title={words("invitations.title")}>
            <InvitationsList
              {...{ invitations, most: mostListed }}
              revoke={revokeInvitationAction}
              resend={resendInvitationAction}
            />
          </TitledSection>
        </>
      )}
      <TitledSection id="leave" title={words("leave.title")}>
        <LeaveGroup action={leaveGroupAction} groupId={group.id} endsAt={(own && ends.get(own.id)) ?? null} />
      </TitledSection>
    </div>
  );
}
