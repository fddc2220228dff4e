import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Listens for anything that a page might send elsewhere: connections and datagrams. It answers nothing. */
export interface Elsewhere {
  readonly origin: string;
  readonly port: number;
  /** What came, in words; empty where nothing did. */
  readonly heard: readonly string[];
  readonly close: () => void;
}

export async function listenElsewhere(): Promise<Elsewhere> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    heard.push('a connection');
    socket.on('data', (bytes) => heard.push(bytes.toString('latin1').split('\r\n')[0] ?? ''));
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const datagrams = createSocket('udp4').bind(address.port, '127.0.0.1');
  datagrams.on('message', () => heard.push('a datagram'));
  await once(datagrams, 'listening');
  const close = () => {
    server.close();
    datagrams.close();
  };
  return { origin: `http://127.0.0.1:${address.port}`, port: address.port, heard, close };
}

/** Something that a store's page may try in the shopping window. */
export interface HostileAct {
  readonly name: string;
  /**
   * The body of an asynchronous function of the page; `elsewhere` is the origin that should hear nothing. It returns
   * `got` where the page got what it was after.
   */
  readonly script: string;
  /** The finding that says so; absent where Chromium itself refuses and tells nobody. */
  readonly finding?: string;
}

/** `ELSEWHERE` in a finding stands for the other origin. */
export const hostileActs: readonly HostileAct[] = [
  {
    name: 'opens a window',
    script: 'window.open(elsewhere + "/window")',
    finding: 'The store tried to open a window with ELSEWHERE/window: refused.',
  },
  {
    name: 'opens a window by a link',
    script: `const link = document.createElement('a');
      link.href = elsewhere + '/link'; link.target = '_blank'; document.body.append(link); link.click();`,
    finding: 'The store tried to open a window with ELSEWHERE/link: refused.',
  },
  {
    name: 'goes to another site',
    script: 'location.href = elsewhere + "/page?secret=1"',
    finding: 'The store tried to open ELSEWHERE/page: refused.',
  },
  {
    name: 'goes to a file',
    script: 'location.href = "file:///etc/passwd"',
    finding: 'The store tried to open file:///etc/passwd: refused.',
  },
  {
    name: 'opens a window on a file',
    script: 'return window.open("file:///etc/hosts") ? "got" : ""',
    finding: 'The store tried to open file:///etc/hosts: refused.',
  },
  {
    name: 'goes to the program’s own pages',
    script: 'location.href = "app://workbench/index.html"',
    finding: 'The store tried to open app://workbench/index.html: refused.',
  },
  {
    name: 'goes to Chromium’s pages',
    script: 'location.href = "chrome://gpu/"',
    finding: 'The store tried to open chrome://gpu/: refused.',
  },
  {
    name: 'goes to a page of its own making',
    script: 'location.href = "data:text/html,<h1>Sign in</h1>"',
  },
  {
    name: 'opens another program',
    script: 'location.href = "mailto:someone@shop.example"',
    finding: 'The store tried to open mailto://someone@shop.example: refused.',
  },
  {
    name: 'puts another site in a frame',
    script: `const frame = document.createElement('iframe');
      frame.src = elsewhere + '/frame'; document.body.append(frame);`,
    finding: 'The store tried to open ELSEWHERE/frame: refused.',
  },
  {
    name: 'sends a form elsewhere',
    script: `const form = document.createElement('form');
      form.method = 'post'; form.action = elsewhere + '/form'; document.body.append(form); form.submit();`,
    finding: 'The store tried to open ELSEWHERE/form: refused.',
  },
  {
    name: 'fetches from elsewhere',
    script: 'return fetch(elsewhere + "/fetch", { mode: "no-cors" }).then(() => "got", () => "")',
    finding: 'The store tried to load ELSEWHERE/fetch: refused.',
  },
  {
    name: 'sends a beacon',
    script: 'navigator.sendBeacon(elsewhere + "/beacon", "x")',
    finding: 'The store tried to load ELSEWHERE/beacon: refused.',
  },
  {
    name: 'opens a socket',
    script: `const socket = new WebSocket(elsewhere.replace('http', 'ws') + '/socket');
      return new Promise((resolve) => {
        socket.onopen = () => resolve('got');
        socket.onerror = () => resolve('');
      });`,
    finding: 'The store tried to load WS-ELSEWHERE/socket: refused.',
  },
  {
    name: 'opens a peer connection',
    script: `const peer = new RTCPeerConnection({ iceServers: [{ urls: elsewhere.replace('http://', 'stun:') }] });
      peer.createDataChannel('x');
      const gathered = new Promise((resolve) => {
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve('');
      });
      await peer.setLocalDescription(await peer.createOffer());
      return gathered;`,
  },
  {
    name: 'opens a transport over datagrams',
    script:
      'return new WebTransport(elsewhere.replace("http", "https") + "/").ready.then(() => "got", () => "")',
  },
  {
    name: 'asks to connect ahead',
    script: `for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender']) {
      const link = document.createElement('link');
      link.rel = rel; link.href = elsewhere + '/' + rel; document.head.append(link);
    }`,
    finding: 'The store tried to load ELSEWHERE/prefetch: refused.',
  },
  {
    name: 'downloads a file of its own making',
    script: `const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x'])); link.download = 'x.exe';
      document.body.append(link); link.click();`,
    finding: 'The store tried to download blob: …: refused.',
  },
  {
    name: 'asks where the person is',
    script: `return new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(() => resolve('got'), () => resolve(''));
    })`,
    finding: 'The store asked for your location: refused.',
  },
  {
    name: 'asks for the camera',
    script: 'return navigator.mediaDevices.getUserMedia({ video: true }).then(() => "got", () => "")',
  },
  {
    name: 'asks to notify',
    script: 'return (await Notification.requestPermission()) === "granted" ? "got" : ""',
    finding: 'The store asked for leave to show notifications: refused.',
  },
  {
    name: 'reads the clipboard',
    script: 'return navigator.clipboard.readText().then(() => "got", () => "")',
    finding: 'The store asked for what is on the clipboard: refused.',
  },
];
