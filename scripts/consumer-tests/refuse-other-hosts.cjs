// Loaded first into every Node process of an installation. Only the registry's host can be
// resolved, as behind a company's firewall, and other names are recorded. It is CommonJS, because
// `--require` works in every Node.
const { appendFileSync } = require('node:fs');
const dns = require('node:dns');

const allowed = (process.env.FACECOMPARE_TRIAL_HOSTS ?? '').split(',');
const isAllowed = (name) =>
  allowed.includes(name) || name === 'localhost' || /^[\d.]+$|:/.test(name);
const lookup = dns.lookup;

dns.lookup = (name, ...rest) => {
  const callback = rest.at(-1);
  if (isAllowed(name) || typeof callback !== 'function') return lookup(name, ...rest);
  appendFileSync(process.env.FACECOMPARE_TRIAL_REFUSED, `${name}\n`);
  process.nextTick(
    callback,
    Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
      code: 'ENOTFOUND',
      hostname: name,
    }),
  );
};
