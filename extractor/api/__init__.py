"""What interpretation yields: operations, parameters, bodies, responses, objects and fields, with their evidence.

The words are OpenAPI's. ``shown`` values are as the page has them; everything else is what they mean.
"""

from extractor.api.bodies import Body, Example, Response, member_names, telling
from extractor.api.fields import Columns, Field, Location, Object, ObjectKey, Parameter
from extractor.api.operations import (
    WEBHOOK,
    Credential,
    Equivalent,
    ErrorCode,
    Guess,
    Miss,
    MissReason,
    Operation,
    Same,
)
from extractor.api.pages import (
    Api,
    Binding,
    Blocks,
    Definition,
    Embedded,
    Page,
    Server,
    TableRows,
    ToldOfAll,
    ValueList,
)
from extractor.api.types import EnumValue, Facts, Kind, TypeExpr

__all__ = [
    "WEBHOOK",
    "Api",
    "Binding",
    "Blocks",
    "Body",
    "Columns",
    "Credential",
    "Definition",
    "Embedded",
    "EnumValue",
    "Equivalent",
    "ErrorCode",
    "Example",
    "Facts",
    "Field",
    "Guess",
    "Kind",
    "Location",
    "Miss",
    "MissReason",
    "Object",
    "ObjectKey",
    "Operation",
    "Page",
    "Parameter",
    "Response",
    "Same",
    "Server",
    "TableRows",
    "ToldOfAll",
    "TypeExpr",
    "ValueList",
    "member_names",
    "telling",
]
