package {{ home }}.runtime;

/** A parameter on the wire; style and explode as in OpenAPI. */
public record Parameter(String name, String place, String style, boolean explode, boolean json) {}
