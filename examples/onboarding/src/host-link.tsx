/** Opens the page that shows what the bank's server knows. */
export function HostLink() {
  return (
    <a className="host-link" href="/host" target="_blank" rel="noopener">
      See what the bank’s server sees <span aria-hidden="true">↗</span>
      <span className="hidden"> (opens in a new tab)</span>
    </a>
  );
}
