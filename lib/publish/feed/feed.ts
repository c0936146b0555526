export type FeedEntry = {
  /** Public address; also the entry's lasting id. */
  url: string;
  title: string;
  /** May be empty. */
  summary: string;
  authors: string[];
  /** Topics by name. */
  topics: string[];
  publishedAt: Date;
  /** When something was said of it last; readers are shown it again. */
  changedAt: Date;
};

export type FeedHead = {
  title: string;
  subtitle: string;
  /** The page that the feed follows. */
  url: string;
  /** Of the feed itself, without ".xml" or ".json". */
  feedUrl: string;
  author: string;
};
