// Runs before the first paint, inline and hashed in the CSP: says that scripts run, and applies a stored theme.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = JSON.parse(localStorage.getItem('two-apps') ?? '{}').theme;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is closed to us (private mode, sandbox): the system decides.
  }
})();
