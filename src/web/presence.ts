/** Who has a document open, as far as this process tells it. */
export interface Presence {
  /** Says that somebody came; the answer says that they left. A person with two pages open is one. */
  enter(documentId: string, person: { readonly id: string; readonly name: string }): () => void;
  /** Everybody there, in the order in which they came. */
  in(documentId: string): readonly { readonly id: string; readonly name: string }[];
  /** Calls the listener whenever somebody comes to the document or leaves it; the answer takes it away again. */
  onChange(documentId: string, listener: () => void): () => void;
}

interface Room {
  readonly people: Map<string, { readonly name: string; pages: number }>;
  readonly listeners: Set<() => void>;
}

export function makePresence(): Presence {
  const rooms = new Map<string, Room>();
  const roomOf = (documentId: string): Room => {
    const room = rooms.get(documentId) ?? { people: new Map(), listeners: new Set() };
    rooms.set(documentId, room);
    return room;
  };
  const tell = (documentId: string, room: Room) => {
    for (const listener of room.listeners) listener();
    if (room.people.size === 0 && room.listeners.size === 0) rooms.delete(documentId);
  };
  return {
    enter(documentId, { id, name }) {
      const room = roomOf(documentId);
      const there = room.people.get(id);
      if (there) there.pages++;
      else {
        room.people.set(id, { name, pages: 1 });
        tell(documentId, room);
      }
      return () => {
        const left = room.people.get(id);
        if (!left || --left.pages > 0) return;
        room.people.delete(id);
        tell(documentId, room);
      };
    },
    in: (documentId) => [...(rooms.get(documentId)?.people ?? [])].map(([id, { name }]) => ({ id, name })),
    onChange(documentId, listener) {
      const room = roomOf(documentId);
      room.listeners.add(listener);
      return () => void room.listeners.delete(listener);
    },
  };
}
