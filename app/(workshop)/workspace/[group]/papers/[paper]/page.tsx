import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DocumentBody } from "#components/document/document-body.tsx";
import { TextFiles } from "#components/import/text-files.tsx";
import { AboutPaper } from "#components/paper/about-paper.tsx";
import { PaperDesk } from "#components/paper/paper-desk.tsx";
import { PaperHeading } from "#components/paper/paper-heading.tsx";
import { PaperReading } from "#components/paper/paper-reading.tsx";
import { PaperSteps } from "#components/paper/paper-steps.tsx";
import { SuggestingDoor } from "#components/paper/suggesting-door.tsx";
import { EditionsList } from "#components/report/editions-list.tsx";
import { UnansweredStep } from "#components/review/unanswered-step.tsx";
import { MissingSources } from "#components/source/missing-sources.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ReadingNotice } from "#components/version/reading-notice.tsx";
import { listEvidenceTargets } from "#lib/domain/evidence/queries.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { listTextEditions } from "#lib/domain/publications/list-text-editions.ts";
import { findUnanswered } from "#lib/domain/reviews/find-unanswered.ts";
import { findReading } from "#lib/domain/versions/queries.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { readCommentsDesk, readReadingComments } from "../../_comments/comments-desk.ts";
import { printText } from "../../_print/print-text.ts";
import { addNoticeAction, withdrawEditionAction } from "../../_releases/edition-actions.ts";
import { markReadAction } from "../../_versions/actions.ts";
import { addEvidenceAction } from "../../findings/evidence/actions.ts";
import { CitableText } from "../../sources/citable-text.tsx";
import { movePaperAction, proposeFindingAction, renamePaperAction, submitPaperAction } from "./actions.ts";
import { requirePaper } from "./require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]">;

const editionActions = { notice: addNoticeAction, withdraw: withdrawEditionAction };
const steps = { submit: submitPaperAction, move: movePaperAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requirePaper(group, paper);
  return { title: `${found.paper.title} · ${found.group.name}` };
}

export default async function PaperPage({ params, searchParams }: Props) {
  const { group, paper: slug } = await params;
  const { comment: asked } = await searchParams;
  const { actor, group: ofGroup, paper, address } = await requirePaper(group, slug);
  const [text, pictures, targets, editions, unanswered, t] = await Promise.all([
    readText(actor, paper.documentId),
    listPictures(actor, paper.documentId),
    paper.may.proposeFinding ? listEvidenceTargets(actor, ofGroup.id) : [],
    listTextEditions(actor, { paperId: paper.id }),
    findUnanswered(actor, paper.documentId),
    getTranslations("paper.reading"),
  ]);
  const document = text?.document ?? emptyDocument;
  const reading = paper.may.readVersions ? await findReading(actor, paper.documentId, document) : null;
  const model = await printText({ document, pictures });
  const propose = paper.may.proposeFinding ? proposeFindingAction : null;
  const evidence = paper.may.proposeFinding ? { targets, action: addEvidenceAction } : null;
  const place = { documentId: paper.documentId, page: address, asked, group: ofGroup };
  const { edit, suggest, submit } = paper.may;
  const comments = edit ? null : await readReadingComments(actor, place);
  const desk = edit ? await readCommentsDesk(actor, place) : suggest && comments ? comments.desk : null;
  const about = (
    <>
      <AboutPaper
        paper={paper}
        commissions={`/workspace/${ofGroup.slug}/papers/commissions`}
        rename={edit ? renamePaperAction : null}
      />
      <TextFiles {...{ address }} may={paper.may} />
    </>
  );
  const pending = (submit && text?.pending) || 0;
  const live = desk && (
    <CitableText {...{ actor, address }} group={ofGroup} documentId={paper.documentId}>
      <PaperDesk
        {...{ paper, propose, evidence, pictures }}
        accountId={actor.accountId}
        comments={desk}
        role={edit ? "edit" : "suggest"}
        printAddress={`${address}/read`}
      >
        <DocumentBody model={model} />
      </PaperDesk>
    </CitableText>
  );
  const reader = (
    <PaperReading
      {...{ paper, model, propose, evidence, comments }}
      version={text?.version ?? null}
      margin={about}
      empty={<EmptyState title={t("nothing")}>{t("nothingHelp")}</EmptyState>}
    />
  );
  // The steps keep their place in the tree from state to state, so that their answers stay in sight.
  return (
    <>
      <PaperHeading paper={paper} address={address} />
      {paper.may.readVersions && (
        <ReadingNotice {...{ reading, address }} documentId={paper.documentId} markRead={markReadAction} />
      )}
      {submit && <MissingSources model={model} />}
      <UnansweredStep {...{ unanswered, address }} />
      <PaperSteps
        {...{ paper, address, pending }}
        actions={steps}
        preparing={ofGroup.may.publish && paper.state === "scheduled"}
      />
      {edit && live}
      {edit && about}
      {!edit && (live ? <SuggestingDoor reading={reader}>{live}</SuggestingDoor> : reader)}
      <EditionsList editions={editions} actions={ofGroup.may.publish ? editionActions : null} />
    </>
  );
}
