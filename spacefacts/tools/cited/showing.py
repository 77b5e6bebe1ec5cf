"""What a browser shows of a page, element by element."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spacefacts.tools.cited.elements import HEADINGS
from spacefacts.tools.cited.gathering import Gathering
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.plans import KEEPING_LINES, TABLE_PARTS, Plan, planned
from spacefacts.tools.cited.told import Told, captioned, said_in
from spacefacts.tools.cited.unseen import Unseen
from spacefacts.tools.patterns import late

_LONGEST = 100_000
"""How many letters a passage may have; a block with more is told in parts."""

_NOTE = late(
    r"(?:^|[\s_-])(?:reference|footnotes?|fn|fnref|noteref|note|cite|citation|ref)(?:$|[\s_-])|cite_ref", re.IGNORECASE
)
_CAPTION = late(
    r"(?:table|tab\.|表)\s*[\d一二三四五六七八九十]|.*(?:单位|單位|\bunits?\b|\bin (?:[mb]illions?|thousands?)\b)|.*[:：]$",
    re.IGNORECASE,
)
_LISTS = frozenset(("ul", "ol"))
_SAYING_WHAT = frozenset(("description", "og:description", "og:title", "twitter:description", "dcterms.abstract"))


@dataclass(slots=True, kw_only=True)
class _Frame:
    """What ends with an element."""

    is_block: bool = False
    ends: list[Callable[[], None]]


_INLINE = _Frame(ends=[])
_BLOCK = _Frame(is_block=True, ends=[])


class Shown(Told):
    """Takes in the events of a page, and has its passages."""

    def __init__(self) -> None:
        super().__init__()
        self.unseen = Unseen()
        self.tables: list[Gathering] = []
        self.stack: list[_Frame] = []
        self.hidden_at = -1
        self.links = self.kept = self.articles = 0
        self.powers: list[list[int]] = []
        self.figures: list[tuple[str, ...]] = []
        self.is_noted = self.is_mounted = False
        self.plans: dict[tuple[str, str], Plan] = {}

    def passages(self) -> list[Passage]:
        """All passages, when the page is at its end."""
        self.flush()
        return self.standing.settled(self.sinks[0])

    # What a page says, in its order.

    def text(self, said: str) -> None:
        """Text."""
        if self.hidden_at >= 0:
            self.unseen.text(said)
            return
        self.just_closed = False
        if self.is_new_line and not said.isspace():
            self.is_new_line = False
        self.flow.add(said, is_linked=self.links > 0, is_kept=self.kept > 0)
        if self.flow.length > _LONGEST:
            self.flush()

    def opened(self, name: str, written: str) -> None:
        """An element began."""
        if self.hidden_at >= 0:
            self.stack.append(_INLINE)
            return
        plan = self.plans.get((name, written)) or self._planned(name, written)
        if plan.is_hidden:
            self._hide(name, plan)
            return
        if plan.is_block:
            self.flush()
        elif self.just_closed:
            self.flow.join()
        self.just_closed = False
        is_announced = self.is_announced and name in _LISTS
        if plan.is_plain and not self.powers and not is_announced:
            self.stack.append(_BLOCK if plan.is_block else _INLINE)
        else:
            frame = _Frame(is_block=plan.is_block, ends=[])
            if is_announced:
                self._begin_announced(frame.ends)
            self._begin(name, plan, frame)
            self.stack.append(frame)

    def closed(self) -> None:
        """The innermost element ended."""
        frame = self.stack.pop()
        if self.hidden_at >= 0:
            if len(self.stack) > self.hidden_at:
                return
            self.hidden_at = -1
            self.unseen.closed()
        if frame.is_block:
            self.flush()
        for end in reversed(frame.ends):
            end()
        self.just_closed = not frame.is_block

    def ended(self, depth: int) -> None:
        """An inline element formats nothing any more."""
        frame = self.stack[depth]
        if self.hidden_at < 0 and not frame.is_block:
            self.stack[depth] = _INLINE
            for end in reversed(frame.ends):
                end()

    # Elements.

    def _planned(self, name: str, written: str) -> Plan:
        plan = planned(name, written)
        if len(self.plans) < 5000:
            self.plans[name, written] = plan
        return plan

    def _hide(self, name: str, plan: Plan) -> None:
        self.hidden_at = len(self.stack)
        self.unseen.opened(name, plan.told)
        if plan.is_block:
            self.flush()
        self.stack.append(_BLOCK if plan.is_block else _INLINE)

    def _begin(self, name: str, plan: Plan, frame: _Frame) -> None:
        """Begin all that an element does, and note how it ends."""
        ends, told = frame.ends, plan.told
        if self.powers:
            self._begin_of_power(ends)
        self._begin_region(name, plan, ends)
        if plan.is_struck:
            self.strikes += 1
            self.flow.strike(is_struck=True)
            ends.append(self._end_strike)
        if plan.is_link:
            self.links += 1
            self.is_noted = self.is_noted or "#" in told["href"]
            ends.append(self._end_link)
        if plan.part in TABLE_PARTS:
            self._begin_table_part(plan.part, told, ends)
        elif plan.part in HEADINGS or plan.part == "heading":
            self._begin_heading(name, told, ends)
        elif begin := _BEGINS.get(plan.part):
            begin(self, told, ends)
        if told:
            self._tell(name, told)

    def _begin_announced(self, ends: list[Callable[[], None]]) -> None:
        """Begin a list right under words such as "Related articles", whether or not these are marked as a heading."""
        self.is_announced = False
        self.standing.begin_region("navigation by its class")
        ends.append(self.standing.end_region)

    def _begin_region(self, name: str, plan: Plan, ends: list[Callable[[], None]]) -> None:
        standing = self.standing
        self.is_mounted = self.is_mounted or plan.is_mount
        region = plan.region_inside if self.articles else plan.region
        if region or name in ("article", "aside"):
            path = standing.path
            ends.append(lambda: standing.go_to(path))
        if region:
            standing.begin_region(region)
            ends.append(standing.end_region)
        if name in ("article", "main", "blockquote", "figure"):
            self.articles += 1
            ends.append(self._end_article)
        elif name == "aside":
            self.asides += 1
            ends.append(self._end_aside)

    def _begin_heading(self, name: str, told: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        written = name[1:] if name in HEADINGS else told.get("aria-level", "")
        level = int(written) if written.isascii() and written.isdigit() and len(written) < 3 else 2
        self.standing.begin_heading(level)
        sink, begin = self.sinks[-1], len(self.sinks[-1])
        ends.append(lambda: self.standing.end_heading(level, " ".join(said_in(sink[begin:]))))

    def begin_note(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """The mark of a note that is no superscript."""
        self.flow.raise_up()
        ends.append(lambda: self.flow.lower(is_note=True))

    def begin_sup(self, told: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """A superscript: the mark of a note if its class or a link in it says so."""
        is_note = _NOTE.search(f"{told.get('class', '')} {told.get('id', '')}") is not None
        self.is_noted = False
        self.flow.raise_up()
        ends.append(lambda: self.flow.lower(is_note=is_note or self.is_noted))

    def begin_power(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """A power in a formula, of which the second part is raised."""
        self.powers.append([0, len(self.stack)])
        ends.append(self._end_power)

    def _begin_of_power(self, ends: list[Callable[[], None]]) -> None:
        power = self.powers[-1]
        if power[1] == len(self.stack) - 1:
            power[0] += 1
            if power[0] == 2:
                self.flow.raise_up()
                ends.append(lambda: self.flow.lower(is_note=False))

    def begin_quotation(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """Words that a browser puts between quotation marks."""
        self.flow.add("“")
        ends.append(lambda: self.flow.add("”"))

    def begin_drawing(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """A drawing, whose title is not that of the page."""
        self.unseen.drawings += 1
        ends.append(self.unseen.end_drawing)

    def begin_figure(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """A figure, whose caption, above or below, is that of the tables in it."""
        self.figures.append(())
        sink, begin = self.sinks[-1], len(self.sinks[-1])

        def end() -> None:
            names = self.figures.pop()
            # A figure in a figure has its own caption; what stands deeper still is no page's doing.
            if names and len(self.figures) < 3:
                sink[begin:] = [captioned(one, names, len(self.standing.heads)) for one in sink[begin:]]

        ends.append(end)

    def begin_figcaption(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """The caption of a figure."""
        sink, begin = self.sinks[-1], len(self.sinks[-1])

        def end() -> None:
            if self.figures:
                self.figures[-1] = said_in(sink[begin:])

        ends.append(end)

    def begin_kept(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """Text whose lines are kept."""
        self.kept += 1
        ends.append(self._end_kept)

    def begin_list(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """A list of descriptions."""
        above = self.standing.begin_list()
        ends.append(lambda: self.standing.end_list(above))

    def begin_term(self, _: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        """The term of a description."""
        self.standing.begin_term()
        sink, begin = self.sinks[-1], len(self.sinks[-1])
        ends.append(lambda: self.standing.end_term(said_in(sink[begin:])))

    def begin_description(self, *_: object) -> None:
        """A description."""
        self.standing.begin_description()

    def break_line(self, *_: object) -> None:
        """The end of a line; two in a row part paragraphs, save in a cell."""
        if self.is_new_line and len(self.sinks) == 1:
            self.flush()
        elif self.flow.pieces:
            self.flow.end_line()
            self.is_new_line = True

    def _begin_table_part(self, part: str, told: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        table = self.tables[-1] if self.tables else None
        if part == "table":
            self._begin_table(told, ends)
        elif table is None or table.is_in_cell:
            return
        elif part == "tr":
            table.begin_row()
        elif part == "thead":
            table.is_in_head = True
            ends.append(table.end_head)
        elif part == "caption":
            self.sinks.append([])
            ends.append(lambda: table.name(said_in(self.sinks.pop())))
        else:
            scope = {"rowheader": "row", "columnheader": "col"}.get(told.get("role", ""), told.get("scope", "").lower())
            self.sinks.append(table.begin_cell(told, is_head=part == "th", scope=scope))
            ends.extend((self._end_sink, table.end_cell))

    def _begin_table(self, told: Mapping[str, str], ends: list[Callable[[], None]]) -> None:
        for above in self.tables[-1:]:
            above.holds_tables = True
        standing = self.standing
        caption = tuple(
            one.text
            for one in self.sinks[-1][-1:]
            if one.sort == "prose"
            and len(one.text) <= 80
            and (_CAPTION.match(one.text) or one.text in standing.headings[-1:])
        )
        self.tables.append(
            Gathering(
                headings=standing.headings,
                beside=standing.heads,
                is_layout=told.get("role", "") in ("presentation", "none"),
                caption=caption,
            )
        )
        path = standing.path
        ends.extend((self._end_table, lambda: standing.go_to(path)))

    def _tell(self, name: str, told: Mapping[str, str]) -> None:
        """Values that a tag tells beside the words."""
        if name == "meta":
            content = told.get("content", "")
            if (told.get("name") or told.get("property", "")).lower() in _SAYING_WHAT:
                self.unseen.add_title(content)
            elif "itemprop" in told:
                self.emit(content, (told["itemprop"],))
        elif name == "time" and "datetime" in told:
            self.emit(told["datetime"], (told.get("itemprop", "time"),))
        elif name in ("data", "meter") and "value" in told:
            self.emit(told["value"], tuple(filter(None, (told.get("itemprop"), told.get("title")))))
        elif name == "img" and told.get("alt"):
            self.emit(told["alt"], ("image",))

    # Ends.

    def _end_strike(self) -> None:
        self.strikes -= 1
        self.flow.strike(is_struck=self.strikes > 0)

    def _end_link(self) -> None:
        self.links -= 1

    def _end_article(self) -> None:
        self.articles -= 1

    def _end_aside(self) -> None:
        self.asides -= 1

    def _end_power(self) -> None:
        self.powers.pop()

    def _end_kept(self) -> None:
        self.kept -= 1

    def _end_sink(self) -> None:
        self.sinks.pop()

    def _end_table(self) -> None:
        for passage in self.tables.pop().passages():
            self.put(passage)


_BEGINS: dict[str, Callable[[Shown, Mapping[str, str], list[Callable[[], None]]], None]] = {
    "br": Shown.break_line,
    "dd": Shown.begin_description,
    "dl": Shown.begin_list,
    "dt": Shown.begin_term,
    "figcaption": Shown.begin_figcaption,
    "figure": Shown.begin_figure,
    "msup": Shown.begin_power,
    "note": Shown.begin_note,
    "q": Shown.begin_quotation,
    "sup": Shown.begin_sup,
    "svg": Shown.begin_drawing,
    **dict.fromkeys(KEEPING_LINES, Shown.begin_kept),
}
