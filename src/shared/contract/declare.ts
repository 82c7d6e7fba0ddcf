/** How the contract declares a method and an event: the arguments as a schema (parsed by main), the result as a type. */
import { z } from 'zod'

export interface Method<Input, Output> {
  readonly input: z.ZodType<Input>
  /** Type only: never set. */
  readonly output?: Output
}

/** A method with one argument object. */
export const method =
  <Output>() =>
  <Input>(input: z.ZodType<Input>): Method<Input, Output> => ({ input })

/** A method without an argument. */
export const query = <Output>(): Method<undefined, Output> => ({ input: z.undefined() })

export type Contract = Record<string, Record<string, Method<never, unknown>>>

// biome-ignore lint/suspicious/noExplicitAny: the input of any method, for inference only
type AnyMethod = Method<any, any>
export type InputOf<M> = M extends Method<infer Input, unknown> ? Input : never
export type OutputOf<M> = M extends { readonly output?: infer Output } ? Exclude<Output, undefined> : never

/** What crossed: a value or an error, never a throw (Electron would strip an error's class and code). */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: import('./errors').WireError }

/** The services' side: one function a method. */
export type Handlers<C extends Record<string, Record<string, AnyMethod>>> = {
  [Service in keyof C]: {
    [Name in keyof C[Service]]: (input: InputOf<C[Service][Name]>) => Promise<OutputOf<C[Service][Name]>>
  }
}

/** The interface's side: the same functions; an argument that may be undefined may be left out. */
export type Client<C extends Record<string, Record<string, AnyMethod>>> = {
  [Service in keyof C]: {
    [Name in keyof C[Service]]: undefined extends InputOf<C[Service][Name]>
      ? () => Promise<OutputOf<C[Service][Name]>>
      : (input: InputOf<C[Service][Name]>) => Promise<OutputOf<C[Service][Name]>>
  }
}
