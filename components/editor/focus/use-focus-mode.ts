import { useEffect, useState } from "react";

/** Whether everything but the text is hidden. Escape brings it back, unless something else has taken the key. */
export function useFocusMode(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const page = document.documentElement;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) setOn(false);
    };
    page.dataset.focusMode = "";
    document.addEventListener("keydown", leave);
    return () => {
      delete page.dataset.focusMode;
      document.removeEventListener("keydown", leave);
    };
  }, [isOn]);
  return [isOn, setOn];
}
