import type { MemberRole } from "#lib/base/actor.ts";
import type { Language } from "#lib/base/languages.ts";

/** For how many days an invitation may work, and does where nothing else is said. */
export const invitationDays = { least: 3, most: 60, usual: 14 };

/** The days among which a form lets one choose. */
export const invitationDayChoices = [3, 7, 14, 30, 60];

/** As long as a list of people to invite may be, in characters: two hundred lines with a long word each. */
export const mostListLength = 300_000;

const dayMs = 86_400_000;

/** @param memberEndsAt when the membership would end; null: not by itself
 *  @returns when an invitation sent now stops working: never after the membership would have ended */
export function invitationExpiry(now: Date, days: number, memberEndsAt: Date | null): Date {
  const expiry = new Date(now.getTime() + days * dayMs);
  return memberEndsAt && memberEndsAt < expiry ? memberEndsAt : expiry;
}

/** Whether an invitation can still be accepted. */
export function isOpenInvitation(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): boolean {
  return !invitation.acceptedAt && !invitation.revokedAt && invitation.expiresAt > now;
}

/** For so long an invitation that was sent is not sent again: mailboxes are slow, and links that follow one another are dead. */
export const sendAgainMinutes = 10;

/** Whether an invitation was sent so long ago that it may be sent again. */
export function maySendAgain({ sentAt }: { sentAt: Date }, now: Date): boolean {
  return now.getTime() - sentAt.getTime() >= sendAgainMinutes * 60_000;
}

/** Who somebody is to a group, and until when. */
export type Standing = { role: MemberRole; endsAt: Date | null };

/**
 * Whether a group would be left to nobody if a member's standing became another one. It always has a moderator whose membership
 * does not end by itself, so that no day comes on which it has none.
 * @param next null: they are no member any more
 * @param others how many other moderators there are whose membership does not end by itself
 */
export function leavesNoModerator(present: Standing, next: Standing | null, others: number): boolean {
  if (others > 0 || present.role !== "moderator") return false;
  if (next?.role !== "moderator") return true;
  return next.endsAt !== null && (present.endsAt === null || next.endsAt < present.endsAt);
}

/** For so long before a membership ends by itself its member and the moderators know. */
export const toldBeforeMs = 7 * dayMs;

/** What a charter has to say, word for word in one of these languages, before the group may take silence as consent: whoever joins
 *  reads it there. */
export const silenceClauses: Record<Language, string> = {
  en: "In a last call, silence is consent: whoever has not answered when it closes, and was told so beforehand by mail, is taken to consent.",
  fr: "Lors d’un dernier appel, le silence vaut consentement : quiconque n’a pas répondu à la clôture, et en a été averti auparavant par courrier électronique, est réputé consentir.",
  ja: "最終照会においては、沈黙は同意とみなす。締切までに回答せず、かつ、その旨を事前にメールで通知されていた者は、同意したものとみなす。",
  ko: "최종 의견 조회에서 침묵은 동의로 본다. 마감 때까지 답하지 않았고 이를 미리 메일로 안내받은 사람은 동의한 것으로 본다.",
};

/** Whether a charter lets silence be taken as consent. Spaces, line breaks, marks of emphasis and case do not matter. */
export function allowsSilence(charter: string): boolean {
  const said = plain(charter);
  return Object.values(silenceClauses).some((clause) => said.includes(plain(clause)));
}

function plain(text: string): string {
  return text
    .replace(/^>/gm, "")
    .replace(/[*_\s]+/g, "")
    .toLowerCase();
}
