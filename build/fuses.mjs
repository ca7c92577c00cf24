import fuses from '@electron/fuses';

const { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } = fuses;

/** How a fuse that is on stands in the executable: the character 1. */
const enabled = 49;

/** The fuses of a packed app, by name. With `inspect` left on, a debugger can be attached: only for tests. */
const wanted = (/** @type {boolean} */ inspect) => ({
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: inspect,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
});

/**
 * Sets the fuses of an executable. An older Electron has fewer of them: those it does not have are left out.
 *
 * @param {string} executable
 * @param {{ inspect?: boolean, mac?: boolean }} [options] `mac` renews the signature that a Mac demands of a changed program,
 *   signed with a certificate or not.
 */
export const setFuses = async (executable, { inspect = false, mac = false } = {}) => {
  const wire = await getCurrentFuseWire(executable);
  const known = Object.entries(wanted(inspect)).filter(([fuse]) => Object.hasOwn(wire, fuse));
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: mac,
    ...Object.fromEntries(known),
  });
};

/**
 * The fuses of an executable as they are, by name; those it does not have are left out.
 *
 * @param {string} executable
 * @returns {Promise<Readonly<Record<string, boolean>>>}
 */
export const readFuses = async (executable) => {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(wire).flatMap(([fuse, state]) => {
      const name = FuseV1Options[Number(fuse)];
      return name === undefined ? [] : [[name, state === enabled]];
    }),
  );
};
