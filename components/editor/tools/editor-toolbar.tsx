import type { Editor } from "@tiptap/core";
import { Highlighter, type LucideIcon, MessageSquarePlus, Quote, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { Toolbar, ToolbarSeparator } from "#components/ui/toolbar.tsx";
import { type Passage, passageBetween } from "#lib/editor/passage.ts";
import { CiteTool } from "../citation/cite-tool.tsx";
import { InsertReferenceMenu } from "../references/insert-reference-menu.tsx";
import type { InsertableBlocks } from "../references/insertable.ts";
import { SuggestingToggle } from "../suggesting/suggesting-toggle.tsx";
import { BlockMenu } from "./block-menu.tsx";
import { BlockTools } from "./block-tools.tsx";
import { InsertMenu } from "./insert-menu.tsx";
import { keysShown } from "./keys-shown.ts";
import { openLink } from "./open-tool.ts";
import { TextMenu } from "./text-menu.tsx";
import { TextTools } from "./text-tools.tsx";
import { useToolbarState } from "./toolbar-state.ts";

export type EditorToolbarProps = {
  editor: Editor;
  onComment: () => void;
  onFocusMode: () => void;
  printAddress?: string;
  onProposeFinding?: (passage: Passage) => void;
  onUseAsEvidence?: (passage: Passage) => void;
  insertBlocks?: InsertableBlocks;
};

/** One stop of the Tab key; arrows move inside. Everything here can be done from the keyboard in the text as well. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { editor, onComment, onProposeFinding, onUseAsEvidence, insertBlocks, ...whole } = props;
  const t = useTranslations("editor");
  const state = useToolbarState(editor);
  return (
    <Toolbar label={t("toolbar")}>
      <BlockMenu editor={editor} state={state} />
      <TextTools editor={editor} state={state} onLink={() => openLink(editor)} />
      <CiteTool editor={editor} isDisabled={!state.editable} />
      <ToolbarSeparator />
      <BlockTools editor={editor} state={state} />
      {state.editable && <InsertMenu editor={editor} />}
      <ToolbarSeparator />
      <ToolButton
        icon={Undo2}
        label={t("undo")}
        isDisabled={!state.canUndo}
        onPress={() => editor.chain().focus().undo().run()}
      />
      <ToolButton
        icon={Redo2}
        label={t("redo")}
        isDisabled={!state.canRedo}
        onPress={() => editor.chain().focus().redo().run()}
      />
      {insertBlocks && <InsertReferenceMenu editor={editor} blocks={insertBlocks} />}
      <ToolButton
        icon={MessageSquarePlus}
        label={t("comment")}
        keys={keysShown("Mod-Alt-M")}
        onPress={onComment}
      />
      {onProposeFinding && (
        <PassageTool
          {...{ editor, icon: Highlighter, label: t("proposeFinding"), isDisabled: !state.canQuote }}
          onPassage={onProposeFinding}
        />
      )}
      {onUseAsEvidence && (
        <PassageTool
          {...{ editor, icon: Quote, label: t("useAsEvidence"), isDisabled: !state.canQuote }}
          onPassage={onUseAsEvidence}
        />
      )}
      <SuggestingToggle editor={editor} />
      <TextMenu editor={editor} {...whole} />
    </Toolbar>
  );
}

type PassageToolProps = {
  editor: Editor;
  icon: LucideIcon;
  label: string;
  isDisabled: boolean;
  onPassage: (passage: Passage) => void;
};

/** Does something with the words that are selected. */
function PassageTool({ editor, icon, label, isDisabled, onPassage }: PassageToolProps) {
  const take = () => {
    const { doc, selection } = editor.state;
    const passage = passageBetween(doc, selection.from, selection.to);
    if (passage) onPassage(passage);
  };
  return <ToolButton {...{ icon, label, isDisabled }} onPress={take} />;
}
