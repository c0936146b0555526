import { useTranslations } from "next-intl";
import { useRef } from "react";
import { keepDraft, keptDraft } from "#components/comment/kept-draft.ts";
import type { FormAction } from "#components/ui/action-form.tsx";
import { askAction } from "#components/ui/ask-action.ts";
import { useIsAlive } from "#components/ui/use-is-alive.ts";
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
    const state = await askAction(() => action(previous, form), { form, message: t("notSent") });
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
