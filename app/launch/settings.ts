import { join, resolve } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '#db/operator-error.ts';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((text) => text === '1' || text === 'true');
const text = z.string().trim().min(1);
const databaseUrl = text.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');

const ENVIRONMENT = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PASSERELLE_LISTEN: text.default('127.0.0.1'),
  PASSERELLE_DATA: text.default('.data'),
  PASSERELLE_ORIGIN: text
    .regex(/^https?:\/\/[^/\s]+$/, 'must be scheme and host only, such as https://portal.example.org')
    .optional(),
  PASSERELLE_SECRET_FILE: text.optional(),
  TRUST_PROXY: flag.default(false),
  DATABASE_URL: databaseUrl.optional(),
  OWNER_DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  S3_ENDPOINT: text.regex(/^https?:\/\//, 'must begin with https://').optional(),
  S3_BUCKET: text.optional(),
  S3_REGION: text.default('us-east-1'),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  S3_CHECKSUMS: z.enum(['WHEN_REQUIRED', 'WHEN_SUPPORTED']).default('WHEN_REQUIRED'),
  SMTP_URL: text.regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional(),
  MAIL_FROM: text.optional(),
  CLAMD_ADDRESS: text.regex(/^(\/.+|[^/\s]+:\d+)$/, 'must be host:port or the path of a socket').optional(),
  INFOREURO_URL: text.regex(/^https?:\/\//, 'must begin with https://').optional(),
});

type Environment = z.infer<typeof ENVIRONMENT>;

export type S3Place = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly checksums: 'WHEN_REQUIRED' | 'WHEN_SUPPORTED';
};

export type Settings = {
  readonly production: boolean;
  readonly port: number;
  /** The address listened on; the loopback unless said otherwise. */
  readonly listen: string;
  readonly dataFolder: string;
  /** Null: `http://localhost:<port>`. */
  readonly origin: string | null;
  readonly trustProxy: boolean;
  readonly secretFile: string;
  /** Null: the embedded server. */
  readonly databaseUrl: string | null;
  readonly ownerDatabaseUrl: string | null;
  readonly databasePool: number;
  readonly s3: S3Place | null;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Null: rates come from files and by hand. */
  readonly ratesUrl: string | null;
  /** Null: files are not scanned for viruses. */
  readonly clamdAddress: string | null;
};

/**
 * The settings of a process, from its environment. Variables that are set to nothing count as not set.
 * @throws OperatorError naming the variable at fault; never its value, which may be a secret
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new OperatorError(`The setting ${issue?.path.join('.') ?? ''} is wrong: ${issue?.message ?? ''}.`);
  }
  const env = parsed.data;
  const dataFolder = resolve(env.PASSERELLE_DATA);
  const production = env.NODE_ENV === 'production' && env.DATABASE_URL !== undefined;
  if (production && !env.PASSERELLE_ORIGIN) {
    throw new OperatorError('Set PASSERELLE_ORIGIN to the address people use, such as https://portal.example.org.');
  }
  return {
    production,
    port: env.PORT,
    listen: env.PASSERELLE_LISTEN,
    dataFolder,
    origin: env.PASSERELLE_ORIGIN ?? null,
    trustProxy: env.TRUST_PROXY,
    secretFile: resolve(env.PASSERELLE_SECRET_FILE ?? join(dataFolder, 'secrets.json')),
    databaseUrl: env.DATABASE_URL ?? null,
    ownerDatabaseUrl: env.OWNER_DATABASE_URL ?? null,
    databasePool: env.DATABASE_POOL,
    s3: s3Of(env),
    smtp: smtpOf(env),
    ratesUrl: env.INFOREURO_URL ?? null,
    clamdAddress: env.CLAMD_ADDRESS ?? null,
  };
}

function s3Of(env: Environment): S3Place | null {
  if (!env.S3_ENDPOINT && !env.S3_BUCKET) return null;
  return {
    endpoint: needed(env, 'S3_ENDPOINT', 'S3_BUCKET'),
    bucket: needed(env, 'S3_BUCKET', 'S3_ENDPOINT'),
    region: env.S3_REGION,
    accessKeyId: needed(env, 'S3_ACCESS_KEY_ID', 'S3_BUCKET'),
    secretAccessKey: needed(env, 'S3_SECRET_ACCESS_KEY', 'S3_BUCKET'),
    checksums: env.S3_CHECKSUMS,
  };
}

function smtpOf(env: Environment): Settings['smtp'] {
  return env.SMTP_URL ? { url: env.SMTP_URL, from: needed(env, 'MAIL_FROM', 'SMTP_URL') } : null;
}

type Name = 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY' | 'MAIL_FROM';

function needed(env: Environment, name: Name, because: string): string {
  const value = env[name];
  if (value === undefined) throw new OperatorError(`Set ${name} as well, since ${because} is set.`);
  return value;
}
