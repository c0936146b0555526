import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { LibraryView } from "#lib/domain/sources/types.ts";
import { LibraryFields } from "./sources-table.tsx";

export type RemoveSourceFormProps = { library: LibraryView; sourceId: string; action: FormAction };

/** Takes a source out of the library, after one more question. */
export function RemoveSourceForm({ library, sourceId, action }: RemoveSourceFormProps) {
  const t = useTranslations("sources.form");
  return (
    <Disclosure summary={t("remove")}>
      <ActionForm action={action}>
        <LibraryFields library={library} sourceId={sourceId} />
        <p className="max-w-measure text-quiet">{t("removeHelp")}</p>
        <div>
          <SubmitButton variant="danger">{t("removeNow")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
