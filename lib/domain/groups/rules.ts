import type { Language } from "#lib/base/languages.ts";

const invitationDays = 14;

/** @returns when an invitation made now stops working */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 86_400_000);
}

/** Whether an invitation can still be accepted. */
export function isOpenInvitation(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): boolean {
  return !invitation.acceptedAt && !invitation.revokedAt && invitation.expiresAt > now;
}

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
