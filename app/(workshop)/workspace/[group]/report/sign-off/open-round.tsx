import { FreezeForms } from "#components/sign-off/freeze-forms.tsx";
import { OpenSignOffForm } from "#components/sign-off/open-sign-off-form.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { ReportReadiness } from "../report-readiness.tsx";
import { freezeReportAction, openSignOffAction, thawReportAction } from "./actions.ts";

type OpenRoundProps = {
  actor: SignedInActor;
  group: GroupView;
  report: ReportView;
  zone: string;
  now: Date;
};

/** What a moderator does before anybody can sign. */
export async function OpenRound({ actor, group, report, zone, now }: OpenRoundProps) {
  return (
    <>
      <ReportReadiness {...{ actor, group, report }} />
      {report.may.openSignOff && (
        <OpenSignOffForm
          reportId={report.id}
          group={group.name}
          action={openSignOffAction}
          {...{ zone, now }}
        />
      )}
      <FreezeForms report={report} freeze={freezeReportAction} thaw={thawReportAction} />
    </>
  );
}
