import { z } from "zod";
import { plainCode } from "./rules.ts";

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(max);

/** Bytes as browsers send them, and the longest that keys of devices grow. */
const id = base64url(1400);
const bytes = base64url(16_000);

const shared = {
  id,
  rawId: id,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
};

/** A passkey that a browser has made. */
const createdSchema = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/** What a passkey has signed. */
const assertionSchema = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: base64url(200).optional(),
  }),
});
export type PasskeyAssertionInput = z.infer<typeof assertionSchema>;

/** JSON in a field of a form. */
const json = z
  .string()
  .max(60_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom" });
      return z.NEVER;
    }
  });

const next = z.string().max(500).optional();
const code = z.string().max(40).transform(plainCode);

export const codeSchema = z.object({ code, next });
export const recoveryCodeSchema = z.object({ recoveryCode: z.string().max(60), next });
export const assertedSchema = z.object({ credential: json.pipe(assertionSchema), next });

export const addAuthenticatorSchema = z.object({ code, next });
export const addPasskeySchema = z.object({
  credential: json.pipe(createdSchema),
  name: z.string().trim().min(1).max(60),
  next,
});
export type AddPasskeyInput = z.infer<typeof addPasskeySchema>;

export const removePasskeySchema = z.object({ passkeyId: z.uuid() });
export const removeAuthenticatorSchema = z.object({});
export const makeRecoveryCodesSchema = z.object({});
export const beginSetupSchema = z.object({ next });
export const demandFactorsSchema = z.object({ demanded: z.enum(["yes", "no"]) });
