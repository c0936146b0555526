"use server";
import { beginInvitationList } from "#lib/domain/groups/begin-invitation-list.ts";
import { changeMemberRole } from "#lib/domain/groups/change-member-role.ts";
import { inviteMember } from "#lib/domain/groups/invite-member.ts";
import { leaveGroup } from "#lib/domain/groups/leave-group.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { resendInvitation } from "#lib/domain/groups/resend-invitation.ts";
import { revokeInvitation } from "#lib/domain/groups/revoke-invitation.ts";
import { mostListLength } from "#lib/domain/groups/rules.ts";
import {
  beginInvitationListSchema,
  changeMemberRoleSchema,
  groupActionSchema,
  invitationActionSchema,
  inviteMemberSchema,
  memberActionSchema,
  sendInvitationListSchema,
  setMemberEndSchema,
} from "#lib/domain/groups/schema.ts";
import { sendInvitationList } from "#lib/domain/groups/send-invitation-list.ts";
import { setMemberEnd } from "#lib/domain/groups/set-member-end.ts";
import { describePerson } from "#lib/domain/people/describe-person.ts";
import { removePortrait } from "#lib/domain/people/remove-portrait.ts";
import { describePersonSchema, personActionSchema } from "#lib/domain/people/schema.ts";
import { action } from "#lib/web/action.ts";
import { takingTextOfFile } from "#lib/web/taking-text-of-file.ts";

export const inviteMemberAction = action(inviteMemberSchema, inviteMember, () => ({ done: "invited" }));
export const revokeInvitationAction = action(
  invitationActionSchema,
  (actor, { invitationId }) => revokeInvitation(actor, invitationId),
  () => ({ done: "revoked" }),
);
export const beginInvitationListAction = takingTextOfFile(
  action(beginInvitationListSchema, beginInvitationList, ({ address }) => ({ redirect: address })),
  mostListLength,
);
export const sendInvitationListAction = action(sendInvitationListSchema, sendInvitationList);
export const resendInvitationAction = action(
  invitationActionSchema,
  (actor, { invitationId }) => resendInvitation(actor, invitationId),
  () => ({ done: "sentAgain" }),
);
export const removeMemberAction = action(
  memberActionSchema,
  (actor, { memberId }) => removeMember(actor, memberId),
  () => ({ done: "removed" }),
);
export const changeMemberRoleAction = action(changeMemberRoleSchema, changeMemberRole, () => ({
  done: "roleChanged",
}));
export const setMemberEndAction = action(setMemberEndSchema, setMemberEnd, () => ({ done: "memberEndSet" }));
export const leaveGroupAction = action(
  groupActionSchema,
  (actor, { groupId }) => leaveGroup(actor, groupId),
  () => ({ redirect: "/workspace?said=left" }),
);
export const describePersonAction = action(describePersonSchema, describePerson, () => ({ done: "saved" }));
export const removePortraitAction = action(personActionSchema, removePortrait, () => ({
  done: "portraitRemoved",
}));
