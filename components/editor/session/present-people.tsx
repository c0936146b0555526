import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import type { CollaborationSession } from "../provider/collaboration-session.ts";
import { type PresentPerson, presentPeople } from "./presence.ts";

/** Who else has this document open. */
export function PresentPeople({ session }: { session: CollaborationSession }) {
  const t = useTranslations("editor");
  const people = usePresentPeople(session);
  if (people.length === 0) return null;
  return (
    <ul aria-label={t("here")} className="flex list-none -space-x-1.5 p-0">
      {people.map((person) => (
        <li
          key={person.personId}
          className={`caret-colour-${person.colour} rounded-full ring-2 ring-(--caret-colour)`}
        >
          <Avatar name={person.name} size="sm" />
        </li>
      ))}
    </ul>
  );
}

function usePresentPeople({ provider, document }: CollaborationSession): PresentPerson[] {
  const [people, setPeople] = useState<PresentPerson[]>([]);
  useEffect(() => {
    const { awareness } = provider;
    if (!awareness) return;
    const read = () => setPeople((before) => presentPeople(awareness.getStates(), document.clientID, before));
    read();
    awareness.on("change", read);
    return () => awareness.off("change", read);
  }, [provider, document]);
  return people;
}
