"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { DiscussionView, OwnPointView } from "#lib/domain/discussions/types.ts";
import { AppearsAt } from "./appears-at.tsx";
import { ContributionField } from "./contribution-field.tsx";
import { ItemChoice } from "./item-choice.tsx";
import { startOf } from "./start-of.ts";

export type OwnPointActions = { change: FormAction; takeBack: FormAction; release: FormAction };

type OwnPointProps = {
  point: OwnPointView;
  actions: OwnPointActions;
  discussion: Pick<DiscussionView, "id" | "agenda" | "may">;
  onDone: () => void;
};

/** What one said, how it stands, and what one may still do with it. */
export function OwnPoint({ point, actions, discussion, onDone }: OwnPointProps) {
  const t = useTranslations("contribution.own");
  const { body, key, standing, appearsAt } = point;
  const { may } = discussion;
  const isOpen = may.contribute && standing !== "released" && standing !== "leaving";
  const start = startOf(body);
  const form = (action: FormAction) => ({
    action: followedBy(action, onDone),
    point,
    discussionId: discussion.id,
  });
  return (
    <li className="grid grid-cols-1 gap-1 border-s-2 border-accent ps-4">
      <p className="max-w-measure whitespace-pre-line font-serif text-lg">{body}</p>
      <p className="text-sm text-quiet">
        {appearsAt && (standing === "waiting" || standing === "changing" || standing === "leaving") ? (
          <AppearsAt at={appearsAt} template={t(`standing.${standing}`, { time: "{time}" })} />
        ) : (
          (standing === "shown" || standing === "released") && t(`standing.${standing}`)
        )}
      </p>
      {isOpen && (
        <Disclosure summary={named(t("change"), t("changeOf", { start }))}>
          <OwnForm {...form(actions.change)} label={t("changeOf", { start })}>
            <ItemChoice agenda={discussion.agenda} chosen={point.agendaItemId} />
            <ContributionField label={t("words")} keptAs="" defaultValue={body} />
            <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
          </OwnForm>
        </Disclosure>
      )}
      {isOpen && (
        <Disclosure summary={named(t("takeBack"), t("takeBackOf", { start }))}>
          <OwnForm {...form(actions.takeBack)} label={t("takeBackOf", { start })}>
            <p className="max-w-measure">{t("takeBackQuestion")}</p>
            <SubmitButton variant="danger" className="justify-self-start">
              {t("takeBackConfirm")}
            </SubmitButton>
          </OwnForm>
        </Disclosure>
      )}
      {key && may.release && standing === "shown" && (
        <Disclosure summary={named(t("release"), t("releaseOf", { start }))}>
          <OwnForm {...form(actions.release)} label={t("releaseOf", { start })}>
            <p className="max-w-measure">{t("releaseQuestion")}</p>
            <SubmitButton variant="danger" className="justify-self-start">
              {t("releaseConfirm")}
            </SubmitButton>
          </OwnForm>
        </Disclosure>
      )}
      {key && (
        <Disclosure summary={t("showKey")}>
          <code className="break-all">{key}</code>
        </Disclosure>
      )}
    </li>
  );
}

/** Short for the eye; a screen reader hears which one as well. */
function named(short: string, whole: string): ReactNode {
  return (
    <>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{whole}</span>
    </>
  );
}

type OwnFormProps = {
  action: FormAction;
  point: OwnPointView;
  discussionId: string;
  label: string;
  children: ReactNode;
};

function OwnForm({ action, point, discussionId, label, children }: OwnFormProps) {
  return (
    <ActionForm action={action} label={label} className="grid grid-cols-1 gap-4 pb-2">
      <input type="hidden" name="discussionId" value={discussionId} />
      <input type="hidden" name="id" value={point.id} />
      {point.key && <input type="hidden" name="key" value={point.key} />}
      {children}
    </ActionForm>
  );
}

function followedBy(action: FormAction, onDone: () => void): FormAction {
  return async (previous, form) => {
    const state = await action(previous, form);
    if (state.status === "done") onDone();
    return state;
  };
}
