/** Tells the styles how high the bar above the text is at this moment (`--bar-height`): it grows with the tools it holds, and
 *  what sticks below it would be covered. For use as a ref. */
export function watchBarHeight(bar: HTMLElement | null): (() => void) | undefined {
  const room = bar?.closest<HTMLElement>(".editor-room");
  if (!bar || !room) return undefined;
  const observer = new ResizeObserver(() =>
    room.style.setProperty("--bar-height", `${bar.getBoundingClientRect().height}px`),
  );
  observer.observe(bar);
  return () => observer.disconnect();
}
