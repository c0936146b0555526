import { z } from "zod";
import { emailSchema } from "#lib/domain/accounts/schema.ts";

export const deleteAccountSchema = z.object({ email: emailSchema });
export type DeleteAccountInput = z.infer<typeof deleteAccountSchema>;

export const deleteAccountOfSchema = deleteAccountSchema.extend({ accountId: z.uuid() });
export type DeleteAccountOfInput = z.infer<typeof deleteAccountOfSchema>;

export const requestExportSchema = z.object({});
