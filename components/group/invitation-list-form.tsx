import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { listColumns } from "#lib/domain/groups/types.ts";
import { DaysField } from "./days-field.tsx";

export type InvitationListFormProps = {
  action: FormAction;
  groupId: string;
  /** A list that was given before. */
  given: { text: string; days: number } | null;
};

/** Takes a list of people to invite, pasted or as a file. */
export function InvitationListForm({ action, groupId, given }: InvitationListFormProps) {
  const t = useTranslations("members.list");
  return (
    <ActionForm action={action} className="grid grid-cols-1 gap-6">
      {!given && <KeptFields as={`invitations-${groupId}`} />}
      <input type="hidden" name="groupId" value={groupId} />
      <Columns />
      <TextArea
        name="text"
        label={t("text")}
        description={t("textHint")}
        defaultValue={given?.text}
        rows={12}
        spellCheck={false}
        className="font-mono text-sm [&_textarea]:overflow-x-auto [&_textarea]:whitespace-pre"
        required={false}
      />
      <FileField
        name="file"
        label={t("file")}
        description={t("fileHint")}
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        required={false}
      />
      <DaysField days={given?.days} />
      <SubmitButton className="justify-self-start">{t("look")}</SubmitButton>
    </ActionForm>
  );
}

/** What the columns mean, and a list to begin from. */
function Columns() {
  const t = useTranslations("members.list");
  return (
    <Disclosure summary={t("columns")} open>
      <dl className="grid max-w-measure gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {listColumns.map((column) => (
          <div key={column} className="contents">
            <dt className="font-mono text-sm [&_textarea]:overflow-x-auto [&_textarea]:whitespace-pre">
              {column}
            </dt>
            <dd className="text-quiet max-sm:mb-2">{t(`column.${column}`)}</dd>
          </div>
        ))}
      </dl>
      <pre className="mt-3 rounded bg-sunken p-3 text-sm break-words whitespace-pre-wrap">{t("example")}</pre>
    </Disclosure>
  );
}
