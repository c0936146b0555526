import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { GlassResponses } from "#components/glass/glass-responses.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { findResponses, listRoundNumbers } from "#lib/domain/reviews/find-responses.ts";
import { listResponses } from "#lib/domain/reviews/list-responses.ts";
import { responsesChoiceSchema } from "#lib/domain/reviews/responses-choice.ts";
import { requireOfText, type TextAt } from "./require-of-text.ts";
import { TextRoom } from "./text-room.tsx";

const perPage = 100;

export type TextReviewProps = TextAt & { search: Record<string, string | string[] | undefined> };

const requireReview = cache((group: string, paper: string | null, asked: string) =>
  requireOfText({ group, paper }, "review", async (reader, { documentId }) => {
    const choice = responsesChoiceSchema.parse(JSON.parse(asked));
    const [round, numbers] = await Promise.all([
      findResponses(reader, documentId, choice.round),
      listRoundNumbers(reader, documentId),
    ]);
    if (!round) return choice.round === undefined ? { round, numbers, page: 1, rows: [], count: 0 } : null;
    const stretch = { skip: (choice.page - 1) * perPage, take: perPage };
    const everything = { page: choice.page };
    return {
      round,
      numbers,
      page: choice.page,
      ...(await listResponses(reader, round, { choice: everything, stretch })),
    };
  }),
);

/** Of an address, what chooses here. */
const askedBy = ({ round, page }: TextReviewProps["search"]) => JSON.stringify({ round, page });

export async function reviewMetadata({ group, paper, search }: TextReviewProps): Promise<Metadata> {
  const found = await requireReview(group, paper, askedBy(search));
  const t = await getTranslations("glass");
  return { title: `${t("of", { part: t("room.review"), title: found.text.title })} · ${found.group.name}` };
}

/** The comments of a review round on a paper or the report with their answers, once its experts read them. */
export async function TextReview({ group, paper, search }: TextReviewProps) {
  const found = await requireReview(group, paper, askedBy(search));
  const [t, responses] = await Promise.all([getTranslations("glass.review"), getTranslations("responses")]);
  const { round, numbers, rows, count, page } = found.value;
  if (!round)
    return (
      <TextRoom {...found} room="review">
        <EmptyState title={t("none")} />
      </TextRoom>
    );
  const address = `${found.address}/review`;
  const others = numbers.filter((number) => number !== round.number);
  return (
    <TextRoom
      {...found}
      room="review"
      facts={
        <>
          <span>{responses("round", { number: round.number })}</span>
          <Badge>{responses(`state.${round.state}`)}</Badge>
          {others.map((number) => (
            <a key={number} className="link target" href={`${address}?round=${number}`}>
              {responses("otherRound", { number })}
            </a>
          ))}
        </>
      }
    >
      {round.may.readComments ? (
        <GlassResponses rows={rows} />
      ) : (
        <p className="max-w-measure">{t("closed")}</p>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(count / perPage)}
        hrefOf={(to) => `${address}?round=${round.number}&page=${to}`}
      />
    </TextRoom>
  );
}
