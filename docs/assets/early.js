// What has to be there before the page is painted and before Material's own script runs. Material would write the first
// two parts into every page; here no page holds a script, so the security policy can forbid them.
(() => {
  // Material's script does this too, but by then every element has its style, and would get it anew.
  document.documentElement.classList.replace("no-js", "js");

  // Where Material keeps what a reader chose; one place for both languages, which share the choice of colours.
  const top = document.querySelector('meta[name="spacefacts-top"]')?.content;
  window.__md_scope = top ? new URL(top, location) : new URL("..", document.currentScript.src);
  window.__md_hash = (text) => [...text].reduce((hash, letter) => ((hash << 5) - hash + letter.charCodeAt(0)) | 0, 0);
  window.__md_get = (key, storage = localStorage, scope = __md_scope) => JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
  window.__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
    try {
      storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // A reader who keeps nothing chooses again.
    }
  };

  const chosen = (media) => {
    const { mdColorMedia, mdColorScheme, mdColorPrimary, mdColorAccent } = document.querySelector(`[data-md-color-media="${media}"]`).dataset;
    return { media: mdColorMedia, scheme: mdColorScheme, primary: mdColorPrimary, accent: mdColorAccent };
  };
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const kept = __md_get("__palette")?.color;
  const asTheSystem = !kept || kept.media === "(prefers-color-scheme)";
  const colours = asTheSystem ? chosen(`(prefers-color-scheme: ${isDark ? "dark" : "light"})`) : kept;
  for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, value);

  // The search index is the heaviest file of the site. It is asked for when a reader turns to the search.
  const { open, send } = XMLHttpRequest.prototype;
  const waiting = [];
  const isWanted = () => document.querySelector("#__search").checked || document.activeElement?.matches(".md-search__input");
  const release = (event) => {
    if (event.target.closest?.('.md-search, #__search, [for="__search"]')) for (const ask of waiting.splice(0)) ask();
  };
  XMLHttpRequest.prototype.open = function (method, address, ...others) {
    this.isIndex = /\/search_index\.json$/.test(address);
    return open.call(this, method, address, ...others);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (!this.isIndex || isWanted()) return send.call(this, body);
    waiting.push(() => send.call(this, body));
  };
  for (const turn of ["focusin", "change", "pointerover"]) document.addEventListener(turn, release);
})();
