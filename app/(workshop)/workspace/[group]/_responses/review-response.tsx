import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerForm } from "#components/review/responses/answer-form.tsx";
import { ContestForm } from "#components/review/responses/contest-form.tsx";
import { ResponseAnswer } from "#components/review/responses/response-answer.tsx";
import { ResponseComment } from "#components/review/responses/response-comment.tsx";
import { TakeBackForm } from "#components/review/responses/take-back-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findNeighbours, type Neighbours } from "#lib/domain/reviews/find-neighbours.ts";
import type { ReadableResponses } from "#lib/domain/reviews/find-responses.ts";
import { findResponse } from "#lib/domain/reviews/list-responses.ts";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";
import { answerCommentAction, contestAnswerAction, takeBackAnswerAction } from "./actions.ts";
import { type ReviewedText, requireResponses } from "./require-responses.ts";
import { queryOf, readChoice } from "./responses-address.ts";

export type ReviewResponseProps = {
  text: ReviewedText;
  /** Of the comment, or `next`: the first that waits for an answer. */
  part: string;
  search: Record<string, string | string[] | undefined>;
};

/** One comment of a round with its answer, and the forms in which whoever may answers or contests it. */
export async function ReviewResponse({ text, part, search }: ReviewResponseProps) {
  const { round: number } = readChoice(search);
  const round = await requireResponses(text, number);
  const address = `${text.address}/review/responses`;
  if (part === "next") await goToNext(text, round, address);
  const row = (await findResponse(text.actor, round, readNumber(part))) ?? notFound();
  const [t, neighbours] = await Promise.all([
    getTranslations("responses"),
    findNeighbours(text.actor, round, row.number),
  ]);
  const query = queryOf({ round: number });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: text.address, label: text.title },
          { href: `${text.address}/review`, label: t("back") },
          { href: `${address}${query}#c${row.number}`, label: t("title") },
        ]}
      />
      <PageHeading title={t("one.title", { number: row.number })} />
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        <Around neighbours={neighbours} address={address} query={query} mayAnswer={round.may.answer} />
        <ResponseComment row={row} />
        <Answering round={round} row={row} />
      </div>
    </>
  );
}

async function Answering({ round, row }: { round: ReadableResponses; row: ResponseRow }) {
  const t = await getTranslations("responses.one");
  const mayContest = round.may.contest && row.isOwn && row.answer !== null;
  return (
    <section id="answer" aria-labelledby="answer-title" className="grid scroll-mt-20 grid-cols-1 gap-4">
      <h2 id="answer-title" className="text-xl font-semibold">
        {t("answer")}
      </h2>
      <ResponseAnswer row={row} isHidden={round.answers !== "all"} />
      {round.may.answer && (
        <>
          {row.contest?.isOpen && <FormMessage tone="warning">{t("waiting")}</FormMessage>}
          {row.answer && !row.contest?.isOpen && <p className="text-sm text-quiet">{t("standing")}</p>}
          <AnswerForm key={row.id} action={answerCommentAction} row={row} />
          <TakeBackForm
            key={`take-back-${row.id}`}
            action={takeBackAnswerAction}
            row={row}
            mayTakeBack={round.state === "closed" && row.answer !== null}
          />
        </>
      )}
      {mayContest && <ContestForm action={contestAnswerAction} row={row} />}
    </section>
  );
}

type AroundProps = { neighbours: Neighbours; address: string; query: string; mayAnswer: boolean };

async function Around({ neighbours, address, query, mayAnswer }: AroundProps) {
  const t = await getTranslations("responses.one");
  const to = (number: number, label: string) => (
    <LinkButton key={label} href={`${address}/${number}${query}`}>
      {label}
    </LinkButton>
  );
  const { previous, next, waiting } = neighbours;
  return (
    <nav aria-label={t("around")} className="flex flex-wrap gap-2">
      {previous !== null && to(previous, t("previous"))}
      {next !== null && to(next, t("next"))}
      {mayAnswer && waiting !== null && to(waiting, t("nextUnanswered"))}
    </nav>
  );
}

async function goToNext({ actor }: ReviewedText, round: ReadableResponses, address: string): Promise<never> {
  const { waiting } = await findNeighbours(actor, round, 0);
  redirect(waiting === null ? address : `${address}/${waiting}#answer`);
}

function readNumber(part: string): number {
  return /^[1-9]\d{0,6}$/.test(part) ? Number(part) : notFound();
}
