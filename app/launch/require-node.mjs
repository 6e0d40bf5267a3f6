// Read by whatever Node is there: no syntax younger than 2019 in this file and in those that import it statically.

/** Ends the process with one sentence when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Passerelle needs Node 20.19 or newer (24 is recommended); this is Node ${process.versions.node}.`);
  process.exit(1);
}
