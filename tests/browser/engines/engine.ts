/** What the tour of the engines needs of a browser; one file beside this for each engine. */
export interface Engine {
  name: string;
  open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and returns its value. */
  run: (body: string) => Promise<unknown>;
  /** Gives the focus to the first element that matches, and presses a key there. */
  press: (selector: string, key: 'ArrowLeft') => Promise<void>;
  /** Errors and warnings of the pages that were opened, as far as the engine tells. */
  messages: () => Promise<readonly string[]>;
  close: () => Promise<void>;
}

/** An engine that may be on this computer: how to start it, or why it cannot be. */
export interface Candidate {
  name: string;
  /** One sentence on what is missing, or undefined if it can be started. */
  missing: () => string | undefined;
  start: () => Promise<Engine>;
}
