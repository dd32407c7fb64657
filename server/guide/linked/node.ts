// Nodes of a graph in JSON-LD: plain objects whose properties take one value or several.
import type { Link } from '../value';

export type Json = string | number | boolean | Node | readonly Json[];

/** A thing of a type of schema.org. */
export interface Node {
  [property: string]: Json;
}

/** A node of a type with what is known of it. */
export function node(type: string, properties: Readonly<Record<string, Json | undefined>> = {}): Node {
  const known = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { '@type': type, ...(Object.fromEntries(known) as Node) };
}

/** The type of a node. */
export function typeName({ '@type': type }: Node): string {
  return typeof type === 'string' ? type : '';
}

/** Adds a value to a property, once: the first stands alone, several are a list. */
export function put(target: Node, property: string, value: Json): void {
  const old = target[property];
  const all = old === undefined ? [] : Array.isArray(old) ? (old as readonly Json[]) : [old];
  const same = JSON.stringify(value);
  if (all.some((one) => JSON.stringify(one) === same)) return;
  target[property] = old === undefined ? value : [...all, value];
}

/** A link as a reference to its node, or as a node with only a name where it leads nowhere. */
export function linked({ ref, text }: Link, type = 'Thing'): Node {
  return ref === undefined ? node(type, { name: text }) : { '@id': ref };
}

/** A node with addresses in place of the ids of entries. */
export function addressed(node: Node, addressOf: (id: string) => string): Node {
  const written = (name: string, value: Json): Json => {
    if (name === '@id' && typeof value === 'string') return addressOf(value);
    if (Array.isArray(value)) return (value as readonly Json[]).map((one) => written('', one));
    return typeof value === 'object' ? addressed(value as Node, addressOf) : value;
  };
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, written(name, value)]));
}
