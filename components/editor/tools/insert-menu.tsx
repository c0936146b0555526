import type { Editor } from "@tiptap/core";
import { MessageCircleQuestionMark, Plus, Sigma, SquareDashedText } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { toggleCallout } from "../callout/callout-commands.ts";
import { insertExchange } from "../exchange/exchange-commands.ts";
import { openNoteField } from "../footnote/editable-footnote.ts";
import { openFormula } from "../math/editable-math.ts";

/** What is put into a text less often than lists and tables. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const t = useTranslations("editor");
  const icon = "size-4 text-quiet";
  return (
    <Menu label={<Plus aria-hidden className="size-4.5" />} accessibleLabel={t("insert")}>
      <MenuItem
        icon={<Sigma aria-hidden className={icon} />}
        onAction={() => openFormula(openNoteField(editor) ?? editor.view, editor.view, false)}
      >
        {t("formula.label")}
      </MenuItem>
      <MenuItem
        icon={<SquareDashedText aria-hidden className={icon} />}
        onAction={() => toggleCallout(editor)}
      >
        {t("callout")}
      </MenuItem>
      <MenuItem
        icon={<MessageCircleQuestionMark aria-hidden className={icon} />}
        onAction={() => insertExchange(editor)}
      >
        {t("exchange.insert")}
      </MenuItem>
    </Menu>
  );
}
