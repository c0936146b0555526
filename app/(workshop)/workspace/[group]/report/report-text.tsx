import { getTranslations } from "next-intl/server";
import { Contents } from "#components/document/contents.tsx";
import { DocumentBody } from "#components/document/document-body.tsx";
import { DocumentFrame } from "#components/frame/document-frame.tsx";
import { RenameReportForm } from "#components/report/rename-report-form.tsx";
import { ReportDesk } from "#components/report/report-desk.tsx";
import { insertableBlocks, workingReferences } from "#components/report/working-references.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { readReportText } from "#lib/domain/reports/report-text.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { buildModel } from "#lib/publish/model.ts";
import { renameReportAction } from "./actions.ts";

type ReportTextProps = { actor: SignedInActor; group: GroupView; report: ReportView };

/** The report's text: to write for moderators while it is open, to read for everybody else. */
export async function ReportText({ actor, group, report }: ReportTextProps) {
  const [text, findings, papers, t] = await Promise.all([
    readReportText(actor, report.id),
    listFindings(actor, group.id),
    listPapers(actor, group.id),
    getTranslations("report"),
  ]);
  const material = { findings, papers };
  const references = workingReferences(material, `/workspace/${group.slug}/papers`);
  const model = buildModel(text?.document ?? emptyDocument, references);
  if (report.may.edit) {
    return (
      <>
        <Disclosure summary={t("rename.heading")}>
          <RenameReportForm report={report} action={renameReportAction} />
        </Disclosure>
        <ReportDesk
          documentId={report.documentId}
          accountId={actor.accountId}
          insertBlocks={insertableBlocks(material)}
        >
          <DocumentBody model={model} />
        </ReportDesk>
      </>
    );
  }
  return (
    <DocumentFrame
      heading={<p className="text-sm text-quiet">{t(text?.frozen ? "source.frozen" : "source.working")}</p>}
      contents={<Contents model={model} />}
    >
      {model.blocks.length > 0 ? <DocumentBody model={model} /> : <EmptyState title={t("nothing")} />}
    </DocumentFrame>
  );
}
