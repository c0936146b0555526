/** Stands first in every backup, for whoever finds one without the product. */
export const readMe = `A backup of a Colloquy installation.

about.json      where it comes from, its schema (the migrations, in their order), the columns of every table
tables/NAME/    the rows of a table as PostgreSQL's COPY writes them (text, UTF-8), cut into pieces anywhere:
                put them together in their order, then COPY "NAME" (columns of about.json) FROM STDIN
tables/queue/   jobs that waited, mails among them
files/          pictures, downloads and archives, under the names that rows know them by
manifest.json   what all of it has to be: rows, bytes and SHA-256; the counters of sequences

Where the product can be had, "npm run restore -- FILE" checks all of it and puts it back.
A backup that was made with a passphrase is such a file inside age (age-encryption.org): age --decrypt FILE | tar xz
`;
