import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MergeForm } from "#components/finding/merge-form.tsx";
import { SplitForm } from "#components/finding/split-form.tsx";
import { SupersedeForm } from "#components/finding/supersede-form.tsx";
import { WithdrawForm } from "#components/finding/withdraw-form.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listFindingTitles } from "#lib/domain/findings/list-finding-titles.ts";
import { decideSupersede, isMergeable, mayTakeIn } from "#lib/domain/findings/succession.ts";
import { requireFinding } from "../require-finding.ts";
import {
  mergeFindingsAction,
  splitFindingAction,
  supersedeFindingAction,
  withdrawFindingAction,
} from "./actions.ts";

type Props = PageProps<"/workspace/[group]/findings/[finding]/succeed">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, finding: part } = await params;
  const { group, finding } = await requireFinding(slug, part);
  const t = await getTranslations("succession");
  return { title: `${t("title", { number: finding.number })} · ${group.name}` };
}

export default async function SucceedPage({ params }: Props) {
  const { group: slug, finding: part } = await params;
  const { actor, group, finding } = await requireFinding(slug, part);
  const { id, number, state, may } = finding;
  if (!may.succeed && !may.withdraw) forbidden();
  const [t, findings, standing] = await Promise.all([
    getTranslations("succession"),
    getTranslations("finding"),
    listFindingTitles(actor, group.id, { only: "standing" }),
  ]);
  const others = standing.filter((other) => other.id !== id && isMergeable(other.state));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: `/workspace/${group.slug}/findings`, label: findings("title") },
          {
            href: `/workspace/${group.slug}/findings/${number}`,
            label: findings("number", { number }),
          },
        ]}
      />
      <PageHeading title={t("title", { number })} standfirst={t("lead")} />
      <p className="mb-10 max-w-4xl font-serif text-2xl">{finding.statement}</p>
      <div className="grid grid-cols-1 gap-12">
        {may.succeed && mayTakeIn(state) && (
          <TitledSection id="merge" title={t("merge.title")} lead={t("merge.lead")}>
            <MergeForm action={mergeFindingsAction} finding={finding} others={others} />
          </TitledSection>
        )}
        {may.succeed && isMergeable(state) && (
          <TitledSection id="split" title={t("split.title")} lead={t("split.lead")}>
            <SplitForm action={splitFindingAction} finding={finding} />
          </TitledSection>
        )}
        {may.succeed && decideSupersede(finding).ok && (
          <TitledSection id="supersede" title={t("supersede.title")} lead={t("supersede.lead")}>
            <SupersedeForm action={supersedeFindingAction} finding={finding} />
          </TitledSection>
        )}
        {may.withdraw && (
          <TitledSection
            id="withdraw"
            title={t("withdraw.title")}
            lead={t(state === "draft" ? "withdraw.leadDraft" : "withdraw.lead")}
          >
            <WithdrawForm action={withdrawFindingAction} findingId={id} />
          </TitledSection>
        )}
      </div>
    </>
  );
}
