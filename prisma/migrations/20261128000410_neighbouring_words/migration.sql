-- Words together: a text's vector knows where each word stands, but its index does not, so that every text with all of the words
-- had to be read again. Which words stand beside each other is indexed as well now.

-- The pairs of neighbouring words of a vector, each as a number of its own (nearly: two pairs may share one, and the text is still
-- compared). Not `hashtext`: another version of PostgreSQL may count otherwise.
CREATE FUNCTION neighbours_in(words tsvector) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH placed AS MATERIALIZED (
    SELECT found.lexeme, place FROM unnest(words) AS found, unnest(found.positions) AS place
  )
  SELECT coalesce(
    array_agg(DISTINCT ('x' || left(md5(one.lexeme || ' ' || other.lexeme), 8))::bit(32)::int),
    '{}'
  )
  FROM placed AS one JOIN placed AS other ON other.place = one.place + 1
$$;

ALTER TABLE "Edition" ADD COLUMN "neighbours" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[];

CREATE OR REPLACE FUNCTION fill_edition_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.head :=
    setweight(to_tsvector('public.colloquy', NEW.title), 'A')
    || setweight(to_tsvector('public.colloquy', NEW.names), 'B')
    || setweight(to_tsvector('public.colloquy', NEW.standfirst), 'C');
  NEW.search := NEW.head || setweight(to_tsvector('public.colloquy', NEW."plainText"), 'D');
  NEW.neighbours := neighbours_in(NEW.search);
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'withdrawnAt', 'withdrawalReason', 'search', 'head', 'neighbours', 'bigrams'];
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

UPDATE "Edition" SET "neighbours" = neighbours_in("search") WHERE "search" IS NOT NULL;

CREATE INDEX "Edition_neighbours_idx" ON "Edition" USING GIN ("neighbours");

-- As before, and with words that have to stand together, by the index of neighbours first. `phrases`: what was quoted.
CREATE FUNCTION editions_with(words text, pairs text[], phrases text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 2000
  SET enable_seqscan = off AS $$
DECLARE
  query tsquery := websearch_to_tsquery('public.colloquy', words);
  beside int[] := array(
    SELECT DISTINCT one FROM unnest(phrases) AS phrase, unnest(neighbours_in(to_tsvector('public.colloquy', phrase))) AS one
  );
BEGIN
  IF cardinality(beside) > 0 AND cardinality(pairs) = 0 THEN
    RETURN QUERY SELECT id FROM "Edition" WHERE state::text = 'public' AND neighbours @> beside AND search @@ query;
  ELSE
    RETURN QUERY SELECT editions_with(words, pairs);
  END IF;
END
$$;
