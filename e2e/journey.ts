import type { Browser, Page } from 'playwright-core';

/** A screen on which a journey is made. */
export const screens = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 800 },
} as const;

export type Screen = keyof typeof screens;

/** What a journey has at hand. */
export type Trip = {
  readonly page: Page;
  readonly browser: Browser;
  /** Address of the server, such as http://127.0.0.1:40123. */
  readonly base: string;
  readonly screen: Screen;
  /** A folder for files the journey makes. */
  readonly folder: string;
  /** The browser of another person in the same story. */
  readonly open: (screen: Screen) => Promise<Page>;
  /** What the journey has to remember until its later part, such as the number of a case. */
  readonly notes: Map<string, number>;
};

/** One story, told as a resident or a member of staff would; made on each screen it names. */
export type Journey = {
  readonly name: string;
  readonly screens?: readonly Screen[];
  readonly run: (trip: Trip) => Promise<void>;
  /** The rest of the story, ten days later on a page of its own: when the days of a public notice are over. */
  readonly later?: (trip: Trip) => Promise<void>;
};
