import { startServer } from '../../main.js';
import { Refused } from '../outcome.js';
import { openDeskOrRefuse, settingsOrRefuse } from '../with-desk.js';

export const usage = 'tawazi serve';

/** Serves until SIGTERM or SIGINT; a second signal ends it at once. Prints one line with the address and a link to sign in. */
export async function run(): Promise<void> {
  const settings = settingsOrRefuse();
  const desk = await openDeskOrRefuse(settings);
  let server: Awaited<ReturnType<typeof startServer>>;
  try {
    server = await startServer(desk);
  } catch (error) {
    await desk.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Refused(`port ${settings.port} on ${settings.host} is in use; choose another with PORT=…`);
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Refused(message);
    throw error;
  }
  process.stdout.write(
    `Tawazi is at ${server.address}/ ; sign in once as ${server.link.login}: ${server.link.address}\n`,
  );
  await new Promise<void>((stop) => {
    let asked = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        stop();
      });
  });
  await server.close();
  await desk.close();
}
