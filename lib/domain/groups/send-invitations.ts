import type { Actor } from "#lib/base/actor.ts";
import { lastDayOf } from "#lib/base/day-end.ts";
import { formatDay } from "#lib/base/format-day.ts";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import { readerTimeInWords } from "#lib/base/local-time.ts";
import { quoted } from "#lib/base/plain-lines.ts";
import { languagesOfMails } from "#lib/domain/accounts/language-of-mail.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import type { MemberDraft, WrittenInvitation } from "./write-invitation.ts";

/** Sends the links of invitations to a group to whom they are for, once the transaction has committed. */
export async function sendInvitations(
  tx: Tx,
  { actor, group }: { actor: Actor; group: string },
  written: readonly WrittenInvitation<Omit<MemberDraft, "groupId" | "validDays">>[],
): Promise<void> {
  const emails = written.map(({ draft }) => draft.email);
  const language = await languagesOfMails(tx, actor, emails);
  const inviter = actor.kind === "member" ? actor.name : "";
  const mails = written.map(({ draft, link, expiresAt }) => {
    const { email, name, role } = draft;
    const spoken = language(email);
    const until = readerTimeInWords(expiresAt, { timeZone: null, language: spoken });
    const values = { name, inviter, group, link, role, until, ...sayings(draft, spoken) };
    return { to: email, ...mailText("invitation", values, spoken) };
  });
  await queueMails(tx, mails);
}

/** What not every invitation says; the mail asks whether it is there. */
function sayings(
  { word, memberEndsAt }: Pick<MemberDraft, "word" | "memberEndsAt">,
  language: Language | null,
) {
  return {
    spoken: word ? "yes" : "no",
    word: quoted(word),
    ending: memberEndsAt ? "yes" : "no",
    ends: memberEndsAt ? formatDay(lastDayOf(memberEndsAt), language ?? firstLanguage) : "",
  };
}
