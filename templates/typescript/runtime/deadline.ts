import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } from './errors.js';
import type { APIError } from './errors.js';

const LONGEST = 2 ** 31 - 1; // more overflows, and a timer with it goes off at once

/** Bodies that callers have, with what can end them. */
const kept = /* @__PURE__ */ new WeakMap<object, Deadline>();

/** A signal may live longer than all that it could end: nothing of that stays with it. */
const forgotten = /* @__PURE__ */ new FinalizationRegistry<{
  signal: AbortSignal;
  abort: () => void;
}>(({ signal, abort }) => signal.removeEventListener('abort', abort));

/** What ends one attempt before its time: its timeout, or the caller. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  readonly #caller: AbortSignal | null | undefined;
  readonly #abort = () => this.#controller.abort();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #passed = false;

  constructor(milliseconds: number, caller: AbortSignal | null | undefined) {
    this.#milliseconds = Math.min(milliseconds, LONGEST);
    this.#caller = caller;
    if (caller?.aborted) this.#abort();
    caller?.addEventListener('abort', this.#abort, { once: true });
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Give the next phase its own time. */
  restart(): void {
    this.pause();
    this.#timer = setTimeout(() => {
      this.#passed = true;
      this.#abort();
    }, this.#milliseconds);
  }

  /** Nothing is waited for: from here on only the caller can end the request. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** The response is the caller's, and what is read of it can be ended as long as it is kept. */
  handOver(response: Response): void {
    this.pause();
    const { body } = response;
    if (!body || response.bodyUsed || !this.#caller || kept.has(body)) return;
    this.#caller.removeEventListener('abort', this.#abort);
    kept.set(body, this);
    const controller = new WeakRef(this.#controller);
    const abort = () => controller.deref()?.abort();
    this.#caller.addEventListener('abort', abort, { once: true });
    forgotten.register(body, { signal: this.#caller, abort });
  }

  /** The attempt is over. */
  end(): void {
    this.pause();
    this.#caller?.removeEventListener('abort', this.#abort);
  }

  /** End the attempt, whatever is still to come. */
  cancel(): void {
    this.end();
    this.#abort();
  }

  /** The error for whatever went wrong while something was waited for. */
  failure(cause: unknown): APIError {
    if (this.#caller?.aborted) return new APIUserAbortError();
    if (this.#passed) return new APIConnectionTimeoutError();
    return new APIConnectionError(undefined, { cause });
  }
}
