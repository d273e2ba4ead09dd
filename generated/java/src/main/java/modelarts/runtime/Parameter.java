package modelarts.runtime;

/** A parameter on the wire; style, explode and reserved as in OpenAPI. */
public record Parameter(
        String name, String place, String style, boolean explode, boolean json, boolean reserved) {}
