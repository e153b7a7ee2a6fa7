/** How much is logged; each level includes those before it. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** What takes log messages: the console, or anything like it. */
export interface Logger {
  error(message: string, ...rest: unknown[]): void;
  warn(message: string, ...rest: unknown[]): void;
  info(message: string, ...rest: unknown[]): void;
  debug(message: string, ...rest: unknown[]): void;
}

const LEVELS: readonly string[] = ['off', 'error', 'warn', 'info', 'debug'];

/** A level by its name, undefined where the name is none. */
export function logLevel(name: string | undefined): LogLevel | undefined {
  return LEVELS.includes(name ?? '') ? (name as LogLevel) : undefined;
}

/** Log if the level asks for it. What goes in here is never a secret: no header, query or body. */
export function log(
  to: { readonly logger: Logger; readonly logLevel: LogLevel },
  level: Exclude<LogLevel, 'off'>,
  message: string,
  rest: Record<string, unknown> = {},
): void {
  if (LEVELS.indexOf(level) <= LEVELS.indexOf(to.logLevel)) to.logger[level](message, rest);
}
