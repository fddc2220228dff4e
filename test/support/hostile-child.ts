/**
 * Judges the hostile cases in a process of its own and prints one JSON line before and one after each, so that the one
 * that ends the process is known. Everything that could reach the network or a file is replaced before.
 */
import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { judge } from '../../shared/cxml/judge.ts';
import { readBytes } from '../../shared/cxml/read.ts';
import { hostileCases, soundDocument } from './hostile.ts';

const reached: string[] = [];
function deny(holder: object, ...names: string[]): void {
  for (const name of names) {
    Object.defineProperty(holder, name, {
      value: () => {
        reached.push(name);
        throw new Error(`${name} was called`);
      },
    });
  }
}
deny(net.Socket.prototype, 'connect');
deny(net, 'connect', 'createConnection');
deny(http, 'request', 'get');
deny(https, 'request', 'get');
deny(dns, 'lookup', 'resolve');
deny(globalThis, 'fetch', 'WebSocket');
deny(childProcess, 'spawn', 'exec', 'execFile', 'fork');
const write = fs.writeSync.bind(fs);
deny(fs, 'readFileSync', 'openSync', 'open', 'readFile', 'createReadStream');
syncBuiltinESMExports();

const say = (line: object) => write(1, `${JSON.stringify(line)}\n`);
const sound = new TextEncoder().encode(soundDocument);

const only = process.argv[2];
const before = process.resourceUsage().maxRSS * 1024;
for (const { name, bytes, contentType } of hostileCases) {
  if (only !== undefined && only !== name) continue;
  say({ begins: name });
  const document = bytes();
  const clock = performance.now();
  const started = process.cpuUsage();
  const reading = readBytes(document, contentType === undefined ? {} : { contentType });
  const { findings, verdict } = judge(reading, {});
  const { user, system } = process.cpuUsage(started);
  // A busy machine slows the clock, and helping threads of the engine add to the processor's time: the less is the answer's.
  const ms = Math.round(Math.min(performance.now() - clock, (user + system) / 1000));
  const { code, line, message } = findings.find(({ severity }) => severity === 'error') ?? {};
  const longest = Math.max(0, ...findings.map((finding) => JSON.stringify(finding).length));
  const after = judge(readBytes(sound), {}).verdict;
  say({
    name,
    ms,
    verdict,
    code,
    line,
    message,
    count: findings.length,
    longest,
    after,
    bytes: document.length,
  });
}
say({ reached, grown: process.resourceUsage().maxRSS * 1024 - before });
