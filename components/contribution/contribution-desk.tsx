"use client";
import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { ContributionForm } from "./contribution-form.tsx";
import type { NewPoint } from "./kept-keys.ts";
import type { OwnPointActions } from "./own-point.tsx";
import { OwnPointsList } from "./own-points.tsx";
import { useOwnPoints } from "./use-own-points.ts";

export type ContributionDeskProps = {
  /** The discussion's page. */
  address: string;
  discussion: Pick<DiscussionView, "id" | "agenda" | "rule" | "may">;
  accountId: string;
  actions: OwnPointActions & { add: FormAction };
  fresh: NewPoint;
};

/** Where one adds to a discussion, and sees what of it is one's own. */
export function ContributionDesk({ address, discussion, accountId, actions, fresh }: ContributionDeskProps) {
  const t = useTranslations("contribution");
  const words = useTranslations("discussion.add");
  const notes = useTranslations("notes");
  const own = useOwnPoints(`${address}/own-points`, { accountId, discussionId: discussion.id });
  const { rule, may } = discussion;
  if (rule === "off_the_record") return null;
  return (
    <>
      {may.contribute && (
        <TitledSection
          id="add"
          title={words("title")}
          action={<LinkButton href={`${address}/notes`}>{notes("open")}</LinkButton>}
        >
          <ContributionForm action={actions.add} {...{ discussion, accountId, fresh }} onAdded={own.ask} />
        </TitledSection>
      )}
      <TitledSection
        id="yours"
        title={t("own.title")}
        lead={t(`own.lead.${rule}`)}
        action={<LinkButton href={`${address}/yours`}>{t("own.more")}</LinkButton>}
      >
        <OwnPointsList {...{ own, actions, discussion }} />
      </TitledSection>
    </>
  );
}
