/** Thrown by the readers of a kind of file when the bytes do not hold what their beginning promises. */
export class MediaDamaged extends Error {
  override readonly name = 'MediaDamaged';
}
