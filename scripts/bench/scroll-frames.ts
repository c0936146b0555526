import type { Page } from "@playwright/test";

/** Scrolls a page for so long, a third of a screen a frame: faster than a hand does. @returns what each frame took, in ms */
export function scrollFrames(page: Page, forMs: number): Promise<number[]> {
  return page.evaluate(async (duration) => {
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    const frames: number[] = [];
    scrollTo(0, 0);
    let last = await frame();
    for (const until = last + duration; last < until; ) {
      scrollBy(0, innerHeight / 3);
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, forMs);
}
