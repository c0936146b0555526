import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CommissionPaperForm } from "#components/paper/commission-paper-form.tsx";
import { CommissionsList } from "#components/paper/commissions-list.tsx";
import { OfferedCommission } from "#components/paper/offered-commission.tsx";
import { PapersByState } from "#components/paper/papers-by-state.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listCommissions } from "#lib/domain/commissions/queries.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { paperStates } from "#lib/domain/papers/types.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { answerCommissionAction, commissionPaperAction, startPaperAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/papers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("paper.list");
  return { title: `${t("heading")} · ${group.name}` };
}

export default async function PapersPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const { state } = await searchParams;
  const [papers, commissions, members, t, sources] = await Promise.all([
    listPapers(actor, group.id),
    listCommissions(actor, group.id),
    listMembers(actor, group.id),
    getTranslations("paper"),
    getTranslations("sources"),
  ]);
  const mine = commissions.filter(({ may }) => may.answer || may.startPaper);
  const notBegun = commissions.filter((commission) => !commission.paper && !mine.includes(commission));
  const candidates = members.filter(({ role }) => role !== "observer");
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
              {t("commission.mine")}
            </h2>
            {mine.map((commission) => (
              <OfferedCommission
                key={commission.id}
                commission={commission}
                actions={{ answer: answerCommissionAction, start: startPaperAction }}
              />
            ))}
          </section>
        )}
        <PapersByState
          papers={papers}
          shown={paperStates.find((known) => known === state) ?? null}
          address={`/workspace/${group.slug}/papers`}
          mayCommission={group.may.moderate}
        />
        <CommissionsList commissions={notBegun} />
        {group.may.moderate && (
          <Disclosure summary={t("commission.form")} open={papers.length === 0}>
            <CommissionPaperForm
              groupId={group.id}
              candidates={candidates.map(({ person, perspective }) => ({ ...person, perspective }))}
              action={commissionPaperAction}
            />
          </Disclosure>
        )}
      </div>
    </>
  );
}
