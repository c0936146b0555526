import { getTranslations } from "next-intl/server";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import { DocumentBody } from "#components/document/document-body.tsx";
import { SuggestingDoor } from "#components/paper/suggesting-door.tsx";
import { RenameReportForm } from "#components/report/rename-report-form.tsx";
import { ReportDesk } from "#components/report/report-desk.tsx";
import { insertableBlocks, workingReferences } from "#components/report/working-references.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import type { MomentText } from "#lib/domain/versions/types.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { type DeskPlace, readCommentsDesk, readReadingComments } from "../_comments/comments-desk.ts";
import { printText } from "../_print/print-text.ts";
import { CitableText } from "../sources/citable-text.tsx";
import { renameReportAction } from "./actions.ts";
import { ReportReading } from "./report-reading.tsx";

type ReportTextProps = {
  actor: SignedInActor;
  group: GroupView;
  report: ReportView;
  /** The comment that the page's address asks for. */
  asked: DeskPlace["asked"];
};

/** The report's text: to write for moderators while it is open, to read for everybody else. */
export async function ReportText({ actor, group, report, asked }: ReportTextProps) {
  const text = await readText(actor, report.documentId);
  const place = { documentId: report.documentId, page: `/workspace/${group.slug}/report`, asked, group };
  const { edit, suggest } = report.may;
  const comments = edit ? null : await readReadingComments(actor, place);
  const desk = edit ? await readCommentsDesk(actor, place) : suggest && comments ? comments.desk : null;
  const reading = <ReportReading {...{ actor, group, report, text, comments }} />;
  if (!desk) return reading;
  const live = <OpenReport {...{ actor, group, report, text, desk }} />;
  if (!edit) return <SuggestingDoor reading={reading}>{live}</SuggestingDoor>;
  return (
    <>
      <RenameReport report={report} />
      {live}
    </>
  );
}

async function RenameReport({ report }: { report: ReportView }) {
  const t = await getTranslations("report");
  return (
    <Disclosure summary={t("rename.heading")}>
      <RenameReportForm report={report} action={renameReportAction} />
    </Disclosure>
  );
}

type OpenReportProps = Omit<ReportTextProps, "asked"> & { text: MomentText | null; desk: CommentsDesk };

async function OpenReport({ actor, group, report, text, desk }: OpenReportProps) {
  const [findings, papers, pictures] = await Promise.all([
    listFindings(actor, group.id),
    listPapers(actor, group.id),
    listPictures(actor, report.documentId),
  ]);
  const material = { findings, papers };
  const references = workingReferences(material, `/workspace/${group.slug}/papers`);
  const model = await printText({ document: text?.document ?? emptyDocument, pictures, references });
  return (
    <CitableText
      {...{ actor, group }}
      documentId={report.documentId}
      address={`/workspace/${group.slug}/report`}
    >
      <ReportDesk
        documentId={report.documentId}
        accountId={actor.accountId}
        lang={report.language}
        insertBlocks={insertableBlocks(material)}
        pictures={pictures}
        comments={desk}
        role={report.may.edit ? "edit" : "suggest"}
        materialAddress={`/workspace/${group.slug}/report/material`}
        printAddress={`/workspace/${group.slug}/report/read`}
      >
        <DocumentBody model={model} />
      </ReportDesk>
    </CitableText>
  );
}
