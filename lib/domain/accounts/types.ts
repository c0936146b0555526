import type { z } from "zod";
import type { signInWays } from "./rules.ts";
import type { identitySchema, mailLinkOrderSchema } from "./schema.ts";

/** What somebody proved who signed in: a password, that a mailbox is theirs, another service, a passkey, an invitation. */
export type SignInWay = (typeof signInWays)[number];

/** A sign-in on one device, as its owner sees it. */
export type SessionView = {
  id: string;
  device: string;
  /** Null: made before this was kept. */
  way: SignInWay | null;
  createdAt: Date;
  /** The UTC day on which it was last used. */
  usedOn: Date;
  expiresAt: Date;
  current: boolean;
};

/** A mail with a link that somebody asked for, before anybody looked whose address it is. */
export type MailLinkOrder = z.infer<typeof mailLinkOrderSchema>;

/** What a link in a mail is good for. */
export type MailLinkPurpose = MailLinkOrder["purpose"];

/** A change of address that waits for its two mailboxes. */
export type AddressChangeView = {
  before: string;
  after: string;
  confirmed: { old: boolean; new: boolean };
  expiresAt: Date;
};

/** Somebody as another service vouches for them. */
export type Identity = z.infer<typeof identitySchema>;

/** An identity elsewhere that an account has linked. `usedAt` null: nobody has signed in by it yet. */
export type LinkedIdentityView = {
  id: string;
  issuer: string;
  label: string;
  createdAt: Date;
  usedAt: Date | null;
};

/** An account, as administrators see it. */
export type AccountCard = {
  id: string;
  personId: string;
  name: string;
  email: string;
  administrator: boolean;
  disabledAt: Date | null;
  /** In how many groups its owner is now. */
  groups: number;
  /** Null: not within the days for which it is known. */
  lastSignInAt: Date | null;
  hasSecondFactor: boolean;
};
