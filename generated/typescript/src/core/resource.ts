import type { APIClient } from './client.js';

/** A group of methods, and of the resources below it. */
export class APIResource {
  protected readonly _client: APIClient;

  constructor(client: APIClient) {
    this._client = client;
  }
}
