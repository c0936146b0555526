import "#server-only";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { ok } from "#lib/base/result.ts";
import { listResponses } from "#lib/domain/reviews/list-responses.ts";
import { roundCommentLimit } from "#lib/domain/reviews/rules.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";
import { type ReviewedText, requireResponses } from "./require-responses.ts";
import { readChoice } from "./responses-address.ts";

const stretchSchema = z.object({
  skip: z.coerce.number().int().min(0).max(roundCommentLimit).catch(0),
  take: z.coerce.number().int().min(1).max(500).catch(100),
});

/** A stretch of the list that an address chooses, for the page that shows it. */
export async function responsesRows(request: NextRequest, text: ReviewedText): Promise<Response> {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const choice = readChoice(search);
  const round = await requireResponses(text, choice.round);
  const stretch = stretchSchema.parse(search);
  return jsonAnswer(async () => ok((await listResponses(text.actor, round, { choice, stretch })).rows));
}
