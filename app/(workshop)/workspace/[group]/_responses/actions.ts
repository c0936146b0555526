"use server";
import { answerComment } from "#lib/domain/reviews/answer-comment.ts";
import { answerComments } from "#lib/domain/reviews/answer-comments.ts";
import {
  answerCommentSchema,
  answerCommentsSchema,
  contestAnswerSchema,
  draftResponsesSchema,
  publishResponsesSchema,
  takeBackAnswerSchema,
} from "#lib/domain/reviews/answer-schema.ts";
import { contestAnswer } from "#lib/domain/reviews/contest-answer.ts";
import { draftResponses } from "#lib/domain/reviews/draft-responses.ts";
import { publishResponses } from "#lib/domain/reviews/publish-responses.ts";
import { takeBackAnswer } from "#lib/domain/reviews/take-back-answer.ts";
import { action } from "#lib/web/action.ts";
import { showingWhatStands } from "#lib/web/showing-what-stands.ts";
import { afterAnswer } from "./responses-address.ts";

export const answerCommentAction = showingWhatStands(
  action(answerCommentSchema, answerComment, (answered, { onward }) =>
    onward === "next" ? { redirect: afterAnswer(answered) } : { done: "responseWritten" },
  ),
);

export const takeBackAnswerAction = showingWhatStands(
  action(takeBackAnswerSchema, takeBackAnswer, () => ({ done: "responseTakenBack" })),
);

export const answerCommentsAction = showingWhatStands(
  action(answerCommentsSchema, answerComments, ({ left }) => ({
    done: left === 0 ? "responsesWritten" : "someResponsesWritten",
  })),
);

export const contestAnswerAction = showingWhatStands(
  action(contestAnswerSchema, contestAnswer, () => ({ done: "answerContested" })),
);

export const draftResponsesAction = showingWhatStands(
  action(draftResponsesSchema, draftResponses, () => ({ done: "responsesDrafted" })),
);

export const publishResponsesAction = showingWhatStands(
  action(publishResponsesSchema, publishResponses, () => ({ done: "responsesPublished" })),
);
