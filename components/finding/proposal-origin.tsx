import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { ThreadOrigin } from "#lib/domain/comments/types.ts";
import type { QuotedContribution } from "#lib/domain/discussions/types.ts";

export type ContributionOriginProps = {
  /** The group's. */
  slug: string;
  contribution: QuotedContribution;
};

/** The contribution a finding is proposed from. */
export function ContributionOrigin({
  slug,
  contribution: { id, body, discussion },
}: ContributionOriginProps) {
  const t = useTranslations("finding.proposal");
  const rules = useTranslations("domain.rule");
  const address = `/workspace/${slug}/discussions/${discussion.slug}#contribution-${id}`;
  return (
    <Origin quote={body}>
      <input type="hidden" name="contributionId" value={id} />
      <p className="text-sm text-quiet">
        {t("fromContribution")}{" "}
        <Link href={address as Route} className="link">
          {discussion.title}
        </Link>
        {` · ${rules(discussion.rule)}`}
      </p>
      <p className="text-sm text-quiet">{t("becomesEvidence")}</p>
    </Origin>
  );
}

/** The conversation a finding is proposed from, and whether it is to rest on the words that was about. */
export function ConversationOrigin({ origin }: { origin: ThreadOrigin }) {
  const t = useTranslations("finding.proposal");
  const { threadId, title, path, quote, passage } = origin;
  return (
    <Origin quote={quote}>
      <input type="hidden" name="threadId" value={threadId} />
      <p className="text-sm text-quiet">
        {t("fromThread")}{" "}
        <Link href={path as Route} className="link">
          {title}
        </Link>
      </p>
      {passage && <Checkbox name="takesQuote" label={t("takesQuote")} defaultChecked />}
      {quote && !passage && <p className="text-sm text-quiet">{t("wordsGone")}</p>}
    </Origin>
  );
}

function Origin({ quote, children }: { quote: string; children: ReactNode }) {
  return (
    <div className="grid max-w-measure gap-2 border-s-2 border-line ps-4">
      {quote && <blockquote className="whitespace-pre-line font-serif text-lg">“{quote}”</blockquote>}
      {children}
    </div>
  );
}
