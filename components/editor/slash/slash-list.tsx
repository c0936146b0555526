import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import type { SlashCommand } from "./slash-command.ts";
import {
  matchingCommands,
  runSlashCommand,
  type SlashState,
  slashKey,
  slashListId,
  slashOptionId,
} from "./slash-menu.ts";

export type SlashListProps = { editor: Editor; commands: SlashCommand[] };

/** The open slash menu under the cursor. The focus stays in the text, which names the chosen line. */
export function SlashList({ editor, commands }: SlashListProps) {
  const menu = useEditorState({ editor, selector: () => slashKey.getState(editor.state)?.menu ?? null });
  return menu ? <OpenList {...{ editor, commands, menu }} /> : null;
}

function OpenList({ editor, commands, menu }: SlashListProps & { menu: SlashState }) {
  const t = useTranslations("editor");
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeUnder(list.current, editor, menu.from), [editor, menu.from]);
  return (
    <div
      ref={list}
      id={slashListId}
      role="listbox"
      aria-label={t("insert")}
      className="fixed z-30 max-h-72 w-60 overflow-y-auto rounded-lg border border-line bg-raised p-1 font-sans shadow-overlay"
    >
      {matchingCommands(commands, menu.query).map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is, in the text
        // biome-ignore lint/a11y/useFocusableInteractive: the text has the focus and points here
        <div
          key={command.id}
          id={slashOptionId(index)}
          role="option"
          aria-selected={index === menu.chosen}
          className="target flex cursor-pointer items-center gap-2 rounded-sm px-3 py-1.5 text-ink aria-selected:bg-sunken"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runSlashCommand(editor, menu, command)}
        >
          <command.icon aria-hidden className="size-4 text-quiet" />
          {command.label}
        </div>
      ))}
    </div>
  );
}

/** Under the slash, or above it where there is no room below. */
function placeUnder(list: HTMLElement | null, editor: Editor, position: number) {
  if (!list) return;
  const slash = editor.view.coordsAtPos(position);
  const below = slash.bottom + list.offsetHeight + gapPx < window.innerHeight;
  list.style.top = `${below ? slash.bottom + gapPx : Math.max(gapPx, slash.top - gapPx - list.offsetHeight)}px`;
  list.style.left = `${Math.max(gapPx, Math.min(slash.left, window.innerWidth - list.offsetWidth - gapPx))}px`;
}

const gapPx = 6;
