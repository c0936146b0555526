import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndForms } from "#components/sign-off/end-forms.tsx";
import { PastRounds } from "#components/sign-off/past-rounds.tsx";
import { Roster } from "#components/sign-off/roster.tsx";
import { RoundNotice } from "#components/sign-off/round-notice.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { noteView } from "#lib/domain/sign-offs/note-view.ts";
import { listSignOffs } from "#lib/domain/sign-offs/queries.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { approveReportAction, moveSignOffClosingAction, voidSignOffAction } from "./actions.ts";
import { OpenRound } from "./open-round.tsx";
import { requireSigning } from "./require-signing.ts";
import { SigningDesk } from "./signing-desk.tsx";

type Props = PageProps<"/workspace/[group]/report/sign-off">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireSigning((await params).group);
  const t = await getTranslations("signOff");
  return { title: `${t("title")} · ${group.name}` };
}

const actions = { approve: approveReportAction, move: moveSignOffClosingAction, void: voidSignOffAction };

export default async function SignOffPage({ params }: Props) {
  const now = await sharedNow();
  const { actor, group, report, signOff, address } = await requireSigning((await params).group);
  // The text is before them from here on; the first time counts.
  if (signOff?.state === "open") await noteView(actor, signOff.id);
  const [t, rounds, zone] = await Promise.all([
    getTranslations("signOff"),
    listSignOffs(actor, report.id),
    readOwnTimeZone(actor),
  ]);
  const isBetween = report.may.openSignOff || report.may.thaw || report.may.freeze;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: report.title }]} />
      <PageHeading title={t("title")} standfirst={t("means")} />
      <div className="grid grid-cols-1 gap-12">
        {signOff && <RoundNotice signOff={signOff} />}
        {isBetween && <OpenRound {...{ actor, group, report, now }} zone={zone ?? "UTC"} />}
        {!signOff && !isBetween && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        {signOff && signOff.state !== "voided" && (
          <>
            <SigningDesk {...{ actor, signOff, address }} isAsked={report.may.sign} />
            <Roster signOff={signOff} />
            <EndForms {...{ signOff, actions, now }} may={report.may} zone={zone ?? "UTC"} />
          </>
        )}
        <PastRounds rounds={rounds} />
      </div>
    </>
  );
}
