import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { linkTarget, presentLink, removeLink, setLink } from "./set-link.ts";

export type LinkDialogProps = { editor: Editor; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Asks for the address of a link. */
export function LinkDialog({ editor, isOpen, onOpenChange }: LinkDialogProps) {
  const t = useTranslations("editor.link");
  return (
    <Dialog title={t("label")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <LinkForm editor={editor} close={close} />}
    </Dialog>
  );
}

function LinkForm({ editor, close }: { editor: Editor; close: () => void }) {
  const t = useTranslations("editor.link");
  const [refused, setRefused] = useState(false);
  const present = presentLink(editor);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const href = linkTarget(String(new FormData(event.currentTarget).get("href")));
    setRefused(href === null);
    if (href === null) return;
    close();
    setLink(editor, href);
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        name="href"
        label={t("address")}
        description={t("addressHint")}
        error={refused ? t("refused") : undefined}
        defaultValue={present}
        inputMode="url"
        autoComplete="off"
        autoFocus
      />
      <div className="flex gap-3">
        <Button type="submit" variant="primary">
          {t("set")}
        </Button>
        {present && <Button onPress={() => [close(), removeLink(editor)]}>{t("remove")}</Button>}
      </div>
    </form>
  );
}
