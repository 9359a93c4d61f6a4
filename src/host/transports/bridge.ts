import type { ExcelHost, HostAnswer, HostEntry } from '../excel-host';

/** The object Microsoft's library talks to when a native host embeds it. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;

interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

/**
 * A bridge for `OfficeExtension.HostBridge.init`, or for `_richApiNativeBridge` set before the library loads. Messages
 * are JSON text both ways; answers come in a later turn, never inside the call.
 */
export function nativeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = JSON.parse(text) as RequestMessage;
      if (type !== REQUEST) return;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void answer(message.url, body, flags ?? 0).then((response) => {
        send({ id, type: RESPONSE, message: response });
      });
    },
  };
  const send = (message: unknown): void => {
    bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const answer = async (url: string, body: string, flags: number): Promise<unknown> =>
    url.toLowerCase().includes('processquery')
      ? toHttp(await host.request(body, flags))
      : { statusCode: 404, headers: {}, body: '' };
  host.onEvents((entries) => {
    send({ type: EVENT, message: { entries: entries.map(named) } });
  });
  return bridge;
}

/** Whoever takes actions over this bridge reads the parts of a message by name; events are read either way. */
const named = ([messageCategory, messageType, targetId, message, id]: HostEntry): unknown => ({
  messageCategory,
  messageType,
  targetId,
  message,
  id,
});

function toHttp(answer: HostAnswer): unknown {
  if (answer.ok) return { statusCode: 200, headers: {}, body: answer.body };
  const { code, message } = answer;
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}
