import { execFileSync, spawnSync } from "node:child_process";
import { constants, copyFileSync, cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "#server/build/project-root.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The checkout as after a clone and an install: nothing built, nothing generated. Throws: Error without git. */
export function freshCopy(): { path: string; remove(): void } {
  const folder = temporaryFolder("fresh");
  for (const file of sourceFiles()) {
    const copy = join(folder.path, file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(projectRoot, file), copy);
  }
  copyPackages(join(folder.path, "node_modules"));
  return folder;
}

/** Whatever git knows or would take, so that a change can be measured before it is committed. */
function sourceFiles(): string[] {
  const words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const list = execFileSync("git", words, { cwd: projectRoot, encoding: "utf8", maxBuffer: 64 * 2 ** 20 });
  return list.split("\0").filter((file) => file && existsSync(join(projectRoot, file)));
}

/** As hard links where the file system has them: the build does not follow a link out of its folder. */
function copyPackages(target: string) {
  const packages = join(projectRoot, "node_modules");
  if (spawnSync("cp", ["-al", packages, target], { stdio: "ignore" }).status === 0) return;
  cpSync(packages, target, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
}
