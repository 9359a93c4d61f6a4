import type { Locator, Page } from 'playwright-core';

/** What a person did with the mouse and the keyboard, and how long the machine kept them waiting. */
export interface Effort {
  readonly clicks: number;
  /** Keys pressed: letters, digits, Enter, F8. */
  readonly keys: number;
  /** Milliseconds between an action and what it leads to. */
  readonly waited: number;
}

/** Seconds a click takes with finding what to click, and keys a second: slow on purpose. */
const A_CLICK = 3;
const KEYS_A_SECOND = 5;

/** Seconds a person would need: the hand's time as modelled, the machine's as measured. */
export const secondsOf = ({ clicks, keys, waited }: Effort): number =>
  clicks * A_CLICK + keys / KEYS_A_SECOND + waited / 1000;

/** One part of the way, and what it took. */
export interface Stretch extends Effort {
  readonly name: string;
  /** Findings left when it ended. */
  readonly left: number;
}

/** A hand that counts what it does. */
export interface Hand {
  readonly click: (target: Locator) => Promise<void>;
  /** Clicks that happen outside the page: a file in the dialog of the system. */
  readonly clickElsewhere: (times: number) => void;
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits for the machine. */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
  /** What was done since the last time this was asked. */
  readonly take: () => Effort;
}

/** A hand on a page. */
export function handOn(page: Page): Hand {
  let clicks = 0;
  let keys = 0;
  let waited = 0;
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const start = Date.now();
    try {
      return await work;
    } finally {
      waited += Date.now() - start;
    }
  };
  return {
    async click(target) {
      clicks += 1;
      await timed(target.click());
    },
    clickElsewhere(times) {
      clicks += times;
    },
    async press(key) {
      keys += 1;
      await timed(page.keyboard.press(key));
    },
    async type(text) {
      keys += text.length;
      await timed(page.keyboard.type(text));
    },
    wait: timed,
    take() {
      const effort = { clicks, keys, waited };
      [clicks, keys, waited] = [0, 0, 0];
      return effort;
    },
  };
}
