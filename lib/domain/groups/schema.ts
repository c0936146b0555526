import { z } from "zod";
import { emailSchema, newPasswordSchema } from "#lib/domain/accounts/schema.ts";

/** A line that can stand in a mail header: no control characters. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u);

export const inviteMemberSchema = z.object({
  groupId: z.uuid(),
  email: emailSchema,
  name: line(120),
  role: z.enum(["moderator", "expert", "observer"]),
  perspective: z.string().trim().max(120).default(""),
});
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

export const acceptInvitationSchema = z.object({
  token: z.string().min(20).max(100),
  name: line(120),
  password: newPasswordSchema,
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>;

export const memberActionSchema = z.object({ memberId: z.uuid() });
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
