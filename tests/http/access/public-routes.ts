// The whole list of what anybody may call where there are accounts. A route that is added here is a decision to be reviewed.
export const publicRoutes: readonly string[] = [
  // Whether the process lives and can work; which addresses there are.
  'GET /healthz',
  'GET /readyz',
  'GET /api/v1/openapi.json',
  'GET /docs',
  'GET /docs/',
  'GET /docs/static/*',
  'GET /docs/static/index.html',
  'GET /docs/static/swagger-initializer.js',
  'GET /docs/json',
  'GET /docs/yaml',
  // Whether the first start is still to be done; doing it needs the token that was printed.
  'GET /api/v1/setup',
  'POST /api/v1/setup',
  // Signing in.
  'POST /api/v1/session',
];
