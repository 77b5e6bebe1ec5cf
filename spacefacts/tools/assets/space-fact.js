// <space-fact address="shenzhou-20.crew-stay" lang="zh">204 days</space-fact>, on any page of any host: the words between
// the tags give way to what the fact says now, linked to its page. They stay where the fact cannot be asked for.
(() => {
  // The facts lie on the site that this script comes from.
  const site = new URL("../", document.currentScript.src);
  const asked = {};
  const ask = (address) => (asked[address] ??= fetch(new URL(`api/v1/facts/${encodeURIComponent(address)}.json`, site))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))));

  customElements.define("space-fact", class extends HTMLElement {
    static observedAttributes = ["address", "lang"];

    connectedCallback() {
      this.update();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.update();
    }

    async update() {
      const address = this.getAttribute("address");
      const language = (this.closest("[lang]")?.lang ?? "").startsWith("zh") ? "zh" : "en";
      try {
        const fact = await ask(address);
        if (address !== this.getAttribute("address")) return;
        const words = fact.display[language] ?? fact.display.en;
        const written = this.textContent.trim();
        // Whoever wrote the page can see what no longer held: space-fact[outdated].
        if (written && written !== words && !this.querySelector("a")) this.setAttribute("outdated", written);
        const link = document.createElement("a");
        link.href = new URL(fact.url, site);
        link.textContent = words;
        this.replaceChildren(link);
      } catch {
        delete asked[address];
      }
    }
  });
})();
