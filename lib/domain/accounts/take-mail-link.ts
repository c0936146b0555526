import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { SignInOrigin } from "./sign-in.ts";
import type { MailLinkPurpose } from "./types.ts";

/** The link is unknown, used or too old, or its account is not in use: they are not told apart. */
export type MailLinkClosed = { kind: "MailLinkClosed" };

/** A link that can be used. `next`: where its owner was going; empty: nowhere in particular. */
export type OpenMailLink = { id: string; accountId: string; email: string; next: string };

type Asked = { token: string } & Pick<SignInOrigin, "sampleAllowed">;

/** Looks at a link and leaves it as it is: scanners of mail open links as well. @returns null: see `MailLinkClosed` */
export async function findMailLink(
  purpose: MailLinkPurpose,
  { token, sampleAllowed }: Asked,
  tx: Pick<Tx, "mailLink" | "$queryRaw"> = db,
): Promise<OpenMailLink | null> {
  const row = await tx.mailLink.findFirst({
    where: {
      tokenHash: hashOf(token),
      purpose,
      expiresAt: { gt: await readClock(tx) },
      account: { disabledAt: null },
    },
    select: { id: true, accountId: true, next: true, account: { select: { email: true, sample: true } } },
  });
  if (!row || (row.account.sample && !sampleAllowed)) return null;
  const { account, ...link } = row;
  return { ...link, email: account.email };
}

/** Uses a link up. @returns null: see `MailLinkClosed`; of two who send it at once, one gets null */
export async function takeMailLink(
  tx: Tx,
  purpose: MailLinkPurpose,
  asked: Asked,
): Promise<OpenMailLink | null> {
  const link = await findMailLink(purpose, asked, tx);
  if (!link) return null;
  const { count } = await tx.mailLink.deleteMany({ where: { id: link.id } });
  return count === 1 ? link : null;
}
