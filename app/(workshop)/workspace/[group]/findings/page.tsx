import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardAct } from "#components/finding/board/board-act.tsx";
import { BoardFilter } from "#components/finding/board/board-filter.tsx";
import { BoardViews } from "#components/finding/board/board-views.tsx";
import { LiveBoard } from "#components/finding/board/live-board.tsx";
import { FindingsRooms } from "#components/finding/findings-rooms.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { usualClosing } from "#lib/domain/findings/rules.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { moveFindingsAction } from "./actions.ts";
import { addressOf, chooseFindings, countFacets, perPage, readChoice, sortings } from "./filter.ts";
import { readBoard } from "./read-board.ts";

type Props = PageProps<"/workspace/[group]/findings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("finding");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function FindingsPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const now = Date.now();
  const choice = readChoice(await searchParams);
  const [t, words, coverage, board, ownZone] = await Promise.all([
    getTranslations("finding"),
    getTranslations("board"),
    getTranslations("evidence.coverage"),
    readBoard(actor, group.id),
    readOwnTimeZone(actor),
  ]);
  const zone = ownZone ?? "UTC";
  const chosen = chooseFindings(board.cards, choice);
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(choice.page, pages);
  const address = `/workspace/${group.slug}/findings`;
  const at = (change: Partial<typeof choice>) => addressOf(address, choice, change);
  const propose = group.may.proposeFinding && (
    <>
      <LinkButton href={`${address}/coverage`}>{coverage("link")}</LinkButton>
      <LinkButton href={`${address}/new`} variant="primary">
        {t("propose")}
      </LinkButton>
    </>
  );
  const mayAct = group.may.moderate;
  const frame = { slug: group.slug, asked: board.asked, now, by: choice.by, mayAct };
  const cards = (
    <LiveBoard
      view={choice.view}
      cards={chosen.slice((page - 1) * perPage, page * perPage)}
      address={at({ page })}
      frame={frame}
    />
  );
  return (
    <>
      <PageHeading
        title={t("title")}
        standfirst={t("lead")}
        facts={<FindingsRooms slug={group.slug} />}
        actions={propose}
      />
      {board.cards.length === 0 ? (
        <EmptyState title={words("none")}>{words("noneHint")}</EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-6">
          <BoardViews
            view={choice.view}
            by={choice.by}
            address={{
              board: at({ view: "board" }),
              list: at({ view: "list" }),
              matrix: `${address}/matrix`,
              state: at({ by: "state" }),
              theme: at({ by: "theme" }),
            }}
          />
          <BoardFilter
            choice={choice}
            facets={countFacets(board.cards)}
            sortings={sortings}
            clearAddress={addressOf(address, readChoice({}), { view: choice.view, by: choice.by })}
          />
          <p className="text-quiet">{words("shown", { shown: chosen.length, all: board.cards.length })}</p>
          {chosen.length > 0 ? (
            mayAct ? (
              <BoardAct
                action={moveFindingsAction}
                closing={{ closesAt: usualClosing(new Date(now), zone), zone }}
              >
                {cards}
              </BoardAct>
            ) : (
              cards
            )
          ) : (
            <EmptyState
              title={words("noneMatch")}
              action={<LinkButton href={address}>{words("filter.clear")}</LinkButton>}
            />
          )}
          <Pagination page={page} pages={pages} hrefOf={(number) => at({ page: number })} />
        </div>
      )}
    </>
  );
}
