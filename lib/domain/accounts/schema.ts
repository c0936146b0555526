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

export const askForMailLinkSchema = z.object({ email: emailSchema, next: z.string().max(500).optional() });
export type AskForMailLinkInput = z.infer<typeof askForMailLinkSchema>;

const tokenSchema = z.string().max(100);

export const mailLinkSchema = z.object({ token: tokenSchema });
export type MailLinkInput = z.infer<typeof mailLinkSchema>;

export const resetPasswordSchema = z.object({ token: tokenSchema, password: newPasswordSchema });
export type ResetPasswordInput = z.infer<typeof resetPasswordSchema>;

/** What the job that mails a link is told. */
export const mailLinkOrderSchema = z.object({
  purpose: z.enum(["sign_in", "reset"]),
  email: emailSchema,
  next: z.string().max(500),
  language: z.enum(languages).nullable(),
  sampleAllowed: z.boolean(),
});

export const changePasswordSchema = z.object({ password: newPasswordSchema });
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

export const askForAddressSchema = z.object({ email: emailSchema });
export type AskForAddressInput = z.infer<typeof askForAddressSchema>;

/** Of somebody as another service tells it (OpenID Connect); `label` is what a person would know it by. */
export const identitySchema = z.object({
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(255),
  label: z.string().max(200),
  /** Whether that service asked for two things. */
  twoFactors: z.boolean(),
  /** When they proved there who they are, in seconds since 1970; absent: the service does not say. */
  provenAt: z.number().int().nonnegative().optional(),
});

export const unlinkIdentitySchema = z.object({ identityId: z.uuid() });
export type UnlinkIdentityInput = z.infer<typeof unlinkIdentitySchema>;

export const administeredAccountSchema = z.object({ accountId: z.uuid() });

/** What an address chooses among accounts; what cannot be read chooses nothing. */
export const accountChoiceSchema = z.object({
  /** Part of a name or an address. */
  q: z.string().trim().max(254).catch("").default(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type AccountChoice = z.infer<typeof accountChoiceSchema>;
