// A server on loopback that gives canned answers, so that only clients are measured.
//
// It prints {"port": N} when it is ready, and ends when its standard input does. A list has 1,000
// work items in pages of 100.

import { createServer } from 'node:http';

const PAGES = 10;
const PER_PAGE = 100;

const work = (number) => ({
  id: `work_${String(number).padStart(10, '0')}`,
  acknowledged_at: '2026-03-15T10:00:01Z',
  created_at: '2026-03-15T10:00:00Z',
  data: { id: `session_${String(number).padStart(10, '0')}`, type: 'session' },
  environment_id: 'env_0000000001',
  latest_heartbeat_at: null,
  metadata: { team: 'search', priority: 'low' },
  started_at: '2026-03-15T10:00:02Z',
  state: 'active',
  stop_requested_at: null,
  stopped_at: null,
  type: 'work',
});

const item = JSON.stringify(work(1));
const pages = Array.from({ length: PAGES }, (_, page) =>
  JSON.stringify({
    data: Array.from({ length: PER_PAGE }, (_, number) => work(page * PER_PAGE + number)),
    next_page: page + 1 < PAGES ? String(page + 1) : null,
  }),
);

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const body = pathname.endsWith('/work') ? pages[Number(searchParams.get('page') ?? 0)] : item;
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'request-id': 'req_0000000001',
  });
  response.end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
process.stdin.on('end', () => process.exit(0)).resume();
