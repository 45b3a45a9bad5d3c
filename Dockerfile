# The service with its embedded database. Data lives in /data: keep it on a volume. docs/operations.md says the rest.
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
COPY scripts ./scripts
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /build/dist ./dist
COPY bin ./bin
COPY data/*.json ./data/
COPY templates ./templates
COPY samples ./samples
COPY LICENSE NOTICE ./
RUN mkdir /data && chown node:node /data
USER node
ENV KEHOACH_DATA=/data \
    KEHOACH_HOST=0.0.0.0 \
    KEHOACH_PORT=8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.KEHOACH_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--single-threaded-gc", "bin/kehoach.js", "serve"]
