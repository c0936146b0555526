import { useEffect, useRef } from "react";

/**
 * A form that goes when it is taken takes the focus and its answer with it. The focus then goes to what says how things stand
 * (`data-after-form`), or else to the page's heading, and not back to the top of the page.
 * @param isPending whether the form waits for its answer
 */
export function useFocusWhenGone(isPending: boolean): void {
  const sentFrom = useRef<string | null>(null);
  useEffect(() => {
    sentFrom.current = isPending ? location.pathname : null;
  }, [isPending]);
  useEffect(
    () => () => {
      if (sentFrom.current === location.pathname && document.activeElement === document.body)
        focusOnStanding();
    },
    [],
  );
}

function focusOnStanding(): void {
  const standing =
    document.querySelector<HTMLElement>("main [data-after-form]") ??
    document.querySelector<HTMLElement>("main h1");
  if (!standing) return;
  standing.tabIndex = -1;
  standing.focus();
}
