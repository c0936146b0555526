import Link from "next/link";
import { useTranslations } from "next-intl";
import type { BoardCard as Card } from "#lib/domain/findings/types.ts";
import { FindingStateBadge } from "../finding-state-badge.tsx";
import type { BoardFrame } from "./board-frame.ts";
import { CardFlags } from "./card-flags.tsx";
import { SelectFinding } from "./select-finding.tsx";
import { ThinBar } from "./thin-bar.tsx";

export type BoardCardProps = { card: Card; frame: BoardFrame; justChanged: boolean };

/** One finding on the board. */
export function BoardCard({ card, frame, justChanged }: BoardCardProps) {
  const t = useTranslations("board.card");
  const { number, statement, theme, state, counts } = card;
  return (
    <li className={justChanged ? "board-card just-changed" : "board-card"}>
      <div className="top">
        {frame.mayAct && <SelectFinding card={card} />}
        <span>{t("number", { number })}</span>
        {frame.by === "theme" || card.state !== frame.stateOf(card) ? (
          <FindingStateBadge state={state} />
        ) : (
          theme && <span>{theme}</span>
        )}
      </div>
      <Link href={`/workspace/${frame.slug}/findings/${number}`} prefetch={false} className="words">
        {statement}
      </Link>
      {state !== "draft" && <ThinBar counts={counts} asked={frame.asked} />}
      <CardFlags card={card} asked={frame.asked} now={frame.now} />
    </li>
  );
}
