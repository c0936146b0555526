/** A figure as its parts need to know it. `position` is before it in the text; undefined once it is gone. */
export type OpenFigure = {
  /** The block's own. */
  id: string;
  pictureId: string;
  alt: string;
  credit: string;
  position: () => number | undefined;
};
