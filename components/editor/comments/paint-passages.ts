/** What of a text with comments is seen as commented on. */
export type PaintedPassages = {
  /** Threads whose words are marked. */
  threadIds: readonly string[];
  /** Blocks that are commented on as a whole. */
  blockIds: readonly string[];
  /** Selected words, block or both of the active thread. */
  active: { threadId: string; blockId: string | null } | null;
};

/**
 * Makes the passages of open threads visible by a style sheet of the page. The marks themselves stay as they are, so
 * that neither filtering nor choosing a thread touches the text; and other people's typing, with which the binding
 * replaces the whole document, leaves no decoration behind to draw again.
 */
export class PassagePaint {
  readonly #sheet = new CSSStyleSheet();
  #shown = "";

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  show({ threadIds, blockIds, active }: PaintedPassages): void {
    const rules = [
      rule(threadIds.map(words), "background-color: var(--color-mark)"),
      rule(blockIds.map(block), "box-shadow: 0 0 0 3px var(--color-mark)"),
      active && rule([words(active.threadId)], "box-shadow: 0 2px 0 var(--color-accent)"),
      active?.blockId && rule([block(active.blockId)], "box-shadow: 0 0 0 3px var(--color-accent)"),
    ];
    const style = rules.filter(Boolean).join("\n");
    // The browser asks for every element of a long text again, also if nothing differs.
    if (style !== this.#shown) this.#sheet.replaceSync(style);
    this.#shown = style;
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}

function rule(selectors: readonly string[], style: string): string {
  return selectors.length > 0 ? `${selectors.join(",")} { ${style}; }` : "";
}

function words(threadId: string): string {
  return `.paper-text [data-comment="${CSS.escape(threadId)}"]`;
}

function block(blockId: string): string {
  return `.paper-text [data-id="${CSS.escape(blockId)}"]`;
}
