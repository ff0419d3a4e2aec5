import type { ElementType } from '../message-rules.ts';

/** A message of ISO 20022: its name and version, and the rules of its document. */
export type MessageDefinition = {
  readonly name: string;
  readonly namespace: string;
  readonly document: ElementType;
  /** Path of the element that stands for one payment: a fault inside it is a fault of that payment only. */
  readonly transaction: string;
};
