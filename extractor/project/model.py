"""What a project file says, checked; paths are absolute."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from extractor.values import dataclass, field


class ProjectError(Exception):
    """The project file cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """A section of a site and the folder that it is mirrored to. ``prefix`` is empty for the folder of the URL."""

    url: str
    folder: Path
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class TargetPlan:
    """Code that is generated of an API."""

    target: str
    out: Path
    package: str = ""
    version: str = ""
    templates: Path | None = None
    keep: tuple[str, ...] = ()
    tests: bool = True


@dataclass(frozen=True, slots=True)
class ApiPlan:
    """One API: ``sources`` are files, folders and patterns as written, ``mirrors`` sections of sites."""

    name: str
    sources: tuple[str, ...]
    out: Path
    mirrors: tuple[Mirror, ...] = ()
    oas: str = "3.1"
    format: str = "yaml"
    title: str = ""
    version: str = ""
    servers: tuple[str, ...] = ()
    docs_url: str = ""
    keep_description: bool = False
    actions: Literal["apart", "merge"] = "apart"
    variant: str = ""
    dialects: tuple[str, ...] = ()
    overlays: tuple[Path, ...] = ()
    review: Path | None = None
    security: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    credentials: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    infer: bool = True
    targets: tuple[TargetPlan, ...] = ()

    @property
    def document(self) -> Path:
        """The file of the OpenAPI document."""
        return self.out / f"openapi.{self.format}"


@dataclass(frozen=True, slots=True)
class Project:
    """A project file. ``strict`` and ``baseline`` are for the gate."""

    file: Path
    apis: tuple[ApiPlan, ...]
    strict: str = "error"
    baseline: Path | None = None

    @property
    def folder(self) -> Path:
        """The folder that paths are relative to."""
        return self.file.parent

    def path_text(self, path: Path) -> str:
        """A path as the project would write it: from its folder, where it lies in there."""
        full = path.resolve()
        return full.relative_to(self.folder).as_posix() if full.is_relative_to(self.folder) else full.as_posix()

    def chosen(self, names: tuple[str, ...]) -> tuple[ApiPlan, ...]:
        """The APIs of these names, all without any. Raises ProjectError for a name that there is not."""
        known = [api.name for api in self.apis]
        for name in names:
            if name not in known:
                raise ProjectError(f"{self.file}: there is no API {name!r}; there are: {', '.join(known)}")
        return tuple(api for api in self.apis if not names or api.name in names)
