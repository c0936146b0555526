import type { Adapter, AdapterUser } from "next-auth/adapters";
import { endSession } from "#lib/domain/accounts/end-session.ts";
import { findSession } from "#lib/domain/accounts/queries.ts";

/**
 * What next-auth needs of our session rows: read and end them. The token is hashed on its way to the database.
 * Accounts are made by invitations and sessions by the verbs of accounts, so next-auth makes neither.
 */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(sessionToken) {
    const open = await findSession(sessionToken);
    if (!open) return null;
    const { actor, language, expiresAt: expires } = open;
    const user: AdapterUser = { id: actor.accountId, name: actor.name, email: "", emailVerified: null };
    return {
      session: { sessionToken, userId: actor.accountId, expires },
      user: { ...user, actor, language } as AdapterUser,
    };
  },
  deleteSession: (sessionToken) => endSession(sessionToken),
  updateSession: () => null,
  getUser: () => null,
  getUserByEmail: () => null,
  getUserByAccount: () => null,
  createUser: notHere,
  updateUser: notHere,
  linkAccount: notHere,
  createSession: notHere,
};

function notHere(): never {
  throw new Error("next-auth makes no accounts and no sessions here");
}
