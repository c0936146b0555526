import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ReadSource, SourceImportView } from "#lib/domain/sources/types.ts";

export type ReadSourcesFormProps = { found: SourceImportView; action: FormAction };

/** What was read from a file: what is new is ticked, what is there already is not. */
export function ReadSourcesForm({ found, action }: ReadSourcesFormProps) {
  const t = useTranslations("sources.import");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="importId" value={found.id} />
      <p>{t("found", { count: found.sources.length })}</p>
      <Unkept unkept={found.unkept} />
      <Unread starts={found.unread} />
      <fieldset>
        <legend className="mb-2 font-medium">{t("legend")}</legend>
        <ul className="grid gap-0.5">
          {found.sources.map((source, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is what is chosen
            <ReadSourceChoice key={index} source={source} index={index} />
          ))}
        </ul>
      </fieldset>
      <div>
        <SubmitButton>{t("take")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function ReadSourceChoice({ source, index }: { source: ReadSource; index: number }) {
  const t = useTranslations("sources");
  const id = `source-${index}`;
  const { twin } = source;
  return (
    <li className="choice">
      <input id={id} type="checkbox" name="chosen" value={index} defaultChecked={twin === null} />
      <label htmlFor={id}>
        {source.label || t("table.untitled")}{" "}
        <span className="text-sm whitespace-nowrap text-quiet">{t(`type.${source.csl.type}`)}</span>{" "}
        {twin && <Badge tone="warn">{t(twin === "library" ? "import.inLibrary" : "import.inFile")}</Badge>}
      </label>
    </li>
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
