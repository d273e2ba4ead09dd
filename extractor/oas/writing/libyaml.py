"""Plain values to YAML by libyaml, the judge of which texts need quotes."""

from __future__ import annotations

import yaml

from extractor.lazy_regex import lazy_regex


class _Dumper(yaml.CSafeDumper):
    """Writes no aliases: equal nodes stay readable where they are."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _string(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text and not any(ln != ln.rstrip() for ln in text.split("\n")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _string)
# Numbers of YAML 1.2 (section 10.3.2) that PyYAML, which knows 1.1, takes for text: as text they need quotes.
_NUMBER = lazy_regex(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\Z|0o[0-7]+\Z")
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NUMBER, list("-+.0123456789"))


def dumped(document: object) -> str:
    """YAML 1.2-safe text: quoted where YAML 1.1 would read another type, long lines kept whole."""
    text: str = yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**16)
    # Behind a text that ends in empty lines stands the mark of the document's end, which a part of one must not have.
    return text.removesuffix("...\n") if text.endswith("\n...\n") else text
