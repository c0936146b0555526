import { db } from "#lib/infra/db.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { someoneWithPassword } from "#tests/world/factors.ts";
import { inDays, unique } from "#tests/world/world.ts";
import { anImport } from "./thing.ts";
import type { Stage } from "./types.ts";

/** Somebody who has one of everything that is one's own. */
export type Owner = {
  accountId: string;
  personId: string;
  token: string;
  /** What forms send of it, by the names of their fields. */
  ids: Record<string, string>;
};

/** An owner in a group of the cast, where others may write in the text that the owner's files were brought to. */
export async function anOwner({ things }: Stage): Promise<Owner> {
  const report = things.find(({ noun, state }) => noun === "Report" && state === "drafting");
  const { groupId = "", documentId = "", reportId = "" } = report?.ids ?? {};
  const { accountId, personId, token, email } = await someoneWithPassword({ id: groupId }, "moderator");
  const brought = await anImport(documentId, personId);
  const { id: listId } = await db.sourceImport.create({
    data: {
      ...{ groupId, createdById: personId, fileName: "books.bib" },
      content: { items: [{ id: "a-book", type: "book", title: "A book" }], unread: [], unkept: {} },
    },
    select: { id: true },
  });
  await isTold({ accountId, groupId, subjectId: reportId });
  return {
    ...{ accountId, personId, token },
    ids: {
      ...{ accountId, personId, groupId, email, subjectId: reportId },
      ...(await waysIn(accountId)),
      ...(await isInvited(email)),
      ...{ importId: brought.import, sourceImportId: listId },
    },
  };
}

/** The sign-in of another device, a passkey and an account elsewhere. */
async function waysIn(accountId: string) {
  const session = await db.session.create({
    data: { accountId, tokenHash: hashOf(newToken()), device: "Elsewhere", expiresAt: inDays(5) },
    select: { id: true },
  });
  const passkey = await db.passkey.create({
    data: { accountId, credentialId: unique("credential"), publicKey: new Uint8Array(32), name: "A key" },
    select: { id: true },
  });
  const elsewhere = { issuer: "https://example.org", subject: unique("subject"), label: "A name" };
  const identity = await db.linkedIdentity.create({
    data: { accountId, ...elsewhere },
    select: { id: true },
  });
  await db.calendarFeed.create({
    data: { accountId, tokenHash: hashOf(newToken()) },
    select: { accountId: true },
  });
  return { sessionId: session.id, passkeyId: passkey.id, identityId: identity.id };
}

/** Their link, as if somebody else had read their mail. */
async function isInvited(email: string) {
  const token = newToken();
  const group = await db.workingGroup.findFirstOrThrow({
    where: { concludedAt: null, members: { none: { person: { account: { email } } } } },
    select: { id: true },
  });
  await db.invitation.create({
    data: {
      ...{ groupId: group.id, email, name: "Somebody", role: "expert", tokenHash: hashOf(token) },
      expiresAt: inDays(5),
    },
    select: { id: true },
  });
  return { token };
}

async function isTold({ subjectId, ...whom }: { accountId: string; groupId: string; subjectId: string }) {
  const fact = await db.fact.create({
    data: { groupId: whom.groupId, subjectId, kind: "ReviewOpened" },
    select: { id: true },
  });
  await db.notification.create({
    data: { ...whom, subjectId, kind: "review", factId: fact.id, at: new Date() },
    select: { id: true },
  });
}
