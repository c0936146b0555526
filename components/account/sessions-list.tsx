import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { SessionView } from "#lib/domain/accounts/types.ts";

export type SessionsListProps = {
  sessions: readonly SessionView[];
  endOne: FormAction;
  endOthers: FormAction;
};

/** Where somebody is signed in, and the way to end it elsewhere. */
export function SessionsList({ sessions, endOne, endOthers }: SessionsListProps) {
  const t = useTranslations("account.account");
  const doors = useTranslations("doors.sessions");
  const columns: Column<SessionView>[] = [
    {
      key: "device",
      header: t("device"),
      isRowHeader: true,
      cell: ({ device }) => device || t("unknownDevice"),
    },
    { key: "way", header: doors("way"), cell: ({ way }) => (way ? doors(`by.${way}`) : doors("unknownWay")) },
    { key: "since", header: t("since"), cell: ({ createdAt }) => <DateTime at={createdAt} zone="UTC" /> },
    { key: "used", header: doors("usedOn"), cell: ({ usedOn }) => <Day on={usedOn} /> },
    { key: "until", header: t("until"), cell: ({ expiresAt }) => <DateTime at={expiresAt} zone="UTC" /> },
    {
      key: "end",
      header: t("endHeader"),
      cell: (session) => <EndSession session={session} action={endOne} />,
    },
  ];
  return (
    <div className="grid grid-cols-1 gap-4">
      <Table caption={t("sessionsCaption")} columns={columns} rows={sessions} rowKey={({ id }) => id} />
      {/* Stays when there is no other, to say that they have ended. */}
      <ActionForm action={endOthers}>
        <SubmitButton variant="plain" className="justify-self-start">
          {t("endOthers")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

function EndSession({ session, action }: { session: SessionView; action: FormAction }) {
  const t = useTranslations("account.account");
  if (session.current) return <Badge tone="accent">{t("current")}</Badge>;
  const device = session.device || t("unknownDevice");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="sessionId" value={session.id} />
      <SubmitButton variant="quiet" className="justify-self-start" aria-label={t("endOne", { device })}>
        {t("end")}
      </SubmitButton>
    </ActionForm>
  );
}
