# The product as an image. What it needs at run time stands in docs/RUNNING.md; nothing of an installation is in it.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/colloquy
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
# Not `npm ci`: the lock file names the packages of one platform only.
RUN npm install --no-save --no-audit --no-fund
COPY . .
# What only building needs is not carried along: a layer keeps what a later one takes away.
RUN node scripts/build.ts && rm -rf node_modules .next/cache

FROM node:24-bookworm-slim
WORKDIR /srv/colloquy
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/colloquy LOG_FORMAT=json
COPY package.json package-lock.json ./
RUN npm install --no-save --omit=dev --no-audit --no-fund && npm cache clean --force
# It belongs to root: the server cannot change itself.
COPY --from=build /srv/colloquy/ ./
# Nothing is left to be built, and the PostgreSQL that npm brings is whole.
RUN node scripts/build.ts && mkdir -p /var/lib/colloquy && chown node:node /var/lib/colloquy
USER node
VOLUME /var/lib/colloquy
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/main.ts", "start"]
