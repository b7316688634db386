/** A function of texts that remembers its answers, and forgets all of them once it knows so many. */
export function rememberingSome<V>(most: number, make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = make(text);
    known.set(text, value);
    return value;
  };
}

/** A function of an immutable object that remembers its answers by the object's identity, as long as the object lives. */
export function remembering<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
