import { createElement, type ReactNode } from "react";
import { blockAnchor } from "#lib/publish/anchors.ts";
import type { Block, HeadingBlock } from "#lib/publish/types.ts";
import { DocumentTable } from "./document-table.tsx";
import type { Drawing } from "./drawing.ts";
import { ExchangeDrawn } from "./exchange-drawn.tsx";
import { FigureDrawn } from "./figure-drawn.tsx";
import { FindingCard } from "./finding-card.tsx";
import { FormulaOnItsOwn } from "./formula.tsx";
import { Inlines } from "./inlines.tsx";
import { PaperCard } from "./paper-card.tsx";

export type BlocksProps = { blocks: Block[]; drawing: Drawing };

export function Blocks({ blocks, drawing }: BlocksProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never changes its order
    <BlockDrawn key={index} {...{ block, drawing }} />
  ));
}

function BlockDrawn({ block, drawing }: { block: Block; drawing: Drawing }): ReactNode {
  switch (block.kind) {
    case "heading":
      return <SectionHeading {...{ block, drawing }} />;
    case "paragraph":
      return (
        <p id={block.blockId ? blockAnchor(block.blockId) : undefined}>
          <Inlines content={block.content} drawing={drawing} />
        </p>
      );
    case "list":
      return <ListDrawn {...{ block, drawing }} />;
    case "quotation":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} drawing={drawing} />
        </blockquote>
      );
    case "rule":
      return <hr />;
    case "table":
      return <TableDrawn {...{ block, drawing }} />;
    case "figure":
      return (
        <FigureDrawn block={block} words={<Inlines content={block.caption.content} drawing={drawing} />} />
      );
    case "callout":
      return (
        <div role="note" data-callout="">
          <Blocks blocks={block.blocks} drawing={drawing} />
        </div>
      );
    case "exchange":
      return (
        <ExchangeDrawn block={block} question={<Inlines content={block.question} drawing={drawing} />}>
          <Blocks blocks={block.answer} drawing={drawing} />
        </ExchangeDrawn>
      );
    case "formula":
      return <FormulaOnItsOwn {...block} />;
    case "finding":
      return drawing.finding ? drawing.finding(block.finding.id) : <FindingCard finding={block.finding} />;
    case "paper":
      return <PaperCard paper={block.paper} />;
  }
}

/** Beside a table there is no text for a side note to stand by, and its box would cut the note off. */
function TableDrawn({ block, drawing }: { block: Extract<Block, { kind: "table" }>; drawing: Drawing }) {
  const inside: Drawing = { ...drawing, notes: "end" };
  const caption = block.caption && {
    ...block.caption,
    words: <Inlines content={block.caption.content} drawing={drawing} />,
  };
  return (
    <DocumentTable
      {...{ rows: block.rows, caption }}
      drawBlocks={(blocks) => <Blocks blocks={blocks} drawing={inside} />}
    />
  );
}

/** The heading carries the section's address; its words carry the block's, for passages quoted from it. */
function SectionHeading({ block, drawing }: { block: HeadingBlock; drawing: Drawing }) {
  const words = <Inlines content={block.content} drawing={drawing} />;
  const anchored = block.blockId ? <span id={blockAnchor(block.blockId)}>{words}</span> : words;
  return createElement(`h${block.level}`, { id: block.slug }, anchored);
}

function ListDrawn({ block, drawing }: { block: Extract<Block, { kind: "list" }>; drawing: Drawing }) {
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never changes its order
    <li key={index}>
      <Blocks blocks={item} drawing={drawing} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}
