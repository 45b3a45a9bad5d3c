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
  // The country's units, a list that the state publishes: the first setup asks for one by its name.
  'GET /api/v1/units',
  'GET /api/v1/provinces',
  // Signing in.
  'GET /api/v1/sign-in-ways',
  'POST /api/v1/session',
  // Out to the office's own sign-in and back.
  'GET /api/v1/oidc/login',
  'GET /api/v1/oidc/callback',
  // The browser's side: files that are the same for everybody.
  'GET /',
  'GET /assets/:name',
  // The help for clerks, docs/huong-dan: the same for everybody, and also for those who cannot sign in.
  'GET /tro-giup',
  'GET /tro-giup/',
  'GET /tro-giup/:name',
  'GET /tro-giup/hinh/:name',
];
