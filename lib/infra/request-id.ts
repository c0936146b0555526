import { AsyncLocalStorage } from "node:async_hooks";

// One for the process: the pages' bundle and the server's own code are two copies of this module.
const global = globalThis as { colloquyRequest?: AsyncLocalStorage<string> };

function asked(): AsyncLocalStorage<string> {
  global.colloquyRequest ??= new AsyncLocalStorage();
  return global.colloquyRequest;
}

/** Does some work for a request: whatever is logged on its way carries the id. */
export function forRequest<T>(id: string, work: () => T): T {
  return asked().run(id, work);
}

/** The id of the request that is being answered here; undefined elsewhere. */
export const requestId = (): string | undefined => asked().getStore();
