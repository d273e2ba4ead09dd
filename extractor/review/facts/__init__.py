"""An OpenAPI document -> the facts that a review shows of each operation, with their pointers and the facts inside."""
