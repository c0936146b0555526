import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { SourceImportView } from "#lib/domain/sources/types.ts";
import { ReadSourceChoice } from "./read-source-choice.tsx";

export type ReadSourcesFormProps = { found: SourceImportView; action: FormAction };

/** What was read from a file, to be taken or not. */
export function ReadSourcesForm({ found, action }: ReadSourcesFormProps) {
  const t = useTranslations("sources.import");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="importId" value={found.id} />
      <p>{t("found", { count: found.sources.length })}</p>
      <Unkept unkept={found.unkept} />
      <Unread starts={found.unread} />
      <ReadSourceChoice sources={found.sources} />
      <div>
        <SubmitButton>{t("take")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Unkept({ unkept }: { unkept: SourceImportView["unkept"] }) {
  const t = useTranslations("sources.import");
  const fields = Object.entries(unkept) as [keyof typeof unkept, number][];
  if (fields.length === 0) return null;
  const said = fields.map(([field, count]) => t(`unkeptFields.${field}`, { count }));
  return (
    <p className="max-w-measure text-quiet">
      {t("unkept")} {said.join("; ")}.
    </p>
  );
}

function Unread({ starts }: { starts: string[] }) {
  const t = useTranslations("sources.import");
  if (starts.length === 0) return null;
  return (
    <section aria-labelledby="unread" className="rounded-md border border-warn p-4">
      <h2 id="unread" className="font-medium">
        {t("unread", { count: starts.length })}
      </h2>
      <p className="max-w-measure text-quiet">{t("unreadHelp")}</p>
      <ul className="mt-2 list-disc ps-5 font-mono text-sm break-all">
        {starts.map((start, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may begin alike
          <li key={index}>{start}</li>
        ))}
      </ul>
    </section>
  );
}
