// The embed's first script: no storage at all; the theme is the host's word, in the address.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (query.get('controls') === 'off') root.classList.add('bare');
})();
