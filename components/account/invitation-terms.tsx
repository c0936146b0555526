import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import type { MemberRole } from "#lib/base/actor.ts";
import { lastDayOf } from "#lib/base/day-end.ts";

export type InvitationTermsProps = {
  invitation: {
    role: MemberRole | null;
    perspective: string;
    inviter: string | null;
    word: string;
    expiresAt: Date;
    memberEndsAt: Date | null;
    review: { closesAt: Date } | null;
  };
};

/** Who invites, as what, until when, and what they say. */
export function InvitationTerms({ invitation }: InvitationTermsProps) {
  const { role, inviter, review, word } = invitation;
  const t = useTranslations("members.invitation");
  const account = useTranslations("account.invitation");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-4">
      {inviter && role && <p>{t("invites", { inviter, role })}</p>}
      {review && <p>{account("reviewMeans")}</p>}
      {word && (
        <figure>
          <figcaption className="text-quiet">{inviter ? t("wordOf", { inviter }) : t("word")}</figcaption>
          <blockquote className="mt-1 whitespace-pre-line break-words border-s-2 border-edge ps-4 font-serif">
            {word}
          </blockquote>
        </figure>
      )}
      <Dates {...invitation} />
    </div>
  );
}

type DatesProps = InvitationTermsProps["invitation"];

function Dates({ perspective, expiresAt, memberEndsAt, review }: DatesProps) {
  const t = useTranslations("members.invitation");
  const account = useTranslations("account.invitation");
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {perspective && <Term name={t("perspective")}>{perspective}</Term>}
      {memberEndsAt && (
        <Term name={t("ends")}>
          <Day on={lastDayOf(memberEndsAt)} />
        </Term>
      )}
      <Term name={review ? account("reviewCloses") : t("until")}>
        <DateTime at={review?.closesAt ?? expiresAt} zone="UTC" />
      </Term>
    </dl>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 break-words max-sm:mb-2">{children}</dd>
    </>
  );
}
