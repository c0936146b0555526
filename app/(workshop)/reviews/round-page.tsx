import { getTranslations } from "next-intl/server";
import { Contents } from "#components/document/contents.tsx";
import { DocumentBody } from "#components/document/document-body.tsx";
import { CommentsTable } from "#components/review/comments-table.tsx";
import { DoneForm } from "#components/review/done-form.tsx";
import { RoundHeading } from "#components/review/round-heading.tsx";
import { RoundReading } from "#components/review/round-reading.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { blockChoices, inOrderOfText } from "#lib/domain/reviews/block-choices.ts";
import { findResponsesOf } from "#lib/domain/reviews/find-responses.ts";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import { OwnResponses } from "../workspace/[group]/_responses/own-responses.tsx";
import {
  editReviewCommentAction,
  makeReviewCommentAction,
  sayDoneAction,
  takeBackReviewCommentAction,
} from "./actions.ts";
import { ModeratorPart } from "./moderator-part.tsx";
import { printRound } from "./print-round.ts";

const commentActions = {
  comment: makeReviewCommentAction,
  edit: editReviewCommentAction,
  takeBack: takeBackReviewCommentAction,
};

export type RoundPageProps = {
  actor: SignedInActor;
  round: RoundView;
  /** Of the text in the workshop; null for whoever reads the round apart from it. */
  textAddress: string | null;
};

/** A review round: how it stands, its text with the comments that are this reader's to see, and what they may do. */
export async function RoundPage({ actor, round, textAddress }: RoundPageProps) {
  return (
    <>
      <RoundHeading {...{ round, textAddress }} />
      <div className="mb-10 grid grid-cols-1 gap-6">
        <Words round={round} />
        <DoneForm round={round} action={sayDoneAction} />
        {!textAddress && <Answers {...{ actor, round }} />}
        {round.roles.includes("moderator") && <ModeratorPart {...{ actor, round }} />}
      </div>
      {round.version && <Text round={round} />}
      {round.version && <CommentsTable round={round} />}
    </>
  );
}

/** Of the reader's own comments: whoever reads the text in the workshop finds them at the matrix. */
async function Answers({ actor, round }: Pick<RoundPageProps, "actor" | "round">) {
  const responses = await findResponsesOf(actor, round.id);
  return responses && <OwnResponses actor={actor} round={responses} />;
}

async function Words({ round }: { round: RoundView }) {
  const t = await getTranslations("review");
  const { brief, roles, state, may } = round;
  const isOutside = roles.includes("outside");
  return (
    <div className="grid max-w-measure gap-2">
      {brief && (
        <section aria-labelledby="brief">
          <h2 id="brief" className="font-semibold">
            {t("brief")}
          </h2>
          <p className="break-words whitespace-pre-line">{brief}</p>
        </section>
      )}
      {isOutside && <p className="text-sm text-quiet">{t("outsideHint")}</p>}
      {state === "open" && !isOutside && (
        <p className="text-sm text-quiet">{t(may.comment ? "ownHint" : "allHint")}</p>
      )}
    </div>
  );
}

async function Text({ round }: { round: RoundView }) {
  const model = await printRound(round);
  const { id, document, comments, may } = round;
  return (
    <RoundReading
      roundId={id}
      comments={inOrderOfText(document, comments)}
      blocks={may.comment ? blockChoices(document) : []}
      actions={may.comment ? commentActions : null}
      contents={<Contents model={model} />}
    >
      <DocumentBody model={model} notes="end" />
    </RoundReading>
  );
}
