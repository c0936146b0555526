import type { PasskeyAssertionInput } from "./schema.ts";

/** A passkey, as its owner sees it. */
export type PasskeyView = { id: string; name: string; createdAt: Date; usedAt: Date | null };

/** What an account has beside its password, as its owner sees it. */
export type FactorsView = {
  /** Since when codes of an authenticator programme are asked for; null: they are not. */
  authenticatorSince: Date | null;
  passkeys: PasskeyView[];
  /** How many recovery codes have not been used; null: none were ever made. */
  recoveryCodesLeft: number | null;
  /** Whether the institution asks the account for a second factor. */
  demanded: boolean;
};

/** With what somebody who has proven the first thing can prove the second. */
export type OfferedProofs = { code: boolean; recoveryCode: boolean; passkey: boolean };

/** A second proof, as somebody gives it. */
export type SecondProof =
  | { by: "code"; code: string }
  | { by: "recoveryCode"; code: string }
  | { by: "passkey"; credential: PasskeyAssertionInput };

/** How the second factors of an account changed, for the mail to its owner. */
export type FactorChange =
  | "authenticatorAdded"
  | "authenticatorRemoved"
  | "passkeyAdded"
  | "passkeyRemoved"
  | "recoveryCodesMade"
  | "recoveryCodeUsed"
  | "cleared";

/** Whether the institution demands two factors: of how many accounts, and how many of them have none yet. */
export type DemandView = { demanded: boolean; all: number; without: number };
