import { useTranslations } from "next-intl";
import { PageSection } from "#components/publication/page-section.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EarlierText, EarlierView } from "#lib/domain/earlier-publications/types.ts";
import type { Model } from "#lib/publish/types.ts";
import { BringInForm } from "./bring-in-form.tsx";
import type { EarlierFieldsProps } from "./earlier-fields.tsx";
import { EarlierFile } from "./earlier-file.tsx";
import { EarlierForm } from "./earlier-form.tsx";

export type PreparedEarlierProps = {
  earlier: EarlierView;
  model: Model | null;
  topics: EarlierFieldsProps["topics"];
  /** Of its page. */
  address: string;
  /** Why nobody can bring anything in now; null where somebody can. */
  hindrance: "notAnnounced" | "concluded" | null;
  actions: { describe: FormAction; bringIn: FormAction; discard: FormAction };
};

/** An earlier publication on its way: what it is, its file, its text as it will be read, and the button that publishes it. */
export function PreparedEarlier({ earlier, model, topics, address, ...rest }: PreparedEarlierProps) {
  const t = useTranslations("publication.earlier");
  const { hindrance, actions } = rest;
  const about = { earlierId: earlier.id, revision: earlier.revision };
  if (hindrance === "concluded") return <p className="max-w-measure">{t("concluded")}</p>;
  return (
    <div className="grid grid-cols-1 gap-10">
      <Disclosure summary={t("change")}>
        <EarlierForm
          key={earlier.revision}
          {...{ about, topics, action: actions.describe }}
          said={{ ...earlier }}
        />
      </Disclosure>
      <EarlierFile earlier={earlier} model={model} files={`${address}/import`} />
      {hasText(earlier) && (
        <PageSection id="earlier-publish" title={t("publish")}>
          <Publishing earlier={earlier} hindrance={hindrance} action={actions.bringIn} />
        </PageSection>
      )}
      <Discard earlier={earlier} action={actions.discard} />
    </div>
  );
}

function hasText(earlier: EarlierView): earlier is EarlierView & { text: EarlierText } {
  return earlier.text !== null;
}

type PublishingProps = Pick<PreparedEarlierProps, "hindrance"> & {
  earlier: EarlierView & { text: EarlierText };
  action: FormAction;
};

function Publishing({ earlier, hindrance, action }: PublishingProps) {
  const t = useTranslations("publication.earlier");
  if (hindrance) return <p className="max-w-measure">{t(hindrance)}</p>;
  if (earlier.needsAnother) return <p className="max-w-measure">{t("needsAnother")}</p>;
  return <BringInForm key={`${earlier.revision} ${earlier.text.importId}`} {...{ earlier, action }} />;
}

function Discard({ earlier: { id, title }, action }: { earlier: EarlierView; action: FormAction }) {
  const t = useTranslations("publication.earlier");
  return (
    <ActionForm action={action} label={t("discardOf", { title })}>
      <FormDisclosure summary={t("discard")}>
        <input type="hidden" name="earlierId" value={id} />
        <p className="mb-2 text-quiet">{t("discardMeans")}</p>
        <SubmitButton variant="danger">{t("discard")}</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}
