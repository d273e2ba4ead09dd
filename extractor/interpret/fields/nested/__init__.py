"""Rows that hold rows: by marks, by names such as ``a.b``, by examples, and types written out in place."""
