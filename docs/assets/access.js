// Gives the keyboard what Material gives the mouse: the menu and the search of a narrow page, and wide tables.
(() => {
  const toggle = (name) => document.getElementById(`__${name}`);
  const drawer = toggle("drawer");
  const buttons = [...document.querySelectorAll(".sf-opener")];
  const [menu] = buttons;

  for (const button of buttons) {
    const name = button.dataset.opens;
    // Through the label, to which Material's script listens.
    button.addEventListener("click", () => document.querySelector(`.md-header label[for="__${name}"]`).click());
    toggle(name).addEventListener("change", ({ target }) => button.setAttribute("aria-expanded", target.checked));
  }
  drawer.addEventListener("change", () => {
    // Not before the drawer may be seen: what is hidden takes no focus.
    if (drawer.checked) setTimeout(() => document.querySelector(".md-sidebar--primary a[href]").focus({ focusVisible: document.activeElement === menu }));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    menu.focus();
  });

  // A table that is wider than its box scrolls in it, by the arrow keys too once the box can be reached.
  const reachable = () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset .highlight code")) {
      // To measure what is not laid out yet would lay it out; its turn comes with the event below.
      if (box.checkVisibility?.({ contentVisibilityAuto: true }) === false) continue;
      if (box.scrollWidth <= box.clientWidth || box.tabIndex === 0) continue;
      box.tabIndex = 0;
      const heading = [...document.querySelectorAll(".md-typeset :is(h1, h2, h3)")].findLast((one) => one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
      const name = box.querySelector("caption")?.textContent ?? heading?.firstChild?.textContent;
      if (name) Object.assign(box, { role: "region", ariaLabel: name });
    }
  };
  addEventListener("load", reachable);
  addEventListener("resize", reachable);
  addEventListener("contentvisibilityautostatechange", ({ skipped }) => skipped || requestAnimationFrame(reachable), true);
})();
