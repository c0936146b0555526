import { useTranslations } from "next-intl";
import { BoardAct } from "#components/finding/board/board-act.tsx";
import { LiveBoard } from "#components/finding/board/live-board.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { usualClosing } from "#lib/domain/findings/rules.ts";
import type { Board } from "#lib/domain/findings/types.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { moveFindingsAction } from "./actions.ts";
import { addressOf, type BoardChoice, chooseFindings, perPage } from "./filter.ts";

type Props = {
  group: GroupView;
  board: Board;
  choice: BoardChoice;
  now: Date;
  /** IANA name of the reader's zone. */
  zone: string;
};

/** The findings that an address chooses; for moderators in a form that moves several on. */
export function ChosenFindings({ group, board, choice, now, zone }: Props) {
  const t = useTranslations("board");
  const chosen = chooseFindings(board.cards, choice);
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(choice.page, pages);
  const address = `/workspace/${group.slug}/findings`;
  const at = (number: number) => addressOf(address, choice, { page: number });
  const mayAct = group.may.moderate;
  const cards = (
    <LiveBoard
      view={choice.view}
      cards={chosen.slice((page - 1) * perPage, page * perPage)}
      address={at(page)}
      frame={{ slug: group.slug, asked: board.asked, now: now.getTime(), by: choice.by, mayAct }}
    />
  );
  return (
    <>
      <p className="text-quiet">{t("shown", { shown: chosen.length, all: board.cards.length })}</p>
      {chosen.length === 0 && (
        <EmptyState
          title={t("noneMatch")}
          action={<LinkButton href={address}>{t("filter.clear")}</LinkButton>}
        />
      )}
      {chosen.length > 0 && !mayAct && cards}
      {chosen.length > 0 && mayAct && (
        <BoardAct action={moveFindingsAction} closing={{ closesAt: usualClosing(now, zone), zone }}>
          {cards}
        </BoardAct>
      )}
      <Pagination page={page} pages={pages} hrefOf={at} />
    </>
  );
}
