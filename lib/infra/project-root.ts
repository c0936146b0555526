/** The folder our files lie in, also where the bundle of the pages runs somewhere else. Absolute. */
export function projectRoot(): string {
  return process.env.PROJECT_ROOT ?? process.cwd();
}
