import { ReadinessList } from "#components/readiness/readiness-list.tsx";
import { FreezeForms } from "#components/sign-off/freeze-forms.tsx";
import { OpenSignOffForm } from "#components/sign-off/open-sign-off-form.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { readinessOf } from "#lib/domain/readiness/queries.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { waiveActions } from "../waive-actions.ts";
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
  const readiness = await readinessOf(actor, report.id);
  return (
    <>
      {readiness && (
        <ReadinessList readiness={readiness} address={`/workspace/${group.slug}`} actions={waiveActions} />
      )}
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
