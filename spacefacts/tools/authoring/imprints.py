"""`base.yaml`: the imprint of a base, what it says of itself."""

from __future__ import annotations

from spacefacts.tools.authoring.drafts import ImprintDraft
from spacefacts.tools.authoring.fields import Fields, as_mapping, as_scalar, is_kebab
from spacefacts.tools.authoring.nodes import Node
from spacefacts.tools.authoring.sources import web_address
from spacefacts.tools.findings import Faults, Place

IMPRINT = ("base", "label", "site", "licence", "imports")


def read_imprint(node: Node, faults: Faults) -> ImprintDraft | None:
    """What `base.yaml` says; None where it gives the base no name."""
    mapping = as_mapping(node, "the imprint of a base", faults)
    if mapping is None:
        return None
    fields = Fields(mapping, IMPRINT, faults)
    name = fields.required("base", "the imprint of a base", fields.scalar)
    label = fields.required("label", "the imprint of a base", fields.words)
    site = web_address("site", fields, faults)
    imports = _imports(fields, faults)
    if name is None or not is_kebab(name, faults):
        return None
    if name.text in imports:
        faults.add("import-unknown", imports[name.text], f"{name.text} is this base itself; take it out")
    return ImprintDraft(
        name=name.text,
        place=name.place,
        label=label or {"en": name.text, "zh": name.text},
        site=f"{site.text.rstrip('/')}/" if site else None,
        licence=fields.text("licence"),
        imports=imports,
    )


def _imports(fields: Fields, faults: Faults) -> dict[str, Place]:
    scalars = (as_scalar(node, "imports", faults) for node in fields.items("imports"))
    return {one.text: one.place for one in scalars if one and is_kebab(one, faults)}
