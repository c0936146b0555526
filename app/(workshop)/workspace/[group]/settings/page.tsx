import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Archives } from "#components/archive/archives.tsx";
import { ConcludeForm } from "#components/archive/conclude-form.tsx";
import { ReopenForm } from "#components/archive/reopen-form.tsx";
import { AnnounceForm } from "#components/group/announce-form.tsx";
import { GroupSettings } from "#components/group/group-settings.tsx";
import { SecondConfirmationForm } from "#components/group/second-confirmation-form.tsx";
import { SilenceForm } from "#components/group/silence-form.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { AnnounceReportForm } from "#components/report/announce-report-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findOpenMatters } from "#lib/domain/archives/count-open.ts";
import { listArchives, mayReopenStill } from "#lib/domain/archives/queries.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { findAnnouncement } from "#lib/domain/reports/find-announcement.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import {
  announceGroupAction,
  announceReportAction,
  describeGroupAction,
  setSecondConfirmationAction,
  setSilenceProcedureAction,
} from "./actions.ts";
import { concludeGroupAction, reopenGroupAction, requestArchiveAction } from "./end-actions.ts";

type Props = PageProps<"/workspace/[group]/settings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("group.settings");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function SettingsPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.archive) forbidden();
  const t = await getTranslations("group.settings");
  const archive = await getTranslations("archive");
  const [open, archives, mayReopen] = await Promise.all([
    findOpenMatters(actor, group.id),
    listArchives(actor, group.id),
    mayReopenStill(actor, group),
  ]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <PageHeading title={t("title")} />
      {group.may.moderate && <WorkingSettings actor={actor} group={group} />}
      <TitledSection id="archive" title={archive("title")}>
        <Archives action={requestArchiveAction} group={group} archives={archives} />
      </TitledSection>
      <TitledSection id="conclude" title={archive(open ? "conclude.title" : "reopen.title")}>
        {open ? (
          <ConcludeForm action={concludeGroupAction} group={group} open={open} />
        ) : (
          <ReopenForm action={reopenGroupAction} group={group} may={mayReopen} />
        )}
      </TitledSection>
    </div>
  );
}

/** What is settled while the group works. */
async function WorkingSettings({ actor, group }: { actor: SignedInActor; group: GroupView }) {
  const t = await getTranslations("group.settings");
  const release = await getTranslations("release.second");
  const calls = await getTranslations("calls.silence");
  const coming = await getTranslations("commission.report");
  const report = await findAnnouncement(actor, group.id);
  return (
    <>
      <GroupSettings action={describeGroupAction} group={group} />
      <TitledSection id="silence" title={calls("title")}>
        <SilenceForm action={setSilenceProcedureAction} group={group} />
      </TitledSection>
      <TitledSection id="second-confirmation" title={release("title")}>
        <SecondConfirmationForm action={setSecondConfirmationAction} group={group} />
      </TitledSection>
      <TitledSection id="public-page" title={t("announceTitle")}>
        <AnnounceForm action={announceGroupAction} group={group} />
      </TitledSection>
      {report && (
        <TitledSection id="coming-soon" title={coming("title")}>
          <AnnounceReportForm action={announceReportAction} report={report} />
        </TitledSection>
      )}
    </>
  );
}
