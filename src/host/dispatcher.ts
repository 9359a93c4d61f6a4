import type { Json } from '../workbook/memory/model';
import { numberArg, resolveArguments, textArg } from './arguments';
import { describe, identify, typeOf, wireName } from './describe';
import { apiNotFound, HostError, itemNotFound } from './host-error';
import {
  isHostObject,
  type Arg,
  type HostContext,
  type HostObject,
  type HostType,
  type Registry,
} from './host-type';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** What lives longer than one request: references to ranges, and who listens to which events. */
export interface DispatcherState {
  readonly references: Map<string, HostObject>;
  /** Registrations by `type target`, counted. */
  readonly registrations: Map<string, number>;
  nextReference: number;
}

/** Everything the dispatcher works with; it knows nothing of Excel itself. */
export interface Dispatcher {
  readonly registry: Registry;
  readonly root: HostObject;
  /** Objects the library makes by full type name, outside the workbook. */
  readonly services: Readonly<Record<string, HostObject>>;
  readonly host: HostContext;
  readonly state: DispatcherState;
  /** Hears of mistakes in this host. */
  readonly log: (message: string, error: unknown) => void;
}

/** The state of a host nobody has spoken to. */
export const freshState = (): DispatcherState => ({
  references: new Map(),
  registrations: new Map(),
  nextReference: 1,
});

/** The key under which an event registration is counted. */
export const registrationKey = (type: number, target: string): string => `${String(type)} ${target}`;

/** Carries out one request: action by action, stopping at the first that fails. */
export function processQuery(dispatcher: Dispatcher, body: RequestBody): ResponseBody {
  const run = startRequest(dispatcher, body);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: run(action) });
    } catch (error) {
      const failure = asHostError(dispatcher, error, action);
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: failure.code,
          Message: failure.message,
          Location: action.Name,
          ActionIndex: index,
          HttpStatusCode: failure.status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function asHostError({ log }: Dispatcher, error: unknown, action: Action): HostError {
  if (error instanceof HostError) return error;
  log(`The Excel host failed at action ${String(action.ActionType)} ${action.Name}`, error);
  return new HostError('GeneralException', 'There was an internal error while processing the request.', {
    cause: error,
  });
}

function startRequest(dispatcher: Dispatcher, body: RequestBody): (action: Action) => Json {
  const { registry, host, state } = dispatcher;
  const resolved = new Map<number, HostObject | null>();
  const kept = new Map<HostObject, string>();

  const objectAt = (id: number): HostObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidArgument', `The request names no object path ${String(id)}.`);
    const object = follow(path);
    resolved.set(id, object);
    return object;
  };

  const follow = (path: ObjectPath): HostObject | null => {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return dispatcher.root;
      case PATH.newObject:
        return service(path.Name);
      case PATH.referenceId:
        return referenced(path.Name);
      case PATH.nullObject:
        return null;
      default:
        return followFrom(path, objectAt(path.ParentObjectPathId ?? 0));
    }
  };

  const service = (name: string): HostObject => {
    const found = dispatcher.services[name];
    if (!found) throw apiNotFound(name, 'newObject');
    return found;
  };

  const referenced = (name: string): HostObject => {
    const found = state.references.get(name);
    if (!found)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    kept.set(found, name);
    return found;
  };

  const followFrom = (path: ObjectPath, parent: HostObject | null): HostObject | null => {
    if (!parent) return null;
    const type = typeOf(registry, parent);
    const args = resolveArguments(path.ArgumentInfo, objectAt);
    if (path.ObjectPathType === PATH.property) {
      const go = type.nav?.[path.Name];
      if (!go) throw apiNotFound(parent.type, path.Name);
      return go(parent.self, host);
    }
    if (path.ObjectPathType === PATH.indexer) return itemOf(parent, type, args[0]);
    const made = call(parent, type, path.Name, args);
    if (made === null || made === undefined) return null;
    if (!isHostObject(made)) throw new Error(`${parent.type}.${path.Name} gave no object`);
    return made;
  };

  const itemOf = (parent: HostObject, type: HostType<unknown>, key: Arg): HostObject => {
    const found = findItem(parent, type, key);
    if (!found) throw itemNotFound(`${parent.type}[${JSON.stringify(key)}]`);
    return found;
  };

  const findItem = (parent: HostObject, type: HostType<unknown>, key: Arg): HostObject | null => {
    if (type.item) return type.item(parent.self, key, host);
    if (!type.items) throw apiNotFound(parent.type, 'GetItem');
    return (
      type.items(parent.self, host).find((item) => typeOf(registry, item).id?.(item.self) === key) ?? null
    );
  };

  const call = (
    parent: HostObject,
    type: HostType<unknown>,
    name: string,
    args: readonly Arg[],
  ): HostObject | Json | undefined => {
    const own = type.call?.[name];
    if (own) return own(parent.self, args, host);
    const event = /^_(Register|Unregister)(\w+?)Event$/.exec(name);
    if (event) {
      register(parent, type, event[2] ?? '', event[1] === 'Register' ? 1 : -1);
      return undefined;
    }
    if (type.kept && name === '_KeepReference') {
      keep(parent);
      return undefined;
    }
    if (parent === dispatcher.root && name === '_RemoveReference') {
      state.references.delete(textArg(args[0], 'reference'));
      return undefined;
    }
    if (type.items) return callCollection(parent, type, type.items, name, args);
    throw apiNotFound(parent.type, name);
  };

  const callCollection = (
    parent: HostObject,
    type: HostType<unknown>,
    items: NonNullable<HostType<unknown>['items']>,
    name: string,
    args: readonly Arg[],
  ): HostObject | Json => {
    switch (name) {
      case 'GetCount':
        return items(parent.self, host).length;
      case 'GetItem':
        return itemOf(parent, type, args[0]);
      case 'GetItemOrNullObject':
        return findItem(parent, type, args[0]);
      case 'GetItemAt': {
        const found = items(parent.self, host)[numberArg(args[0], 'index')];
        if (!found) throw itemNotFound(`${parent.type} #${String(numberArg(args[0], 'index'))}`);
        return found;
      }
      default:
        throw apiNotFound(parent.type, name);
    }
  };

  const register = (parent: HostObject, type: HostType<unknown>, name: string, by: 1 | -1): void => {
    const event = type.events?.[name];
    if (!event) throw apiNotFound(parent.type, `on${name}`);
    const key = registrationKey(event.type, event.target(parent.self));
    state.registrations.set(key, Math.max(0, (state.registrations.get(key) ?? 0) + by));
  };

  const keep = (object: HostObject): void => {
    if (kept.has(object)) return;
    const reference = `ref-${String(state.nextReference)}`;
    state.nextReference += 1;
    state.references.set(reference, object);
    kept.set(object, reference);
  };

  const setProperty = (object: HostObject, name: string, value: Arg): void => {
    const set = typeOf(registry, object).set?.[name];
    if (!set) throw apiNotFound(object.type, `${name} (write)`);
    set(object.self, value, host);
  };

  const update = (object: HostObject, values: Readonly<Record<string, Json>>): void => {
    for (const [key, value] of Object.entries(values)) {
      const name = wireName(key);
      const below = typeOf(registry, object).nav?.[name]?.(object.self, host);
      if (below && typeof value === 'object' && value !== null) {
        update(below, value as Readonly<Record<string, Json>>);
      } else setProperty(object, name, value);
    }
  };

  return (action) => {
    if (action.ActionType === ACTION.trace) return null;
    const object = objectAt(action.ObjectPathId);
    const { ActionType: kind, Name: name } = action;
    if (!object) {
      // Reading and calling on nothing gives nothing; writing to nothing is a mistake of the caller.
      if (kind === ACTION.setProperty || kind === ACTION.update) throw itemNotFound(name);
      return null;
    }
    const type = typeOf(registry, object);
    switch (kind) {
      case ACTION.instantiate:
        return identify(type, object, kept.get(object));
      case ACTION.query:
        return describe(registry, host, object, action.QueryInfo);
      case ACTION.method: {
        const given = call(object, type, name, resolveArguments(action.ArgumentInfo, objectAt));
        return given === undefined || isHostObject(given) ? null : given;
      }
      case ACTION.setProperty:
        setProperty(object, name, resolveArguments(action.ArgumentInfo, objectAt)[0]);
        return null;
      case ACTION.update:
        update(object, action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw apiNotFound(object.type, `action ${String(kind)}`);
    }
  };
}
