import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import type { AskedView, ReviewInvitationView, RoundView } from "#lib/domain/reviews/types.ts";
import { AskMore } from "./ask-more.tsx";
import type { Candidate } from "./member-choice.tsx";

export type RoundPeopleActions = Record<"ask" | "invite" | "remove" | "revoke", FormAction>;

export type RoundPeopleProps = {
  round: Pick<RoundView, "id" | "state" | "may">;
  people: { asked: readonly AskedView[]; invitations: readonly ReviewInvitationView[] };
  /** Members who are not asked by name yet. */
  candidates: readonly Candidate[];
  actions: RoundPeopleActions;
};

/** Whom a round asks and how far they are, for moderators. */
export function RoundPeople({ round, people, candidates, actions }: RoundPeopleProps) {
  const t = useTranslations("review.people");
  const { asked, invitations } = people;
  return (
    <section className="grid grid-cols-1 gap-3">
      <h3 className="font-semibold">{t("title")}</h3>
      {asked.length > 0 ? (
        <AskedTable {...{ round, asked }} remove={actions.remove} />
      ) : (
        <p className="text-quiet">{t("none")}</p>
      )}
      {invitations.length > 0 && <Invitations {...{ round, invitations }} revoke={actions.revoke} />}
      {round.may.askReviewers && <AskMore {...{ round, candidates, actions }} />}
    </section>
  );
}

type AskedTableProps = Pick<RoundPeopleProps, "round"> & { asked: readonly AskedView[]; remove: FormAction };

function AskedTable({ round, asked, remove }: AskedTableProps) {
  const t = useTranslations("review.people");
  const name = (one: AskedView) => (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {one.name}
      {one.outside && <Badge>{t("outside")}</Badge>}
      {!one.named && <span className="text-sm font-normal text-quiet">{t("withGroup")}</span>}
    </span>
  );
  const done = (one: AskedView) => (one.doneAt ? <DateTime at={one.doneAt} zone="UTC" /> : t("notDone"));
  const removing = (one: AskedView) =>
    one.named && round.may.removeReviewer && <RemoveForm roundId={round.id} reviewer={one} action={remove} />;
  return (
    <Table
      caption={t("caption")}
      rows={asked}
      rowKey={({ personId }) => personId}
      columns={[
        { key: "name", header: t("name"), cell: name, isRowHeader: true },
        { key: "comments", header: t("comments"), cell: ({ comments }) => comments, align: "end" },
        { key: "done", header: t("done"), cell: done },
        { key: "remove", header: t("remove"), cell: removing },
      ]}
    />
  );
}

type RemoveFormProps = { roundId: string; reviewer: AskedView; action: FormAction };

function RemoveForm({ roundId, reviewer: { personId, name }, action }: RemoveFormProps) {
  const t = useTranslations("review.people");
  return (
    <ActionForm action={action} label={t("removeOf", { name })} className="grid grid-cols-1 gap-2">
      <FormDisclosure summary={<Named short={t("remove")} full={t("removeOf", { name })} />}>
        <div className="grid grid-cols-1 gap-2">
          <input type="hidden" name="roundId" value={roundId} />
          <input type="hidden" name="personId" value={personId} />
          <p className="max-w-xs text-sm text-quiet">{t("removeMeans")}</p>
          <SubmitButton variant="danger" className="justify-self-start">
            {t("remove")}
          </SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}

function Named({ short, full }: { short: string; full: string }) {
  return (
    <>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{full}</span>
    </>
  );
}

type InvitationsProps = Pick<RoundPeopleProps, "round"> & {
  invitations: readonly ReviewInvitationView[];
  revoke: FormAction;
};

function Invitations({ round, invitations, revoke }: InvitationsProps) {
  const t = useTranslations("review.people");
  return (
    <>
      <h4 className="font-medium">{t("invited")}</h4>
      <ul className="grid gap-2">
        {invitations.map(({ id, name, email }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-0 break-words">
              {name} <span className="text-sm text-quiet">{email}</span>
            </span>
            {round.may.removeReviewer && (
              <ActionForm action={revoke} className="flex flex-wrap items-center gap-2">
                <input type="hidden" name="roundId" value={round.id} />
                <input type="hidden" name="invitationId" value={id} />
                <SubmitButton variant="quiet">
                  <Named short={t("revoke")} full={t("revokeOf", { name })} />
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
