"""Operations grouped by tag: the attributes of the client."""
