"""The tools, resources and the prompt as a server of the Model Context Protocol: the one module that knows its SDK."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

import mcp_types as types
from mcp.server import Server
from mcp.server.context import ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from extractor.agents.declared import Tool
from extractor.agents.descriptions.resources import LISTED, PROMPT, Resources, UnknownResourceError, prompt_text
from extractor.agents.texts import NOTICE, line
from extractor.agents.tools import Toolbox

Context = ServerRequestContext[Any]


def protocol_server(toolbox: Toolbox, resources: Resources) -> Server[Any]:
    """The server. Its connections to the service are kept as long as it runs."""
    package = resources.catalogue.package
    handlers = _Handlers(toolbox, resources)

    @asynccontextmanager
    async def lifespan(server: Server[Any]) -> AsyncIterator[dict[str, Any]]:
        async with toolbox.runner.caller.opened():
            yield {}

    return Server(
        "spectable",
        version=version("spectable"),
        title=line(package.title, 120),
        instructions=f"Tools for the API {line(package.title, 120)!r}, as its documentation has it. {NOTICE}",
        lifespan=lifespan,
        on_list_tools=handlers.list_tools,
        on_call_tool=handlers.call_tool,
        on_list_resources=handlers.list_resources,
        on_read_resource=handlers.read_resource,
        on_list_prompts=handlers.list_prompts,
        on_get_prompt=handlers.get_prompt,
    )


async def serve_stdio(server: Server[Any]) -> None:
    """Serve one client on standard input and output, until the input ends."""
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


class _Handlers:
    """Requests of the protocol, each to what answers it."""

    def __init__(self, toolbox: Toolbox, resources: Resources) -> None:
        self._toolbox = toolbox
        self._resources = resources

    async def list_tools(self, context: Context, params: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_tool(t) for t in self._toolbox.tools.values()])

    async def call_tool(self, context: Context, params: types.CallToolRequestParams) -> types.CallToolResult:
        result = await self._toolbox.call(params.name, params.arguments or {})
        text = json.dumps(result.value, ensure_ascii=False)
        content: list[types.ContentBlock] = [types.TextContent(type="text", text=text)]
        return types.CallToolResult(content=content, structured_content=result.value, is_error=result.is_error)

    async def list_resources(
        self, context: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListResourcesResult:
        listed = self._resources.listed()
        start = _start(params.cursor if params else None, len(listed))
        shown = [
            types.Resource(uri=r.uri, name=r.name, description=r.description, mime_type=r.media_type)
            for r in listed[start : start + LISTED]
        ]
        following = str(start + LISTED) if start + LISTED < len(listed) else None
        return types.ListResourcesResult(resources=shown, next_cursor=following)

    async def read_resource(
        self, context: Context, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        try:
            text, media_type = self._resources.read(params.uri)
        except UnknownResourceError as error:
            raise MCPError(types.INVALID_PARAMS, str(error)) from None
        contents = types.TextResourceContents(uri=params.uri, mime_type=media_type, text=text)
        return types.ReadResourceResult(contents=[contents])

    async def list_prompts(
        self, context: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListPromptsResult:
        task = types.PromptArgument(name="task", description="what is to be done", required=False)
        about = "How to find an operation of the API and call it"
        prompt = types.Prompt(name=PROMPT, title="Call the API", description=about, arguments=[task])
        return types.ListPromptsResult(prompts=[prompt])

    async def get_prompt(self, context: Context, params: types.GetPromptRequestParams) -> types.GetPromptResult:
        if params.name != PROMPT:
            raise MCPError(types.INVALID_PARAMS, f"there is no prompt {line(params.name, 80)!r}; there is {PROMPT}")
        text = prompt_text(self._resources.catalogue.package.title, (params.arguments or {}).get("task", ""))
        message = types.PromptMessage(role="user", content=types.TextContent(type="text", text=text))
        return types.GetPromptResult(messages=[message])


def _start(cursor: str | None, count: int) -> int:
    if cursor is None:
        return 0
    if not cursor.isdecimal() or not 0 < int(cursor[:9]) < count:
        raise MCPError(types.INVALID_PARAMS, f"there is no place {line(cursor, 40)!r} in the list of resources")
    return int(cursor[:9])


def _tool(tool: Tool) -> types.Tool:
    hints = types.ToolAnnotations(
        title=tool.title,
        read_only_hint=tool.effects.reads,
        destructive_hint=tool.effects.destroys,
        idempotent_hint=tool.effects.idempotent,
        open_world_hint=tool.is_remote,
    )
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=dict(tool.schema),
        annotations=hints,
    )
