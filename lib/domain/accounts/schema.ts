import { z } from "zod";
import { languages } from "#lib/base/languages.ts";
import { isTimeZone } from "#lib/base/local-time.ts";

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Length is what matters (NIST SP 800-63B); nothing is demanded of the characters. */
export const newPasswordSchema = z.string().min(12).max(200);

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1).max(200),
  next: z.string().max(500).optional(),
});
export type SignInInput = z.infer<typeof signInSchema>;

export const confirmSignInSchema = z.object({
  password: z.string().min(1).max(200),
  next: z.string().max(500).optional(),
});
export type ConfirmSignInInput = z.infer<typeof confirmSignInSchema>;

export const endSessionSchema = z.object({ sessionId: z.uuid() });

export const setTimeZoneSchema = z.object({ timeZone: z.string().max(60).refine(isTimeZone) });
export type SetTimeZoneInput = z.infer<typeof setTimeZoneSchema>;

/** Empty: as the browser says. */
export const setLanguageSchema = z.object({ language: z.enum([...languages, ""]) });
export type SetLanguageInput = z.infer<typeof setLanguageSchema>;
