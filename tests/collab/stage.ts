import { afterAll, afterEach, beforeAll } from "vitest";
import { type Author, openPage } from "./author.ts";
import { type Served, serve } from "./serve.ts";
import { openWorld, type Somebody, type World } from "./world.ts";

/** One world and one collaboration server for the tests of a file; pages are closed after each test. */
export type Stage = { world: World; served: Served; open(who: Somebody, documentId: string): Author };

export function setStage(): Stage {
  const pages: Author[] = [];
  const stage = {
    open(who: Somebody, documentId: string) {
      const page = openPage(stage.served.port, who, documentId);
      pages.push(page);
      return page;
    },
  } as Stage;

  beforeAll(async () => {
    stage.world = await openWorld();
    stage.served = await serve(stage.world.databaseUrl);
  }, 60_000);
  afterEach(() => {
    for (const page of pages.splice(0)) page.destroy();
  });
  afterAll(async () => {
    await stage.served?.stop();
    await stage.world?.stop();
  }, 30_000);
  return stage;
}
