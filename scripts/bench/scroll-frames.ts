import type { Page } from "@playwright/test";

/** Scrolls a page, a screen's height a frame, for so long. @returns what each frame took, in ms */
export function scrollFrames(page: Page, forMs: number): Promise<number[]> {
  return page.evaluate(async (duration) => {
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    const frames: number[] = [];
    scrollTo(0, 0);
    let last = await frame();
    for (const until = last + duration; last < until; ) {
      scrollBy(0, innerHeight);
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, forMs);
}
