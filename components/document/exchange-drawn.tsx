import type { ReactNode } from "react";
import { blockAnchor } from "#lib/publish/anchors.ts";
import type { ExchangeBlock } from "#lib/publish/types.ts";

export type ExchangeDrawnProps = { block: ExchangeBlock; question: ReactNode; children: ReactNode };

/** A numbered question in bold, with its answer as `children`. */
export function ExchangeDrawn({ block, question, children }: ExchangeDrawnProps) {
  return (
    <div data-exchange="">
      <p id={block.blockId ? blockAnchor(block.blockId) : undefined} data-question="">
        <span className="question-number">{block.number}. </span>
        {question}
      </p>
      <div data-answer="">{children}</div>
    </div>
  );
}
