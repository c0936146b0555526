import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EarlierText, EarlierView } from "#lib/domain/earlier-publications/types.ts";

export type BringInFormProps = { earlier: EarlierView & { text: EarlierText }; action: FormAction };

/** Publishes an earlier publication, after saying who of its authors is known here. */
export function BringInForm({ earlier, action }: BringInFormProps) {
  const t = useTranslations("publication.earlier");
  const { id, revision, text, authors, namesakes, publishedOn } = earlier;
  return (
    <ActionForm action={action} label={t("publish")} className="grid max-w-measure grid-cols-1 gap-5">
      <input type="hidden" name="earlierId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="importId" value={text.importId} />
      {[...authors.entries()].map(([place, { name }]) => (
        <WhoIsIt key={place} name={name} place={place} among={namesakes[place] ?? []} />
      ))}
      <p className="text-quiet">
        {t.rich("publishMeans", { day: () => <Day on={new Date(publishedOn)} /> })}
      </p>
      <SubmitButton className="justify-self-start">{t("bringIn")}</SubmitButton>
    </ActionForm>
  );
}

type WhoIsItProps = { name: string; place: number; among: EarlierView["namesakes"][number] };

function WhoIsIt({ name, place, among }: WhoIsItProps) {
  const t = useTranslations("publication.earlier");
  if (among.length === 0) return <input type="hidden" name={`people.${place}`} value="new" />;
  const known = among.map(({ id, name: called, affiliation }) => ({
    value: id,
    label: affiliation ? t("whoKnown", { name: called, affiliation }) : called,
  }));
  return (
    <Select
      name={`people.${place}`}
      label={t("who", { name })}
      description={t("whoHint")}
      placeholder={t("whoChoose")}
      options={[...known, { value: "new", label: t("whoNew") }]}
      required
    />
  );
}
