import { basename, join } from "node:path";

// Set before the workers are started, which inherit it.
const runFolder = () => process.env.E2E_FOLDER ?? "";

/** Says where the run keeps the data of its products and the sign-ins of their people. */
export function setRunFolder(path: string): void {
  process.env.E2E_FOLDER = path;
}

/** The data that every file of journeys begins with. */
export const templateFolder = () => join(runFolder(), "template");

/** The data of the product that one file of journeys works with. */
export const dataFolderOf = (file: string) => join(runFolder(), basename(file));

/** What the browser of a signed-in account of the sample keeps: "expert" for expert@example.org. */
export const signInFile = (name: string) => join(runFolder(), `${name}.json`);
