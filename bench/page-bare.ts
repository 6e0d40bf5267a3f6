// A process of its own: bare node:http that runs the page's own query and answers with the page's own bytes.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callsPage } from '#app/calls/public-pages.server.ts';
import { connect } from '#db/client.server.ts';

const { BENCH_DATABASE_URL: databaseUrl = '', BENCH_PAGE: page = '' } = process.env;
const connection = connect(databaseUrl, { max: 10 });
const bytes = readFileSync(page);

const server = createServer((_request, response) => {
  void callsPage(connection.db, { only: null, after: null, at: new Date() }).then(
    () => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(bytes),
    () => response.writeHead(500).end(),
  );
});
server.listen(0, '127.0.0.1', () => console.log(`ready http://localhost:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => server.close(() => void connection.close()));
