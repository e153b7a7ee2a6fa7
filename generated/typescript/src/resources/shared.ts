/** The name of a beta feature. Names that are not listed here are accepted too. */
export type AnthropicBeta =
  | (string & {})
  | 'message-batches-2024-09-24'
  | 'prompt-caching-2024-07-31'
  | 'computer-use-2024-10-22'
  | 'computer-use-2025-01-24'
  | 'pdfs-2024-09-25'
  | 'token-counting-2024-11-01'
  | 'token-efficient-tools-2025-02-19'
  | 'output-128k-2025-02-19'
  | 'files-api-2025-04-14'
  | 'mcp-client-2025-04-04'
  | 'mcp-client-2025-11-20'
  | 'dev-full-thinking-2025-05-14'
  | 'interleaved-thinking-2025-05-14'
  | 'code-execution-2025-05-22'
  | 'extended-cache-ttl-2025-04-11'
  | 'context-1m-2025-08-07'
  | 'context-management-2025-06-27'
  | 'model-context-window-exceeded-2025-08-26'
  | 'skills-2025-10-02'
  | 'fast-mode-2026-02-01'
  | 'output-300k-2026-03-24'
  | 'user-profiles-2026-03-24'
  | 'advisor-tool-2026-03-01'
  | 'managed-agents-2026-04-01'
  | 'cache-diagnosis-2026-04-07'
  | 'thinking-token-count-2026-05-13'
  | 'server-side-fallback-2026-06-01'
  | 'fallback-credit-2026-06-01';

/** The body of every answer that is an error. */
export interface ErrorResponse {
  /** Tells errors from other objects. */
  type: 'error';

  /** What went wrong. */
  error: ErrorDetail;

  /** The same as in the header `request-id`; null if the call never got one. */
  request_id: string | null;
}

/** One error. */
export interface ErrorDetail {
  /** The kind of error, for programs. New kinds may appear. */
  type: string;

  /** What is wrong, for people. */
  message: string;
}
