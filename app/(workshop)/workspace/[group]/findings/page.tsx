import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardFilter } from "#components/finding/board/board-filter.tsx";
import { BoardViews } from "#components/finding/board/board-views.tsx";
import { FindingsRooms } from "#components/finding/findings-rooms.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { ChosenFindings } from "./chosen-findings.tsx";
import { addressOf, type BoardChoice, countFacets, readChoice, sortings } from "./filter.ts";
import { readBoard } from "./read-board.ts";

type Props = PageProps<"/workspace/[group]/findings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("finding");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function FindingsPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const now = await sharedNow();
  const choice = readChoice(await searchParams);
  const [t, words, board, zone] = await Promise.all([
    getTranslations("finding"),
    getTranslations("board"),
    readBoard(actor, group.id),
    readOwnTimeZone(actor),
  ]);
  const address = `/workspace/${group.slug}/findings`;
  return (
    <>
      <PageHeading
        title={t("title")}
        standfirst={t("lead")}
        facts={<FindingsRooms slug={group.slug} />}
        actions={<Doors group={group} />}
      />
      {board.cards.length === 0 ? (
        <EmptyState title={words("none")}>{words("noneHint")}</EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-6">
          <BoardViews view={choice.view} by={choice.by} address={viewsOf(address, choice)} />
          <BoardFilter
            choice={choice}
            facets={countFacets(board.cards)}
            sortings={sortings}
            clearAddress={addressOf(address, readChoice({}), { view: choice.view, by: choice.by })}
          />
          <ChosenFindings group={group} board={board} choice={choice} now={now} zone={zone ?? "UTC"} />
        </div>
      )}
    </>
  );
}

async function Doors({ group }: { group: GroupView }) {
  if (!group.may.proposeFinding) return null;
  const [t, coverage] = await Promise.all([getTranslations("finding"), getTranslations("evidence.coverage")]);
  const address = `/workspace/${group.slug}/findings`;
  return (
    <>
      <LinkButton href={`${address}/coverage`}>{coverage("link")}</LinkButton>
      <LinkButton href={`${address}/new`} variant="primary">
        {t("propose")}
      </LinkButton>
    </>
  );
}

/** The same choice, seen otherwise. */
function viewsOf(address: string, choice: BoardChoice) {
  const at = (change: Partial<BoardChoice>) => addressOf(address, choice, change);
  return {
    board: at({ view: "board" }),
    list: at({ view: "list" }),
    matrix: `${address}/matrix`,
    state: at({ by: "state" }),
    theme: at({ by: "theme" }),
  };
}
