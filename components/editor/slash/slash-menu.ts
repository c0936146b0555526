import { type Editor, Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { SlashCommand } from "./slash-command.ts";

/** The menu while it is open: what was typed after the slash, where the slash stands, and the chosen line. */
export type SlashState = { from: number; to: number; query: string; chosen: number };

type SlashMemory = { menu: SlashState | null; dismissedAt: number | null };

export const slashKey = new PluginKey<SlashMemory>("slashMenu");

/** The element the menu is drawn in; the text names it while the menu is open. */
export const slashListId = "slash-menu";
export const slashOptionId = (index: number) => `${slashListId}-${index}`;

/** Opens when a slash is typed at the start of a block or after a space; arrows choose, Enter takes, Escape closes. */
export function slashMenu(commands: SlashCommand[]) {
  return Extension.create({
    name: "slashMenu",
    addProseMirrorPlugins() {
      return [slashPlugin(this.editor, commands)];
    },
  });
}

/** The commands whose name contains what was typed. */
export function matchingCommands(commands: SlashCommand[], query: string): SlashCommand[] {
  return commands.filter((command) => command.label.toLocaleLowerCase().includes(query.toLocaleLowerCase()));
}

/** Takes away the slash and what was typed after it, then does what was chosen. */
export function runSlashCommand(editor: Editor, menu: SlashState, command: SlashCommand) {
  editor.chain().focus().deleteRange({ from: menu.from, to: menu.to }).run();
  command.run(editor);
}

function slashPlugin(editor: Editor, commands: SlashCommand[]) {
  return new Plugin<SlashMemory>({
    key: slashKey,
    state: {
      init: () => ({ menu: null, dismissedAt: null }),
      apply: (transaction, memory, _before, state) => remembered(transaction, memory, state, commands),
    },
    props: {
      attributes: (state) => ariaAttributes(slashKey.getState(state)?.menu ?? null),
      handleKeyDown: (_view, event) => handleKey(editor, commands, event),
    },
  });
}

function remembered(
  transaction: Transaction,
  memory: SlashMemory,
  state: EditorState,
  commands: SlashCommand[],
): SlashMemory {
  const chosen = transaction.getMeta(slashKey) as number | "dismiss" | undefined;
  const found = slashAt(state);
  if (!found || matchingCommands(commands, found.query).length === 0)
    return { menu: null, dismissedAt: null };
  if (chosen === "dismiss" || memory.dismissedAt === found.from)
    return { menu: null, dismissedAt: found.from };
  const kept = memory.menu?.query === found.query ? memory.menu.chosen : 0;
  // Opens while this person types only: a slash that was always there is no request.
  if (!memory.menu && (!transaction.docChanged || isChangeOrigin(transaction))) return memory;
  return { menu: { ...found, chosen: typeof chosen === "number" ? chosen : kept }, dismissedAt: null };
}

function slashAt({ selection }: EditorState): Omit<SlashState, "chosen"> | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\uFFFC");
  const match = /(?:^|\s)\/([\p{L}\p{N} ]{0,24})$/u.exec(before);
  if (!match) return null;
  const query = match[1] ?? "";
  return { query, from: $from.pos - query.length - 1, to: $from.pos };
}

function handleKey(editor: Editor, commands: SlashCommand[], event: KeyboardEvent): boolean {
  const menu = slashKey.getState(editor.state)?.menu;
  if (!menu || event.isComposing) return false;
  const matching = matchingCommands(commands, menu.query);
  const choose = (chosen: number | "dismiss") => {
    editor.view.dispatch(editor.state.tr.setMeta(slashKey, chosen));
    return true;
  };
  if (event.key === "ArrowDown") return choose((menu.chosen + 1) % matching.length);
  if (event.key === "ArrowUp") return choose((menu.chosen + matching.length - 1) % matching.length);
  if (event.key === "Escape") return choose("dismiss");
  const command = matching[menu.chosen];
  if ((event.key !== "Enter" && event.key !== "Tab") || !command) return false;
  runSlashCommand(editor, menu, command);
  return true;
}

function ariaAttributes(menu: SlashState | null): Record<string, string> {
  if (!menu) return {};
  return { "aria-controls": slashListId, "aria-activedescendant": slashOptionId(menu.chosen) };
}
