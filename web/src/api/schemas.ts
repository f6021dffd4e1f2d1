/** The server's contract; `schema.d.ts` is made from its document by tools/generate-api-types. */
import type { components } from './schema';

export type Schemas = components['schemas'];

/** A type of the contract in which some texts are known to be of few kinds; what is known must be of what the contract says. */
export type Narrow<T, Known extends { [K in keyof Known]: K extends keyof T ? T[K] : never }> = Omit<T, keyof Known> & Known;
