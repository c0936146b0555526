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

/** What a charter has to say, word for word, before the group may take silence as consent: whoever joins reads it there. */
export const silenceClause =
  "In a last call, silence is consent: whoever has not answered when it closes, and was told so beforehand by mail, is taken to consent.";

/** Whether a charter lets silence be taken as consent. Line breaks, marks of emphasis and case do not matter. */
export function allowsSilence(charter: string): boolean {
  return plain(charter).includes(plain(silenceClause));
}

function plain(text: string): string {
  return text
    .replace(/^>/gm, " ")
    .replace(/[*_\s]+/g, " ")
    .toLowerCase();
}
