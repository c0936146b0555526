import { useSyncExternalStore } from "react";

/** False on the server and while its page comes alive. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(neverChanges, alive, notYet);
}

const neverChanges = () => () => {};
const alive = () => true;
const notYet = () => false;
