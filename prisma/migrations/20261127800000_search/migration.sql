-- What makes names found without their accents and in their own script, titles weigh more than texts, and slips of the
-- keyboard be forgiven.

-- One way to write a word, whatever its accents, case and width: Müller and ＭＵＬＬＥＲ are muller.
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFKC)))
$$;

-- ── Names: a folded copy beside each, filled by triggers ────────────────────────────────────────────────────────

ALTER TABLE "Person" ADD COLUMN "searched" TEXT NOT NULL DEFAULT '';
ALTER TABLE "WorkingGroup" ADD COLUMN "searched" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Event" ADD COLUMN "searched" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Topic" ADD COLUMN "searched" TEXT NOT NULL DEFAULT '';

-- Names in native script are looked for with and without the space between their parts.
CREATE FUNCTION fill_person_searched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.searched := search_fold(concat_ws(
    ' ', NEW.name, NEW."nativeName", regexp_replace(NEW."nativeName", '\s', '', 'g'), NEW.affiliation, NEW.position
  ));
  RETURN NEW;
END
$$;
CREATE TRIGGER "Person_searched" BEFORE INSERT OR UPDATE ON "Person"
  FOR EACH ROW EXECUTE FUNCTION fill_person_searched();

CREATE FUNCTION fill_group_searched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.searched := search_fold(concat_ws(' ', NEW.name, NEW."shortName", NEW.summary, NEW.hashtag));
  RETURN NEW;
END
$$;
CREATE TRIGGER "WorkingGroup_searched" BEFORE INSERT OR UPDATE ON "WorkingGroup"
  FOR EACH ROW EXECUTE FUNCTION fill_group_searched();

CREATE FUNCTION fill_event_searched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.searched := search_fold(concat_ws(' ', NEW.title, NEW.description, NEW.place, NEW.hashtag));
  RETURN NEW;
END
$$;
CREATE TRIGGER "Event_searched" BEFORE INSERT OR UPDATE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION fill_event_searched();

CREATE FUNCTION fill_topic_searched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.searched := search_fold(NEW.name);
  RETURN NEW;
END
$$;
CREATE TRIGGER "Topic_searched" BEFORE INSERT OR UPDATE ON "Topic"
  FOR EACH ROW EXECUTE FUNCTION fill_topic_searched();

UPDATE "Person" SET "searched" = '';
UPDATE "WorkingGroup" SET "searched" = '';
UPDATE "Event" SET "searched" = '';
UPDATE "Topic" SET "searched" = '';

CREATE INDEX "Person_searched_idx" ON "Person" USING GIN ("searched" gin_trgm_ops);

-- People whose names have a part that looks like a word. A slip in the middle of a short name leaves less than the 0.6 that the
-- operator asks for by itself.
CREATE FUNCTION people_like(asked text) RETURNS TABLE (id uuid) LANGUAGE sql STABLE
  SET pg_trgm.word_similarity_threshold = 0.4 AS $$
  SELECT person.id FROM "Person" AS person
  WHERE person.searched %> search_fold(asked)
  ORDER BY word_similarity(search_fold(asked), person.searched) DESC, person.id
  LIMIT 20
$$;

-- ── Editions: who wrote them is found, and what stands above the text has a vector of its own ───────────────────
-- Ranking ten thousand texts by all their words would read all of them; by their heads it reads a few bytes of each.

ALTER TABLE "Edition" ADD COLUMN "names" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Edition" ADD COLUMN "head" tsvector;

CREATE OR REPLACE FUNCTION fill_edition_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.head :=
    setweight(to_tsvector('public.colloquy', NEW.title), 'A')
    || setweight(to_tsvector('public.colloquy', NEW.names), 'B')
    || setweight(to_tsvector('public.colloquy', NEW.standfirst), 'C');
  NEW.search := NEW.head || setweight(to_tsvector('public.colloquy', NEW."plainText"), 'D');
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'withdrawnAt', 'withdrawalReason', 'search', 'head', 'bigrams'];
BEGIN
  IF to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    RAISE EXCEPTION 'The text of an edition is never changed' USING TABLE = 'Edition';
  END IF;
  -- Scheduled, public, superseded, withdrawn: the type declares them in the order of an edition's life.
  IF NEW.state < OLD.state THEN
    RAISE EXCEPTION 'An edition does not go back from % to %', OLD.state, NEW.state USING TABLE = 'Edition';
  END IF;
  RETURN NEW;
END
$$;

-- Editions that are there already: their names are in what they print.
ALTER TABLE "Edition" DISABLE TRIGGER "Edition_immutable";
UPDATE "Edition" SET "names" = coalesce((
  SELECT string_agg(concat_ws(' ', author ->> 'name', author ->> 'nativeName'), ' ')
  FROM (
    SELECT json_array_elements("content"::json -> 'authors') AS author
    UNION ALL
    SELECT json_array_elements(chapter -> 'authors')
    FROM json_array_elements("content"::json -> 'chapters') AS chapter
  ) AS authors
), '');
UPDATE "Edition" SET
  "head" =
    setweight(to_tsvector('public.colloquy', "title"), 'A')
    || setweight(to_tsvector('public.colloquy', "names"), 'B')
    || setweight(to_tsvector('public.colloquy', "standfirst"), 'C');
UPDATE "Edition" SET "search" = "head" || setweight(to_tsvector('public.colloquy', "plainText"), 'D');
ALTER TABLE "Edition" ENABLE TRIGGER "Edition_immutable";

-- The current editions with these words and these pairs of characters. By the index whatever the planner thinks: where most texts
-- match, it takes reading all of them for cheap; and not by the index over states, which is why a state is a text here. A query
-- that only leaves words out would need to read them all, and finds nothing.
CREATE FUNCTION editions_with(words text, pairs text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 2000
  SET enable_seqscan = off AS $$
DECLARE
  query tsquery := websearch_to_tsquery('public.colloquy', words);
BEGIN
  IF cardinality(pairs) = 0 THEN
    IF querytree(query) NOT IN ('', 'T') THEN
      RETURN QUERY SELECT id FROM "Edition" WHERE state::text = 'public' AND search @@ query;
    END IF;
  ELSIF numnode(query) = 0 THEN
    RETURN QUERY SELECT id FROM "Edition" WHERE state::text = 'public' AND bigrams @> pairs;
  ELSE
    RETURN QUERY SELECT id FROM "Edition" WHERE state::text = 'public' AND bigrams @> pairs AND search @@ query;
  END IF;
END
$$;

-- ── The words of public texts, for whoever mistypes one or has not finished it ──────────────────────────────────

CREATE TABLE "PublicWord" (
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "PublicWord_pkey" PRIMARY KEY ("word")
);

CREATE INDEX "PublicWord_folded_idx" ON "PublicWord" USING GIN ("folded" gin_trgm_ops);

-- In one order, so that two publications at one moment do not wait for each other in a circle. Words of scripts without
-- spaces are not known.
CREATE FUNCTION keep_public_words(edition "Edition") RETURNS void LANGUAGE sql AS $$
  INSERT INTO "PublicWord" ("word", "folded")
  SELECT lexeme, search_fold(lexeme)
  FROM unnest(tsvector_to_array(to_tsvector(
    'pg_catalog.simple', concat_ws(' ', edition.title, edition.names, edition.standfirst, edition."plainText")
  ))) AS lexeme
  WHERE lexeme ~ '^[^[:digit:][:punct:][:space:]]{3,40}$' AND lexeme !~ '[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]'
  ORDER BY lexeme
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION tell_public_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_public_words(NEW);
  RETURN NULL;
END
$$;
CREATE TRIGGER "Edition_public_words" AFTER INSERT OR UPDATE OF state ON "Edition"
  FOR EACH ROW WHEN (NEW.state = 'public') EXECUTE FUNCTION tell_public_words();

SELECT keep_public_words(edition) FROM "Edition" AS edition WHERE state = 'public';
