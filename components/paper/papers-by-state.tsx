import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { type PaperCard, type PaperState, paperStates } from "#lib/domain/papers/types.ts";
import { PapersTable } from "./papers-table.tsx";

export type PapersByStateProps = {
  papers: readonly PaperCard[];
  /** The state that is asked for; null: all. */
  shown: PaperState | null;
  /** Of the list. */
  address: string;
  mayCommission: boolean;
};

/** The group's papers; links above the list show those of one state. */
export function PapersByState({ papers, shown, address, mayCommission }: PapersByStateProps) {
  const t = useTranslations("paper.list");
  if (papers.length === 0) {
    return <EmptyState title={t("none")}>{mayCommission ? t("noneModerator") : t("noneExpert")}</EmptyState>;
  }
  const matching = papers.filter(({ state }) => shown === null || state === shown);
  return (
    <div className="grid grid-cols-1 gap-3">
      <StateTabs {...{ papers, shown, address }} />
      {matching.length > 0 ? (
        <PapersTable papers={matching} address={address} />
      ) : (
        <EmptyState title={t("noneInState")} />
      )}
    </div>
  );
}

function StateTabs({ papers, shown, address }: Omit<PapersByStateProps, "mayCommission">) {
  const t = useTranslations();
  const count = (wanted: PaperState) => papers.filter(({ state }) => state === wanted).length;
  const tabs = paperStates
    .filter((state) => state === shown || count(state) > 0)
    .map((state) => ({
      href: `${address}?state=${state}`,
      label: t(`domain.paperState.${state}`),
      current: state === shown,
      count: count(state),
    }));
  const all = { href: address, label: t("paper.list.all"), current: shown === null, count: papers.length };
  return <Tabs label={t("paper.list.filter")} tabs={[all, ...tabs]} />;
}
