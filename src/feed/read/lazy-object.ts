import {withoutPrototype} from '../../host-page/without-prototype.js';
import {readMember, readMembers, type Context, type Members, type Readers} from './members.js';

/** The key under which a lazy object gives the raw object that it is read from. */
const RAW = Symbol();

function readRaw(value: unknown): unknown {
  try {
    return (value as Members)[RAW];
  } catch {
    // It is a proxy of the page's that throws.
    return undefined;
  }
}

/** The raw object that a lazy object is read from. Any other value stands for itself. */
export function rawOf(value: unknown): unknown {
  const raw = readRaw(value);
  return raw ? rawOf(raw) : value;
}

/** The prototype of a proxy's target. Node's console inspects the target, and must see all members. */
const INSPECTABLE = Object.create(Object.prototype) as Members;
INSPECTABLE[Symbol.for('nodejs.util.inspect.custom')] = function (this: object) {
  return {...this};
};

/**
 * Reads each member of an object when it is first asked for, and keeps it in `members`. Code that looks at the object as a
 * whole (its keys, a copy, JSON) gets all of them. (`#private` methods would make each new reader slower.)
 */
class LazyReader implements ProxyHandler<Members> {
  constructor(
    private readonly readers: Readers,
    private readonly raw: unknown,
    private readonly context: Context,
  ) {}

  get(members: Members, key: PropertyKey): unknown {
    if (key === RAW) return this.raw;
    this.read(members, key);
    return members[key];
  }

  has(members: Members, key: PropertyKey): boolean {
    this.read(members, key);
    return key in members;
  }

  ownKeys(members: Members): (string | symbol)[] {
    this.readAll(members);
    return Reflect.ownKeys(members);
  }

  getOwnPropertyDescriptor(members: Members, key: PropertyKey): PropertyDescriptor | undefined {
    this.read(members, key);
    const descriptor = Reflect.getOwnPropertyDescriptor(members, key);
    // A page's `get` on `Object.prototype` would turn this into an accessor.
    return descriptor && withoutPrototype(descriptor);
  }

  getPrototypeOf(): object {
    return Object.prototype;
  }

  preventExtensions(members: Members): boolean {
    this.readAll(members);
    // From now on, the proxy must report the true prototype.
    Object.setPrototypeOf(members, Object.prototype);
    return Reflect.preventExtensions(members);
  }

  private read(members: Members, key: PropertyKey) {
    if (Object.hasOwn(members, key) || !Object.hasOwn(this.readers, key)) return;
    readMember(members, key as string, this.readers, this.raw, this.context);
  }

  private readAll(members: Members) {
    const unread = Object.keys(this.readers).filter((key) => !Object.hasOwn(members, key));
    readMembers(members, this.readers, this.raw, this.context, unread);
  }
}

// A page may have put traps of its own on `Object.prototype`.
withoutPrototype(LazyReader.prototype);

/**
 * An object that reads each of its members when it is first asked for. In a large feed, most of them never are. (Defining
 * getters would take longer than reading the members.)
 */
export const lazyObject = (readers: Readers, raw: unknown, context: Context): object =>
  new Proxy(Object.create(INSPECTABLE) as Members, new LazyReader(readers, raw, context));
