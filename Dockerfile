# The product as an image. What it needs at run time stands in docs/RUNNING.md; nothing of an installation is in it.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/colloquy
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
# Not `npm ci`: the lock file names the packages of one platform only.
RUN npm install --no-save --no-audit --no-fund
COPY . .
RUN node scripts/build.ts

FROM node:24-bookworm-slim
WORKDIR /srv/colloquy
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/colloquy LOG_FORMAT=json
COPY package.json package-lock.json ./
RUN npm install --no-save --omit=dev --no-audit --no-fund && npm cache clean --force
# Of the first stage all but the packages that only building needs. It belongs to root: the server cannot change itself.
COPY --from=build /srv/colloquy/ /tmp/built/
RUN rm -rf /tmp/built/node_modules && cp -a /tmp/built/. . && rm -rf /tmp/built \
  && mkdir -p /var/lib/colloquy && chown node:node /var/lib/colloquy
USER node
VOLUME /var/lib/colloquy
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/main.ts", "start"]
