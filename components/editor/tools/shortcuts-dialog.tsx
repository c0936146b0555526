import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { keysShown } from "./keys-shown.ts";
import { setOpenTool } from "./open-tool.ts";
import { shortcutGroups, typedForms } from "./shortcuts.ts";

/** Everything the keyboard can do in the text. */
export function ShortcutsDialog({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.shortcuts");
  const close = () => {
    setOpenTool(editor, null);
    editor.commands.focus();
  };
  return (
    <Dialog title={t("label")} isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <div className="space-y-5">
        {shortcutGroups.map(({ name, shortcuts }) => (
          <section key={name} aria-label={t(`group.${name}`)}>
            <h3 className="mb-1 font-semibold">{t(`group.${name}`)}</h3>
            <dl>
              {shortcuts.map(({ does, keys }) => (
                <Line key={does} keys={keys.map(keysShown)} does={t(`does.${does}`)} />
              ))}
            </dl>
          </section>
        ))}
        <section aria-label={t("group.typed")}>
          <h3 className="mb-1 font-semibold">{t("group.typed")}</h3>
          <dl>
            {typedForms.map(({ typed, does }) => (
              <Line key={typed} keys={[typed]} does={t(`does.${does}`)} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Line({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line py-1 last:border-0">
      <dt>{does}</dt>
      <dd className="flex flex-wrap justify-end gap-1">
        {keys.map((key) => (
          <kbd
            key={key}
            className="rounded-sm border border-line bg-sunken px-1.5 font-sans text-sm whitespace-nowrap"
          >
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
