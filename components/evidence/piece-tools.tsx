import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { EvidenceView } from "#lib/domain/evidence/types.ts";
import { maxLocatorLength } from "#lib/editor/cited-items.ts";
import { StanceFields } from "./stance-fields.tsx";

export type PieceToolsProps = { view: EvidenceView; change: FormAction; remove: FormAction };

/** Changes what is said of a piece, or takes it away after one more question. */
export function PieceTools({ view, change, remove }: PieceToolsProps) {
  const t = useTranslations("evidence.change");
  return (
    <Disclosure summary={t("title")}>
      <div className="grid grid-cols-1 gap-6">
        <ActionForm action={change}>
          <input type="hidden" name="evidenceId" value={view.id} />
          {view.kind === "source" && <LocatorField defaultValue={view.locator} />}
          <StanceFields stance={view.stance} note={view.note} />
          <SubmitButton variant="plain" className="justify-self-start">
            {t("submit")}
          </SubmitButton>
        </ActionForm>
        <Disclosure summary={t("remove")}>
          <ActionForm action={remove}>
            <input type="hidden" name="evidenceId" value={view.id} />
            <p className="max-w-measure text-quiet">{t("removeHelp")}</p>
            <SubmitButton variant="danger" className="justify-self-start">
              {t("removeNow")}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </Disclosure>
  );
}

/** Where in a source. */
export function LocatorField({ defaultValue }: { defaultValue?: string }) {
  const t = useTranslations("evidence.change");
  return (
    <TextField
      name="locator"
      label={t("locator")}
      description={t("locatorHint")}
      defaultValue={defaultValue}
      maxLength={maxLocatorLength}
      required={false}
    />
  );
}
