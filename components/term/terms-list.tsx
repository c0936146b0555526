import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { TermView } from "#lib/domain/terms/types.ts";
import { TermForm } from "./term-form.tsx";

export type TermsListProps = {
  terms: readonly TermView[];
  groupId: string;
  /** Null: only to read. */
  actions: { save: FormAction; remove: FormAction } | null;
  /** How often the checked text uses another word, by term; null where no text was checked. */
  counts: ReadonlyMap<string, number> | null;
};

/** The names the group has chosen, with what is not to be written instead. */
export function TermsList({ terms, groupId, actions, counts }: TermsListProps) {
  const t = useTranslations("terms");
  if (terms.length === 0)
    return <EmptyState title={t("none")}>{t(actions ? "noneModerator" : "noneMember")}</EmptyState>;
  return (
    <ul className="grid grid-cols-1 divide-y divide-line border-y border-line">
      {terms.map((term) => (
        <li key={term.id} className="grid grid-cols-1 gap-1 py-4">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <span className="font-serif text-lg font-semibold">{term.term}</span>
            {term.abbreviation && <span>{term.abbreviation}</span>}
            {counts && (
              <span className="text-sm text-quiet">{t("count", { count: counts.get(term.id) ?? 0 })}</span>
            )}
          </p>
          {term.variants.length > 0 && (
            <p className="text-quiet">{t("instead", { variants: term.variants.join(" · ") })}</p>
          )}
          {term.note && <p className="max-w-measure">{term.note}</p>}
          {actions && <ChangeTerm {...{ term, groupId, actions }} />}
        </li>
      ))}
    </ul>
  );
}

type ChangeTermProps = {
  term: TermView;
  groupId: string;
  actions: NonNullable<TermsListProps["actions"]>;
};

function ChangeTerm({ term, groupId, actions }: ChangeTermProps) {
  const t = useTranslations("terms");
  const summary = <span>{t.rich("change", { term: term.term, hidden })}</span>;
  return (
    <>
      <TermForm key={JSON.stringify(term)} {...{ groupId, term, summary }} action={actions.save} />
      <ActionForm
        action={actions.remove}
        label={t("removeOf", { term: term.term })}
        className="grid grid-cols-1 gap-2"
      >
        <FormDisclosure summary={t("removeAsk")}>
          <input type="hidden" name="termId" value={term.id} />
          <p className="mb-2 text-quiet">{t("removeMeans")}</p>
          <SubmitButton variant="danger">{t("remove")}</SubmitButton>
        </FormDisclosure>
      </ActionForm>
    </>
  );
}

function hidden(words: React.ReactNode) {
  return <span className="sr-only">{words}</span>;
}
