import { useEffect, useState } from "react";

/** Whether everything but the text is hidden. Escape brings it back, unless it closes a menu, a note or a tool. */
export function useFocusMode(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const page = document.documentElement;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing && isFree(event.target)) setOn(false);
    };
    page.dataset.focusMode = "";
    // On the way down: the text takes every Escape that comes up from it.
    document.addEventListener("keydown", leave, true);
    return () => {
      delete page.dataset.focusMode;
      document.removeEventListener("keydown", leave, true);
    };
  }, [isOn]);
  return [isOn, setOn];
}

/** The text itself, without a menu open at its cursor, or what is left of the tools. */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const atText = target.matches(".paper-text") && !target.hasAttribute("aria-controls");
  return atText || target === document.body || target.closest(".leave-focus-mode") !== null;
}
