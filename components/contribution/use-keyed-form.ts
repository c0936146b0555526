import { useTranslations } from "next-intl";
import { useRef, useSyncExternalStore } from "react";
import { keepDraft, keptDraft } from "#components/comment/kept-draft.ts";
import type { FormAction } from "#components/ui/action-form.tsx";
import type { FormState } from "#lib/base/form-state.ts";
import { type KeyPlace, keepKeys, type NewPoint, newPoint } from "./kept-keys.ts";

export type KeyedForm = {
  action: FormAction;
  place: KeyPlace;
  /** Where the point being written is kept, so that it is the same one after a reload. */
  keptAs: string;
  onAdded: (form: FormData, point: NewPoint) => void;
};

/**
 * A contribution's form: gives each point an id and a key of its own, keeps the key on this device before anything is
 * sent, and answers for a broken connection with everything that was typed. Sent again it is the same point. Until the
 * page is alive it is the server's own action, which works without script.
 */
export function useKeyedForm({ action, place, keptAs, onAdded }: KeyedForm): FormAction {
  const t = useTranslations("contribution");
  const current = useRef<NewPoint | null>(null);
  const isAlive = useIsAlive();
  if (!isAlive) return action;
  return async (previous, form) => {
    const point = current.current ?? keptPoint(keptAs) ?? newPoint();
    current.current = point;
    keepDraft(keptAs, JSON.stringify(point));
    keepKeys(place, [point.key]);
    form.set("id", point.id);
    form.set("key", point.key);
    const state = await send(() => action(previous, form), { form, message: t("notSent") });
    if (state.status !== "done") return state;
    current.current = null;
    keepDraft(keptAs, "");
    onAdded(form, point);
    return state;
  };
}

function keptPoint(name: string): NewPoint | null {
  try {
    return JSON.parse(keptDraft(name)) as NewPoint;
  } catch {
    return null;
  }
}

async function send(
  ask: () => Promise<FormState>,
  { form, message }: { form: FormData; message: string },
): Promise<FormState> {
  try {
    return await ask();
  } catch {
    const typed = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
    return { status: "refused", message, values: Object.fromEntries(typed) };
  }
}

/** False on the server and while its page comes alive. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(neverChanges, alive, notYet);
}

const neverChanges = () => () => {};
const alive = () => true;
const notYet = () => false;
