"use server";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { acceptOwnInvitation } from "#lib/domain/groups/accept-own-invitation.ts";
import { declineInvitation } from "#lib/domain/groups/decline-invitation.ts";
import {
  acceptInvitationSchema,
  declineInvitationSchema,
  invitationTokenSchema,
} from "#lib/domain/groups/schema.ts";
import { action, publicAction } from "#lib/web/action.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { enter } from "#lib/web/session-cookie.ts";
import { placeOf } from "./place-of.ts";

export const acceptInvitationAction = publicAction(
  acceptInvitationSchema,
  async (input) => acceptInvitation(input, await requestOrigin()),
  ({ admission, roundId }) => enter(admission, roundId ? `/reviews/${roundId}` : undefined),
);
export const acceptOwnInvitationAction = action(
  invitationTokenSchema,
  (actor, { token }) => acceptOwnInvitation(actor, token),
  (taken) => ({ redirect: placeOf(taken) }),
);
export const declineInvitationAction = publicAction(
  declineInvitationSchema,
  declineInvitation,
  (_, { token }) => ({ redirect: `/invitations/${token}` }),
);
