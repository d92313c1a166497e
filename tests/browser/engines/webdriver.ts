/** The few commands of the W3C WebDriver protocol that the tour of the engines uses. */
export class WebDriver {
  readonly #session: string;
  readonly version: string;

  private constructor(session: string, version: string) {
    this.#session = session;
    this.version = version;
  }

  /** Begins a session at a driver that may still be starting. Throws Error with the driver's own message. */
  static async begin(driver: string, capabilities: Record<string, unknown>): Promise<WebDriver> {
    const value = await patiently(() => ask('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } }));
    const { sessionId, capabilities: got } = value as {
      sessionId: string;
      capabilities: { browserName?: string; browserVersion?: string };
    };
    return new WebDriver(`${driver}/session/${sessionId}`, `${got.browserName ?? ''} ${got.browserVersion ?? ''}`);
  }

  async open(url: string): Promise<void> {
    await ask('POST', `${this.#session}/url`, { url });
  }

  run(body: string): Promise<unknown> {
    return ask('POST', `${this.#session}/execute/sync`, { script: body, args: [] });
  }

  /** Types into the first element that matches; special keys are code points of the protocol. */
  async type(selector: string, text: string): Promise<void> {
    const found = (await ask('POST', `${this.#session}/element`, { using: 'css selector', value: selector })) as Record<string, string>;
    await ask('POST', `${this.#session}/element/${Object.values(found)[0] ?? ''}/value`, { text });
  }

  async end(): Promise<void> {
    await ask('DELETE', this.#session);
  }
}

async function ask(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}

const TRIES = 40;
const PAUSE = 250;

/** Repeats what fails because nobody listens yet. */
async function patiently<T>(what: () => Promise<T>): Promise<T> {
  for (let i = 1; ; i++) {
    try {
      return await what();
    } catch (error) {
      if (i === TRIES || !(error instanceof TypeError)) throw error;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
