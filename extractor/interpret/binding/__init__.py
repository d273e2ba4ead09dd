"""Which part of an operation a group is, and the operation put together of its parts."""
