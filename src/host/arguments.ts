import type { Json } from '../workbook/memory/model';
import { HostError } from './host-error';
import { isHostObject, type Arg, type HostObject } from './host-type';
import type { ArgumentInfo } from './wire';

/** Puts the objects a request refers to by path id into its arguments. */
export function resolveArguments(
  info: ArgumentInfo | undefined,
  objectAt: (pathId: number) => HostObject | null,
): readonly Arg[] {
  const ids = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, at) => resolve(value, ids?.[at], objectAt));
}

function resolve(value: Json, id: Json | undefined, objectAt: (pathId: number) => HostObject | null): Arg {
  if (typeof id === 'number' && id !== 0) return objectAt(id);
  if (Array.isArray(value)) {
    const ids = Array.isArray(id) ? (id as readonly Json[]) : [];
    return (value as readonly Json[]).map((item, at) => resolve(item, ids[at], objectAt)) as unknown as Json;
  }
  if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, Json>>;
    if (typeof record['_ObjectPathId'] === 'number') return objectAt(record['_ObjectPathId']);
    return Object.fromEntries(
      Object.entries(record).map(([key, item]) => [key, resolve(item, 0, objectAt)]),
    ) as Json;
  }
  return value;
}

const invalid = (what: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`);

/**
 * A text argument.
 *
 * @throws HostError `InvalidArgument` for anything else.
 */
export function textArg(value: Arg, what: string): string {
  if (typeof value !== 'string') throw invalid(what);
  return value;
}

/**
 * A number argument; a missing one takes the fallback.
 *
 * @throws HostError `InvalidArgument` for anything else.
 */
export function numberArg(value: Arg, what: string, fallback?: number): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid(what);
  return value;
}

/** A yes or no argument; anything but `true` is no. */
export const flagArg = (value: Arg): boolean => value === true;

/**
 * A plain record argument; a missing one is empty.
 *
 * @throws HostError `InvalidArgument` for anything else.
 */
export function recordArg(value: Arg, what: string): Readonly<Record<string, Json | undefined>> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value) || isHostObject(value)) throw invalid(what);
  return value as Readonly<Record<string, Json | undefined>>;
}

/**
 * An argument as JSON.
 *
 * @throws HostError `InvalidArgument` for an object of the host.
 */
export function jsonArg(value: Arg, what: string): Json {
  if (value === undefined) return null;
  if (isHostObject(value)) throw invalid(what);
  return value;
}
