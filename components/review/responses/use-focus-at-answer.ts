import { useEffect, useRef } from "react";

/** Whoever goes on from answer to answer finds the focus where they left it: at the next form. The address changes after the
 *  page does, so it is looked at a moment later. */
export function useFocusAtAnswer() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const moment = setTimeout(() => {
      if (location.hash === "#answer") place.current?.focus();
    }, 150);
    return () => clearTimeout(moment);
  }, []);
  return place;
}
