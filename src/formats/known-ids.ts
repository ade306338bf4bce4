/**
 * The ids that a file has had. Of each there is only a fingerprint of 64 bits: a million ids take 16 MB and no time of the garbage
 * collector. Two ids of a file of a million are taken for one in one of thirty million such files, and are then numbered apart.
 */
export class KnownIds {
  #slots = new Uint32Array(2 * FIRST_SLOTS);
  #count = 0;

  /** Whether the id is new. */
  add(id: string): boolean {
    let [high, low] = [HIGH_SEED, LOW_SEED];
    for (let k = 0; k < id.length; k++) {
      const code = id.charCodeAt(k);
      high = Math.imul(high ^ code, HIGH_PRIME);
      low = Math.imul(low + code, LOW_PRIME) ^ (low >>> 15);
    }
    // Zero in both is an empty slot.
    return this.#put(high >>> 0 || 1, mixed(low ^ id.length));
  }

  #put(high: number, low: number): boolean {
    const mask = this.#slots.length / 2 - 1;
    for (let at = mixed(high ^ low) & mask; ; at = (at + 1) & mask) {
      const there = this.#slots[2 * at]!;
      if (there === 0) {
        this.#slots[2 * at] = high;
        this.#slots[2 * at + 1] = low;
        if (++this.#count * 2 > mask) this.#grow();
        return true;
      }
      if (there === high && this.#slots[2 * at + 1] === low) return false;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    this.#count = 0;
    for (let at = 0; at < before.length; at += 2) if (before[at] !== 0) this.#put(before[at]!, before[at + 1]!);
  }
}

const FIRST_SLOTS = 1_024;

/** FNV-1a's seed and prime (Fowler, Noll, Vo), and those of MurmurHash2 (Appleby). */
const HIGH_SEED = 0x811c9dc5;
const HIGH_PRIME = 0x01000193;
const LOW_SEED = 0x9747b28c;
const LOW_PRIME = 0x5bd1e995;

/** Every bit of a number into every other (the finalizer of MurmurHash3). */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
