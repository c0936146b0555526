import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CommissionPaperForm } from "#components/commission/commission-paper-form.tsx";
import { CommissionsList } from "#components/commission/commissions-list.tsx";
import { OfferedCommission } from "#components/commission/offered-commission.tsx";
import { PapersByState } from "#components/paper/papers-by-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { commissionsShown, listCommissions } from "#lib/domain/commissions/queries.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { paperStates } from "#lib/domain/papers/types.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { answerCommissionAction, commissionPaperAction, startPaperAction } from "./actions.ts";
import { authorCandidates } from "./author-candidates.ts";

type Props = PageProps<"/workspace/[group]/papers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("paper.list");
  return { title: `${t("heading")} · ${group.name}` };
}

export default async function PapersPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const { state } = await searchParams;
  const now = await sharedNow();
  const [papers, commissions, members, t, asking, sources] = await Promise.all([
    listPapers(actor, group.id),
    listCommissions(actor, group.id),
    listMembers(actor, group.id),
    getTranslations("paper"),
    getTranslations("commission"),
    getTranslations("sources"),
  ]);
  const mine = commissions.filter(({ may }) => may.answer || may.startPaper);
  const papersAddress = `/workspace/${group.slug}/papers`;
  const address = `${papersAddress}/commissions`;
  return (
    <>
      <PageHeading
        title={t("list.heading")}
        actions={
          group.role !== "observer" && (
            <LinkButton href={`/workspace/${group.slug}/sources`}>{sources("toGroup")}</LinkButton>
          )
        }
      />
      <div className="grid gap-10">
        {mine.length > 0 && (
          <section aria-labelledby="mine" className="grid max-w-4xl gap-4">
            <h2 id="mine" className="font-serif text-2xl font-semibold">
              {asking("mine")}
            </h2>
            {mine.map((commission) => (
              <OfferedCommission
                key={commission.id}
                {...{ commission, address, now }}
                actions={{ answer: answerCommissionAction, start: startPaperAction }}
              />
            ))}
          </section>
        )}
        <PapersByState
          papers={papers}
          shown={paperStates.find((known) => known === state) ?? null}
          address={papersAddress}
          mayCommission={group.may.moderate}
        />
        <CommissionsList {...{ commissions, address, now }} bound={commissionsShown} />
        {group.may.moderate && (
          <CommissionPaperForm
            groupId={group.id}
            candidates={authorCandidates(members)}
            action={commissionPaperAction}
            open={papers.length === 0}
          />
        )}
      </div>
    </>
  );
}
