const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** Names of the entries of a ZIP file, from its central directory; null when there is none that reads cleanly. */
export function zipNames(file: Buffer): readonly string[] | null {
  const end = endOfDirectory(file);
  if (end === -1) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_LENGTH > end || file.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = file.readUInt16LE(at + 28);
    names.push(file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    at += ENTRY_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
}

/** The end record is last but for a comment of at most 65 535 bytes. */
function endOfDirectory(file: Buffer): number {
  const earliest = Math.max(0, file.length - END_LENGTH - 0xffff);
  for (let at = file.length - END_LENGTH; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}
