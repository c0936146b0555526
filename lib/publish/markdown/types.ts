/** What Markdown needs of the site it is written for. */
export type MarkdownOptions = {
  /** Words of the interface. */
  labels: { figure: string; table: string; finding: string; bibliography: string };
  /** Where a picture can be seen. */
  pictureAddress: (pictureId: string) => string;
};
