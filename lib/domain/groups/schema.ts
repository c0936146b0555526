import { z } from "zod";
import { nearDay } from "#lib/base/local-time.ts";
import { plainLines } from "#lib/base/plain-lines.ts";
import { emailSchema, newPasswordSchema } from "#lib/domain/accounts/schema.ts";
import { invitationDays, mostListLength } from "./rules.ts";

/** A line that can stand in a mail header: no control characters. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u);

export const memberRoleSchema = z.enum(["moderator", "expert", "observer"]);

/** A day at whose end something is over. */
const lastDay = z.iso.date().regex(nearDay);

/** What somebody says who invites or declines. */
const word = z.string().max(1_000).transform(plainLines);

const { least, most } = invitationDays;

/** Whom one invites, and as what. `until`: the last day of the membership, where it is to end by itself. */
export const invitedSchema = z.object({
  email: emailSchema,
  name: line(120),
  role: memberRoleSchema,
  perspective: z.string().trim().max(120).default(""),
  until: lastDay.optional(),
  word: word.optional(),
});

export type InvitedInput = z.infer<typeof invitedSchema>;

/** For how long a link works. */
const days = z.coerce
  .number()
  .int()
  .refine((count) => count >= least && count <= most)
  .optional();

export const inviteMemberSchema = invitedSchema.extend({ groupId: z.uuid(), days });
export type InviteMemberInput = z.infer<typeof inviteMemberSchema>;

/** A new group and its first moderator. The slug comes from the name. */
export const createGroupSchema = z.object({
  name: line(160),
  shortName: line(60),
  summary: z.string().trim().max(2_000).default(""),
  moderatorName: line(120),
  moderatorEmail: emailSchema,
});
export type CreateGroupInput = z.infer<typeof createGroupSchema>;

const token = z.string().min(20).max(100);

export const acceptInvitationSchema = z.object({
  token,
  name: line(120),
  password: newPasswordSchema,
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>;

export const beginInvitationListSchema = z.object({
  groupId: z.uuid(),
  /** A table as text. */
  text: z.string().trim().min(1).max(mostListLength),
  days,
});
export type BeginInvitationListInput = z.infer<typeof beginInvitationListSchema>;

/** `count`: how many the moderator saw that it would invite. */
export const sendInvitationListSchema = z.object({ listId: z.uuid(), count: z.coerce.number().int().min(1) });
export type SendInvitationListInput = z.infer<typeof sendInvitationListSchema>;

export const invitationTokenSchema = z.object({ token });
export const declineInvitationSchema = z.object({ token, word: word.default("") });
export type DeclineInvitationInput = z.infer<typeof declineInvitationSchema>;

export const memberActionSchema = z.object({ memberId: z.uuid() });

export const changeMemberRoleSchema = z.object({ memberId: z.uuid(), role: memberRoleSchema });
export type ChangeMemberRoleInput = z.infer<typeof changeMemberRoleSchema>;

/** `until` left out: the membership does not end by itself. */
export const setMemberEndSchema = z.object({ memberId: z.uuid(), until: lastDay.optional() });
export type SetMemberEndInput = z.infer<typeof setMemberEndSchema>;

export const invitationActionSchema = z.object({ invitationId: z.uuid() });

export const describeGroupSchema = z.object({
  groupId: z.uuid(),
  summary: z.string().trim().max(2_000).default(""),
  charter: z.string().trim().max(50_000).default(""),
  hashtag: z
    .string()
    .trim()
    .max(60)
    .regex(/^[\p{L}\p{N}_]+$/u)
    .optional(),
});
export type DescribeGroupInput = z.infer<typeof describeGroupSchema>;

export const groupActionSchema = z.object({ groupId: z.uuid() });

export const setSilenceProcedureSchema = z.object({
  groupId: z.uuid(),
  silence: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});
export type SetSilenceProcedureInput = z.infer<typeof setSilenceProcedureSchema>;
