// Opens a number where it stands. Where it cannot, the number stays what it is: a link to its page, which says it all.
(() => {
  const source = document.currentScript.src;
  const pop = document.createElement("div");
  // A page that is read from a disk may ask for nothing.
  if (!pop.showPopover || !location.protocol.startsWith("http")) return;

  const WORDS = {
    "en-GB": {
      exactly: "Exactly: ", asOf: "as of ", from: "Computed from", sources: "Sources", others: "Others say",
      grade: (grade) => `grade ${grade}`, origin: (name) => `origin ${name}`, undated: "undated",
      found: (day) => `last found on its page ${day}`, more: (count) => `and ${count} more`, all: "All about this number",
      cite: "Cite", link: "Copy link", copied: "Copied", comma: ", ", colon: ": ",
      rounded: "rounded", outdated: "outdated", "other-definition": "counts something else",
      misattributed: "belongs to something else", wrong: "wrong", unresolved: "unresolved",
    },
    "zh-CN": {
      exactly: "精确值：", asOf: "截至", from: "推算依据", sources: "来源", others: "其他说法",
      grade: (grade) => `${grade}级`, origin: (name) => `源自${name}`, undated: "无日期",
      found: (day) => `${day}在原页核实`, more: (count) => `另有${count}条`, all: "这个数字的全部信息",
      cite: "引用", link: "复制链接", copied: "已复制", comma: "，", colon: "：",
      rounded: "取整", outdated: "已过时", "other-definition": "口径不同",
      misattributed: "张冠李戴", wrong: "有误", unresolved: "未有定论",
    },
  };

  // A site in two languages has the facts once, beside this script.
  const api = new URL("../api/v1/", source);
  const asked = {};
  const ask = (path) => (asked[path] ??= fetch(new URL(`${path}.json`, api)).then((answer) => answer.json())
    .catch((error) => { delete asked[path]; throw error; }));

  const make = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children.filter(Boolean));
    return made;
  };

  const read = async (link) => {
    const locale = link.closest("[lang]")?.lang.startsWith("zh") ? "zh-CN" : "en-GB";
    const words = WORDS[locale];
    const said = (text) => text[locale.slice(0, 2)] ?? text.en;
    const day = (date) => new Intl.DateTimeFormat(locale, {
      year: "numeric", month: date[4] && "long", day: date[7] && "numeric", timeZone: "UTC",
    }).format(new Date(date.slice(0, 10)));

    const [latest, publishers] = await Promise.all([ask(`facts/${link.dataset.fact}`), ask("publishers")]);
    const inputs = await Promise.all((latest.derivation?.inputs ?? []).slice(0, 6).map((one) => ask(`facts/${one}`)));
    const fact = latest.series?.find((one) => one.as_of === link.dataset.asOf) ?? latest;
    const root = link.href.slice(0, link.href.lastIndexOf("facts/"));
    const page = root + latest.url;
    const name = (id) => (publishers[id] ? said(publishers[id]) : id);

    const p = (className, ...children) => make("p", { className }, ...children);
    const a = (href, text) => make("a", { href }, text);
    const cited = (one) => [a(one.url, name(one.publisher)), " ", one.says && make("q", {}, one.says), " ", make("small", {}, [
      one.published ? day(one.published) : words.undated, one.at_words && said(one.at_words), words.grade(one.grade),
      one.origin !== one.publisher && words.origin(name(one.origin)), one.found && words.found(day(one.found)),
    ].filter(Boolean).join(words.comma))];
    const list = (heading, items) => items.length && make("div", {}, p("sf-heading", heading), make("ul", {},
      ...items.slice(0, 4).map((item) => make("li", {}, ...item)),
      items.length > 4 && make("li", {}, words.more(items.length - 4))));

    const exact = fact.value.to ? `${fact.value.from}–${fact.value.to}` : `${fact.value}`;
    const copy = make("button", { type: "button" }, words.link);
    copy.onclick = () => navigator.clipboard.writeText(page).then(() => copy.textContent = words.copied);
    return [
      p("sf-pop-name", said(latest.label)),
      p("sf-value", said(fact.display)),
      /quantity|count/.test(latest.type) && exact !== fact.display.en
        && p("", make("small", {}, words.exactly, exact, " ", latest.unit)),
      p(`sf-pop-status sf-${fact.status}`, link.getAttribute("aria-description").split(" · ")[0],
        fact.as_of && ` · ${words.asOf}${day(fact.as_of)}`),
      latest.about && p("", said(latest.about)),
      fact.note && p("sf-note", said(fact.note)),
      list(words.from, inputs.map((one) => [said(one.label), words.colon, a(root + one.url, said(one.display))])),
      list(words.sources, fact.sources.map(cited)),
      list(words.others, fact.claims.map((one) => [make("strong", {}, said(one.display)), " ",
        make("span", { className: `sf-chip sf-verdict-${one.verdict}` }, words[one.verdict]), " ", ...cited(one.sources[0])])),
      p("sf-pop-ways", a(page, words.all), a(`${page.split("#")[0]}#${latest.address}.cite`, words.cite),
        navigator.clipboard && copy),
    ];
  };

  const { documentElement: root } = document;
  root.classList.add("sf-opens");
  Object.assign(pop, { id: "sf-pop", className: "sf-pop", popover: "manual", role: "dialog" });
  let shown, wanted, stays, timer, touched;

  const place = () => {
    if (!shown) return;
    const [box] = shown.getClientRects();
    if (!box || box.bottom < 0 || box.top > innerHeight) return hide();
    const above = box.bottom + pop.offsetHeight + 12 > innerHeight && box.top > innerHeight / 2;
    const left = Math.max(8, Math.min(box.left, root.clientWidth - pop.offsetWidth - 8));
    pop.classList.toggle("sf-above", above);
    pop.style.setProperty("--sf-x", `${left}px`);
    pop.style.setProperty("--sf-y", `${above ? innerHeight - box.top + 6 : box.bottom + 6}px`);
  };
  const hide = () => {
    clearTimeout(timer);
    wanted = null;
    if (!shown) return;
    shown.ariaExpanded = "false";
    pop.hidePopover();
    shown = null;
    stays = false;
  };
  const show = async (link, staying) => {
    clearTimeout(timer);
    if (wanted !== link) hide();
    stays ||= staying;
    if (wanted === link) return;
    wanted = link;
    try {
      const parts = await read(link);
      if (wanted !== link) return;
      pop.replaceChildren(...parts.filter(Boolean));
      pop.ariaLabel = pop.firstChild.textContent;
      link.after(pop); // where Tab goes next
      link.setAttribute("aria-controls", pop.id);
      link.ariaExpanded = "true";
      pop.showPopover();
      root.classList.add("sf-opens");
      shown = link;
      place();
    } catch {
      // The read-out of the style sheet, which needs no answer, takes its place.
      root.classList.remove("sf-opens");
      wanted = null;
      return true;
    }
  };
  const on = (event, act) => document.addEventListener(event, act, true);
  const linkAt = (target) => target.closest?.("a.sf-fact");
  const isOurs = (target) => pop.contains(target) || (shown && linkAt(target) === shown);

  on("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    clearTimeout(timer);
    const link = linkAt(target);
    if (isOurs(target)) return;
    if (link) timer = setTimeout(show, 250, link, false);
    else if (!stays) timer = setTimeout(hide, shown ? 300 : 0);
  });
  on("pointerdown", ({ target, pointerType }) => {
    touched = pointerType === "touch";
    if (shown && !isOurs(target)) hide();
  });
  on("click", async (event) => {
    const link = linkAt(event.target);
    if (!link || !touched || link === shown) return;
    event.preventDefault();
    if (await show(link, true)) location.assign(link);
  });
  on("focusin", ({ target }) => {
    if (isOurs(target)) return;
    const link = linkAt(target);
    if (link?.matches(":focus-visible")) show(link, true);
    else if (stays) hide();
  });
  on("keydown", (event) => {
    if (event.key !== "Escape" || !wanted) return;
    event.stopPropagation();
    if (pop.contains(document.activeElement)) shown.focus();
    hide();
  });
  on("scroll", place);
  addEventListener("resize", place);
})();
