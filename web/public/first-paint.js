// Runs before the first paint, so that a page in the dark never flashes white.
(function () {
  var root = document.documentElement;
  var chosen = null;
  try {
    chosen = localStorage.getItem('shouwen.theme');
    root.lang = localStorage.getItem('shouwen.language') || (/^zh/i.test(navigator.language) ? 'zh-CN' : 'en');
  } catch {
    // Storage is closed to us: the system's choice decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
})();
