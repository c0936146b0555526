import { getTranslations } from "next-intl/server";
import { ContestForm } from "#components/review/responses/contest-form.tsx";
import { ResponseAnswer } from "#components/review/responses/response-answer.tsx";
import { ResponseComment } from "#components/review/responses/response-comment.tsx";
import { Card } from "#components/ui/card.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { ReadableResponses } from "#lib/domain/reviews/find-responses.ts";
import { listOwnResponses } from "#lib/domain/reviews/list-responses.ts";
import { contestAnswerAction } from "./actions.ts";

/** What became of the reader's own comments in a round, where that is theirs to read; nothing for whoever made none. */
export async function OwnResponses({ actor, round }: { actor: SignedInActor; round: ReadableResponses }) {
  if (round.answers === "none") return null;
  const [t, rows] = await Promise.all([getTranslations("responses"), listOwnResponses(actor, round)]);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="own-responses" className="grid grid-cols-1 gap-4">
      <h2 id="own-responses" className="text-xl font-semibold">
        {t("own.title")}
      </h2>
      {round.may.contest && <p className="max-w-measure text-quiet">{t("own.hint")}</p>}
      {rows.map((row) => (
        <Card key={row.id} as="div" className="grid max-w-3xl grid-cols-1 gap-3">
          <h3 className="font-semibold">{t("one.title", { number: row.number })}</h3>
          <ResponseComment row={row} />
          <ResponseAnswer row={row} />
          {round.may.contest && row.answer && <ContestForm action={contestAnswerAction} row={row} />}
        </Card>
      ))}
    </section>
  );
}
