/** The settings of the service, from the environment; wrong ones are told before anything is opened. */
import { Failure, type Finding } from '../failure.ts';
import { nearest } from '../plan/nearest.ts';
import { variables, variablesElsewhere, type Values, type VariableName } from './variables.ts';

export interface Oidc {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
}

export interface Settings {
  /** A PostgreSQL server; embedded in `folder` without it. */
  databaseUrl: string | undefined;
  folder: string;
  host: string;
  port: number;
  /** Bytes of the largest request. */
  bodyLimit: number;
  /** As browsers know the service, without a slash at the end. */
  publicUrl: string | undefined;
  /** Addresses of proxies whose word on the caller's address and protocol counts; none unless told. */
  trustProxy: readonly string[];
  oidc: Oidc | undefined;
  /** Of the rendering threads; what is not told is the pool's own. */
  render: { threads: number | undefined; line: number | undefined; heapMb: number | undefined };
  /** Days that a bulk run is kept after its last work; 90 unless told. */
  batchDays: number | undefined;
  /** Bulk documents at once; 0: this process does no bulk work. What is not told is the work's own. */
  batchThreads: number | undefined;
  /** Where `/metrics` is answered; nowhere unless told. */
  metrics: { host: string; port: number } | undefined;
  logLevel: NonNullable<Values['KEHOACH_LOG_LEVEL']>;
}

const names = Object.keys(variables) as VariableName[];

function fault(name: string, message: string): Finding {
  return { code: 'config.invalid', severity: 'error', path: name, message };
}

/** A value is not repeated: it may be a secret. */
function read(env: NodeJS.ProcessEnv): { values: Values; faults: Finding[] } {
  const values: Record<string, unknown> = {};
  const faults: Finding[] = [];
  for (const name of names) {
    const given = env[name];
    if (given === undefined || given.trim() === '') continue;
    const result = variables[name].schema.safeParse(given);
    if (result.success) values[name] = result.data;
    else faults.push(fault(name, `Biến môi trường ${name} phải là ${variables[name].wanted}.`));
  }
  return { values: values as Values, faults };
}

const ours = 'KEHOACH_';

/** Variables that are nearly ours: a slip of the pen would else be taken for silence. */
function slips(env: NodeJS.ProcessEnv): Finding[] {
  const known = [...names, ...variablesElsewhere].filter((name) => name.startsWith(ours));
  const endings = known.map((name) => name.slice(ours.length));
  return Object.keys(env)
    .filter((name) => name.startsWith(ours) && !known.includes(name))
    .flatMap((name) => {
      const near = nearest(name.slice(ours.length), endings);
      if (near === undefined) return [];
      return fault(name, `Không có biến môi trường ${name} (có phải ${ours}${near}?); hãy sửa tên hoặc bỏ biến này.`);
    });
}

const oidcNames = ['KEHOACH_OIDC_ISSUER', 'KEHOACH_OIDC_CLIENT_ID', 'KEHOACH_OIDC_CLIENT_SECRET'] as const;

/** All three or none. */
function half(env: NodeJS.ProcessEnv): Finding[] {
  const told = oidcNames.filter((name) => (env[name] ?? '').trim() !== '');
  if (told.length === 0 || told.length === oidcNames.length) return [];
  return oidcNames
    .filter((name) => !told.includes(name))
    .map((name) =>
      fault(name, `Thiếu biến môi trường ${name}: đăng nhập một lần (OIDC) cần đủ ${oidcNames.join(', ')}.`),
    );
}

function oidcOf({
  KEHOACH_OIDC_ISSUER: issuer,
  KEHOACH_OIDC_CLIENT_ID: clientId,
  KEHOACH_OIDC_CLIENT_SECRET: clientSecret,
  KEHOACH_OIDC_NAME: name = 'tài khoản cơ quan',
}: Values): Oidc | undefined {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret, name };
}

function sentenceOf([first, ...more]: readonly Finding[]): string {
  if (first && more.length === 0) return first.message;
  return `Có ${more.length + 1} biến môi trường sai hoặc thiếu; hãy sửa rồi khởi động lại:`;
}

/**
 * @param env the process's own
 * @throws Failure `config.invalid` (kind `usage`), which names every variable at fault
 */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const { values, faults } = read(env);
  const findings = [...faults, ...half(env), ...slips(env)];
  if (findings.length > 0) {
    throw new Failure('usage', 'config.invalid', sentenceOf(findings), findings);
  }
  return {
    databaseUrl: values.DATABASE_URL,
    folder: values.KEHOACH_DATA ?? './data',
    host: values.KEHOACH_HOST ?? '127.0.0.1',
    port: values.KEHOACH_PORT ?? 8080,
    bodyLimit: (values.KEHOACH_BODY_LIMIT ?? 8) * 1024 * 1024,
    publicUrl: values.KEHOACH_PUBLIC_URL,
    trustProxy: values.KEHOACH_TRUST_PROXY ?? [],
    oidc: oidcOf(values),
    render: {
      threads: values.KEHOACH_RENDER_THREADS,
      line: values.KEHOACH_RENDER_LINE,
      heapMb: values.KEHOACH_RENDER_MEMORY,
    },
    batchDays: values.KEHOACH_BATCH_DAYS,
    batchThreads: values.KEHOACH_BATCH_THREADS,
    metrics:
      values.KEHOACH_METRICS_PORT === undefined
        ? undefined
        : { host: values.KEHOACH_METRICS_HOST ?? '127.0.0.1', port: values.KEHOACH_METRICS_PORT },
    logLevel: values.KEHOACH_LOG_LEVEL ?? 'info',
  };
}
