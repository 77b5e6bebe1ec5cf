// Gives each reference and snippet on a fact's page a button that copies it, once its part is unfolded.
(() => {
  const assets = new URL(".", document.currentScript.src);
  const words = document.documentElement.lang.startsWith("zh") ? ["复制", "已复制"] : ["Copy", "Copied"];
  if (!navigator.clipboard) return;
  document.addEventListener("toggle", ({ target }) => {
    if (!target.matches?.("details.sf-handed[open]") || target.querySelector("button")) return;
    for (const block of target.querySelectorAll("pre.sf-copy")) {
      // What was written before the site had a place gets the place that it is read at.
      block.textContent = block.textContent.replace('src="/assets/', `src="${assets}`);
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words[0];
      button.onclick = async () => {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = words[1];
      };
      block.before(button);
    }
  }, true);
})();
