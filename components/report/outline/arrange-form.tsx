import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Section } from "#lib/domain/reports/types.ts";
import { sendInTurn } from "./send-in-turn.ts";

export type ArrangeFormProps = { section: Section; reportId: string; name: string; action: FormAction };

const moves = [
  { move: "up", key: "ArrowUp", Icon: ArrowUp },
  { move: "down", key: "ArrowDown", Icon: ArrowDown },
  { move: "out", key: "ArrowLeft", Icon: ArrowLeft },
  { move: "in", key: "ArrowRight", Icon: ArrowRight },
] as const;

/** Moves a section by a step; Alt with an arrow does the same from any of its buttons. */
export function ArrangeForm({ section, reportId, name, action }: ArrangeFormProps) {
  const t = useTranslations("assembly.outline.move");
  const place = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = event.altKey ? moves.find(({ key }) => key === event.key) : undefined;
    if (!wanted) return;
    event.preventDefault();
    const form = place.current?.querySelector("form");
    if (!form || event.repeat) return;
    sendInTurn(form, () => form.querySelector<HTMLButtonElement>(`button[value=${wanted.move}]`));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the buttons inside
    <div ref={place} onKeyDown={onKeyDown} className="ms-auto">
      <ActionForm
        action={action}
        label={t("form", { title: name })}
        className="flex flex-wrap items-center gap-1"
      >
        <span data-arrange="" hidden />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="blockId" value={section.blockId} />
        <input type="hidden" name="target" />
        {moves.map(({ move, Icon }) => (
          <SubmitButton
            key={move}
            name="move"
            value={move}
            variant="quiet"
            isDisabled={!section.may[move]}
            aria-label={t(move, { title: name })}
          >
            <Icon aria-hidden className="size-5" />
          </SubmitButton>
        ))}
        <button type="submit" name="move" value="before" hidden tabIndex={-1} aria-hidden="true">
          {t("before")}
        </button>
      </ActionForm>
    </div>
  );
}
