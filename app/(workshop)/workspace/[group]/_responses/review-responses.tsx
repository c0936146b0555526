import { getTranslations } from "next-intl/server";
import { BulkAnswer } from "#components/review/responses/bulk-answer.tsx";
import { DraftResponses, PublishResponses } from "#components/review/responses/complete-round.tsx";
import { ExportLinks } from "#components/review/responses/export-links.tsx";
import { ResponsesFilter } from "#components/review/responses/responses-filter.tsx";
import { ResponsesList } from "#components/review/responses/responses-list.tsx";
import { ResponsesProgress } from "#components/review/responses/responses-progress.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { listRoundNumbers, type ReadableResponses } from "#lib/domain/reviews/find-responses.ts";
import { listResponses, readProgress } from "#lib/domain/reviews/list-responses.ts";
import type { ResponsesChoice } from "#lib/domain/reviews/responses-choice.ts";
import type { ResponsesProgress as Progress, ResponseRow } from "#lib/domain/reviews/types.ts";
import { answerCommentsAction, draftResponsesAction, publishResponsesAction } from "./actions.ts";
import { OwnResponses } from "./own-responses.tsx";
import { type ReviewedText, requireResponses } from "./require-responses.ts";
import { isFiltered, queryOf, readChoice } from "./responses-address.ts";

/** Rows that the page itself brings; the rest is fetched by it, or is on pages of its own. */
const perPage = 100;

export type ReviewResponsesProps = {
  text: ReviewedText;
  search: Record<string, string | string[] | undefined>;
};

/** The comments of a review round on a paper or the report, with what becomes of each. */
export async function ReviewResponses({ text, search }: ReviewResponsesProps) {
  const choice = readChoice(search);
  const round = await requireResponses(text, choice.round);
  const stretch = { skip: (choice.page - 1) * perPage, take: perPage };
  const [t, progress, { rows, count }, numbers] = await Promise.all([
    getTranslations("responses"),
    readProgress(text.actor, round),
    listResponses(text.actor, round, { choice, stretch }),
    listRoundNumbers(text.actor, text.documentId),
  ]);
  const address = `${text.address}/review/responses`;
  const here = { round, choice, address, progress };
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: text.address, label: text.title },
          { href: `${text.address}/review`, label: t("back") },
        ]}
      />
      <PageHeading
        title={t("title")}
        standfirst={t(`lead.${round.state}`)}
        facts={<Facts round={round} numbers={numbers} address={address} />}
        actions={<NextUnanswered {...here} />}
      />
      <div className="grid grid-cols-1 gap-6">
        {round.answers === "all" && <ResponsesProgress progress={progress} />}
        {round.answers !== "all" && <p className="max-w-measure text-quiet">{t(`yours.${round.answers}`)}</p>}
        {round.answers === "own" && <OwnResponses actor={text.actor} round={round} />}
        <Steps {...here} />
        {progress.all === 0 ? (
          <EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>
        ) : (
          <>
            <ResponsesFilter
              choice={choice}
              progress={progress}
              sections={round.sections}
              clearAddress={address + queryOf({ round: choice.round })}
            />
            <Chosen {...here} rows={rows} count={count} />
          </>
        )}
      </div>
    </>
  );
}

type Here = { round: ReadableResponses; choice: ResponsesChoice; address: string; progress: Progress };

async function Facts(props: { round: ReadableResponses; numbers: readonly number[]; address: string }) {
  const { round, numbers, address } = props;
  const t = await getTranslations("responses");
  return (
    <>
      <span>{t("round", { number: round.number })}</span>
      <Badge tone={round.state === "responses_published" ? "success" : "accent"}>
        {t(`state.${round.state}`)}
      </Badge>
      {round.state === "responses_published" && round.withEdition && <span>{t("withEdition")}</span>}
      {numbers
        .filter((number) => number !== round.number)
        .map((number) => (
          <a key={number} className="link" href={address + queryOf({ round: number })}>
            {t("otherRound", { number })}
          </a>
        ))}
    </>
  );
}

/** To the first comment that waits for an answer, for whoever may give it. */
async function NextUnanswered({ round, address, progress: { all, answered, contested } }: Here) {
  if (!round.may.answer || (answered === all && contested === 0)) return null;
  const t = await getTranslations("responses.one");
  return (
    <LinkButton href={`${address}/next`} variant="primary">
      {t("nextUnanswered")}
    </LinkButton>
  );
}

function Steps({ round, address, progress: { all, answered, contested } }: Here) {
  if (round.answers !== "all") return null;
  return (
    <div>
      <DraftResponses
        action={draftResponsesAction}
        roundId={round.id}
        offered={round.may.draftResponses}
        missing={all - answered}
        missingAddress={address + queryOf({ answer: "none" })}
      />
      <PublishResponses
        action={publishResponsesAction}
        roundId={round.id}
        offered={round.may.publishResponses}
        withEdition={round.withEdition}
        missing={contested}
        missingAddress={address + queryOf({ contest: "open" })}
      />
    </div>
  );
}

async function Chosen({
  round,
  choice,
  address,
  rows,
  count,
}: Here & { rows: ResponseRow[]; count: number }) {
  const t = await getTranslations("responses.list");
  const pages = Math.max(1, Math.ceil(count / perPage));
  const hrefOf = (page: number) => address + queryOf({ ...choice, page });
  const isLong = choice.page === 1 && count > perPage;
  const list = (
    <ResponsesList
      first={rows}
      count={count}
      source={isLong ? `${address}/rows${queryOf({ ...choice, page: 1 })}` : null}
      address={address}
      query={queryOf({ round: choice.round })}
      mayAnswer={round.may.answer}
      isHidden={round.answers !== "all"}
    />
  );
  const pagination = <Pagination page={choice.page} pages={pages} hrefOf={hrefOf} />;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-quiet">{t("shown", { count, filtered: isFiltered(choice) ? "yes" : "no" })}</p>
        <ExportLinks
          hrefs={{
            xlsx: `${address}/export/xlsx${queryOf({ ...choice, page: 1 })}`,
            docx: `${address}/export/docx${queryOf({ ...choice, page: 1 })}`,
          }}
        />
      </div>
      {count === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : round.may.answer ? (
        <BulkAnswer action={answerCommentsAction} roundId={round.id}>
          {list}
        </BulkAnswer>
      ) : (
        list
      )}
      {isLong ? <noscript>{pagination}</noscript> : pagination}
    </>
  );
}
